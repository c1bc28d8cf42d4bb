package eddy.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import eddy.core.document.Document;
import eddy.core.document.DocumentKind;

/** All documents and data files of one app, by path. Immutable; what it holds need not be correct yet. */
public final class Bundle {

    private final SortedMap<String, Document> documents;
    private final SortedMap<String, byte[]> data;

    private Bundle(SortedMap<String, Document> documents, SortedMap<String, byte[]> data) {
        this.documents = documents;
        this.data = data;
    }

    public static Bundle of(Collection<Document> documents) {
        return of(documents, Map.of());
    }

    /**
     * @param data content by path, for example {@code data/customer.csv}
     * @throws IllegalArgumentException when two documents share kind and key
     */
    public static Bundle of(Collection<Document> documents, Map<String, byte[]> data) {
        var byPath = new TreeMap<String, Document>();
        for (Document document : documents) {
            if (byPath.put(document.path(), document) != null) {
                throw new IllegalArgumentException("Two documents at " + document.path());
            }
        }
        var files = new TreeMap<String, byte[]>();
        data.forEach((path, bytes) -> files.put(path, bytes.clone()));
        return new Bundle(byPath, files);
    }

    /** In the order of their paths. */
    public List<Document> documents() {
        return List.copyOf(documents.values());
    }

    /** The documents of one kind, in the order of their keys. */
    public List<Document> documents(DocumentKind kind) {
        return documents.values().stream()
                .filter(d -> d.kind().equals(kind.key()))
                .toList();
    }

    public Optional<Document> document(DocumentKind kind, String key) {
        return Optional.ofNullable(documents.get(kind.path(key)))
                .filter(d -> d.kind().equals(kind.key()));
    }

    /** {@code app.json}. */
    public Optional<Document> manifest() {
        return document(DocumentKind.APP, "app");
    }

    /** Paths of the data files, sorted. */
    public Set<String> dataPaths() {
        return java.util.Collections.unmodifiableSet(data.keySet());
    }

    /** A copy of a data file's content. */
    public Optional<byte[]> data(String path) {
        return Optional.ofNullable(data.get(path)).map(byte[]::clone);
    }

    /** This bundle with {@code document} added or put in the place of the one with its kind and key. */
    public Bundle with(Document document) {
        var byPath = new TreeMap<>(documents);
        byPath.put(document.path(), document);
        return new Bundle(byPath, data);
    }

    public Bundle without(DocumentKind kind, String key) {
        var byPath = new TreeMap<>(documents);
        byPath.remove(kind.path(key));
        return new Bundle(byPath, data);
    }

    /** SHA-256 over every path and content in the order of paths, as 64 hexadecimal digits. */
    public String contentHash() {
        var digest = sha256();
        contents().forEach((path, bytes) -> {
            for (byte[] part : List.of(path.getBytes(StandardCharsets.UTF_8), bytes)) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Every file of the bundle by path, sorted. The arrays are not copied: for reading only. */
    SortedMap<String, byte[]> contents() {
        var all = new TreeMap<>(data);
        documents.forEach((path, d) -> all.put(path, d.content().getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bundle b && b.contentHash().equals(contentHash());
    }

    @Override
    public int hashCode() {
        return contentHash().hashCode();
    }

    @Override
    public String toString() {
        return "Bundle" + documents.keySet() + data.keySet();
    }
}
