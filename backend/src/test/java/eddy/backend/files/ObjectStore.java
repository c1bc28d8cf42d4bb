package eddy.backend.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.eclipse.aether.artifact.DefaultArtifact;

/** A server that speaks S3, in a process of its own since its libraries and ours do not agree; the product keeps its files there. */
public class ObjectStore implements QuarkusTestResourceLifecycleManager {

    static final String BUCKET = "eddy-files";

    private static final long PATIENCE = 60_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static int port;
    private static int securePort;
    private static Path folder;
    private static Process process;

    @Override
    public Map<String, String> start() {
        try {
            port = freePort();
            securePort = freePort();
            folder = Files.createTempDirectory("eddy-objects");
            begin();
            return Map.of(
                    "eddy.files.store", "s3",
                    "eddy.files.s3.endpoint", address(),
                    "eddy.files.s3.bucket", BUCKET,
                    "eddy.files.s3.key", "key",
                    "eddy.files.s3.secret", "secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Runs something while the store does not answer. */
    static void away(Runnable work) {
        end();
        try {
            work.run();
        } finally {
            begin();
        }
    }

    private static void begin() {
        try {
            var log = Files.createDirectories(Path.of("target")).resolve("object-store.log");
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            program(),
                            "--server.port=" + securePort,
                            "--com.adobe.testing.s3mock.httpPort=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .putAll(Map.of(
                            "COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS",
                            BUCKET,
                            "COM_ADOBE_TESTING_S3MOCK_STORE_ROOT",
                            folder.toString(),
                            "COM_ADOBE_TESTING_S3MOCK_STORE_RETAIN_FILES_ON_EXIT",
                            "true"));
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BootstrapMavenException e) {
            throw new IllegalStateException("The object store cannot be fetched", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String program() throws BootstrapMavenException {
        var artifact =
                new DefaultArtifact("com.adobe.testing", "s3mock", "exec", "jar", System.getProperty("s3mock.version"));
        return MavenArtifactResolver.builder()
                .setWorkspaceDiscovery(false)
                .build()
                .resolve(artifact)
                .getArtifact()
                .getFile()
                .getPath();
    }

    private static void awaitReady() {
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end && process.isAlive()) {
            try {
                if (keys().contains("ListBucketResult")) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not listening yet.
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("The object store did not start; see target/object-store.log");
    }

    /** The keys in the bucket, as the store lists them. */
    static String keys() {
        var request = HttpRequest.newBuilder(URI.create(address() + "/" + BUCKET + "?list-type=2"))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void end() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        end();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
