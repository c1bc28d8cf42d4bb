package eddy.backend.files;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store of files that the administrator chose. */
final class FileStoreProducer {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "eddy.data")
    String data;

    /** {@code disk} or {@code s3}. */
    @ConfigProperty(name = "eddy.files.store", defaultValue = "disk")
    String store;

    @ConfigProperty(name = "eddy.files.s3.endpoint")
    Optional<String> endpoint;

    @ConfigProperty(name = "eddy.files.s3.region", defaultValue = "us-east-1")
    String region;

    @ConfigProperty(name = "eddy.files.s3.bucket")
    Optional<String> bucket;

    @ConfigProperty(name = "eddy.files.s3.key")
    Optional<String> key;

    @ConfigProperty(name = "eddy.files.s3.secret")
    Optional<String> secret;

    @ConfigProperty(name = "eddy.files.s3.path-style", defaultValue = "true")
    boolean pathStyle;

    @Produces
    @Singleton
    FileStore store() {
        return switch (store) {
            case "disk" -> new FolderStore(Path.of(data));
            case "s3" -> new BucketStore(client(), required(bucket, "EDDY_S3_BUCKET"));
            default ->
                throw new IllegalStateException("EDDY_FILES_STORE is “" + store + "”; it must be “disk” or “s3”.");
        };
    }

    /** Sums of its own the client adds only where a call needs them: not every store knows them. */
    private S3Client client() {
        var credentials = AwsBasicCredentials.create(required(key, "EDDY_S3_KEY"), required(secret, "EDDY_S3_SECRET"));
        var builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .forcePathStyle(pathStyle)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE));
        endpoint.filter(e -> !e.isBlank()).map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static String required(Optional<String> value, String variable) {
        return value.filter(v -> !v.isBlank())
                .orElseThrow(() -> new IllegalStateException(variable + " is missing; EDDY_FILES_STORE is “s3”."));
    }
}
