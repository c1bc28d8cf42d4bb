package eddy.backend.files;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import eddy.backend.web.ByteRange;

/** Files in a bucket of an object store that speaks S3. An object is there whole or not at all. */
final class BucketStore implements FileStore {

    private static final Set<String> FULL = Set.of("XMinioStorageFull", "QuotaExceeded", "InsufficientCapacity");
    private static final int INSUFFICIENT_STORAGE = 507;

    private final S3Client client;
    private final String bucket;

    BucketStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void keep(UUID id, Path received) {
        asked(() -> client.putObject(r -> r.bucket(bucket).key(FileStore.path(id)), RequestBody.fromFile(received)));
    }

    @Override
    public boolean has(UUID id) {
        return asked(() -> {
            try {
                client.headObject(r -> r.bucket(bucket).key(FileStore.path(id)));
                return true;
            } catch (NoSuchKeyException e) {
                return false;
            }
        });
    }

    @Override
    public InputStream open(UUID id, ByteRange range) {
        var part = range.isWhole() ? null : "bytes=" + range.from() + "-" + (range.from() + range.length() - 1);
        return asked(() ->
                client.getObject(r -> r.bucket(bucket).key(FileStore.path(id)).range(part)));
    }

    @Override
    public void remove(UUID id) {
        asked(() -> client.deleteObject(r -> r.bucket(bucket).key(FileStore.path(id))));
    }

    @Override
    public Optional<String> trouble() {
        try {
            asked(() -> client.headBucket(r -> r.bucket(bucket)));
            return Optional.empty();
        } catch (StoreTrouble e) {
            return Optional.of(e.getMessage());
        }
    }

    private <T> T asked(Supplier<T> call) {
        try {
            return again(call);
        } catch (S3Exception e) {
            throw isFull(e) ? StoreTrouble.full(e) : StoreTrouble.unreachable(said(e), e);
        } catch (SdkClientException | UncheckedIOException e) {
            throw StoreTrouble.unreachable("The object store does not answer: " + e.getMessage(), e);
        }
    }

    /** A connection kept from before, which the store has closed meanwhile, breaks at a put; the client does not try that anew. */
    private static <T> T again(Supplier<T> call) {
        try {
            return call.get();
        } catch (UncheckedIOException e) {
            return call.get();
        }
    }

    private static boolean isFull(S3Exception e) {
        return e.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(code(e));
    }

    private static String code(S3Exception e) {
        return e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
    }

    private String said(S3Exception e) {
        return switch (e.statusCode()) {
            case 401, 403 -> "The object store refuses the key or its right to the bucket " + bucket + ".";
            case 404 -> "There is no bucket " + bucket + ".";
            case 301, 307, 400 ->
                "The object store does not take the request; check region, address and path style (" + code(e) + ").";
            default -> "The object store answers with " + e.statusCode() + " " + code(e) + ".";
        };
    }

    @Override
    public String toString() {
        return "the bucket " + bucket;
    }
}
