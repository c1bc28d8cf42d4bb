package eddy.backend.identity;

import java.io.File;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * An OpenID Connect provider in a process of its own, since its libraries and ours do not agree. It gives each person a token by
 * the scope asked for; {@code openid-provider.json} says what is in it.
 */
public class OpenIdProvider implements QuarkusTestResourceLifecycleManager {

    private static final String ARTIFACT = "no.nav.security:mock-oauth2-server:";
    private static final String MAIN = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";
    private static final long PATIENCE = 60_000;

    private static String address;
    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            var log = Files.createDirectories(Path.of("target")).resolve("openid-provider.log");
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            MAIN)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "SERVER_HOSTNAME",
                            "127.0.0.1",
                            "SERVER_PORT",
                            String.valueOf(port),
                            "JSON_CONFIG",
                            text("openid-provider.json")));
            process = builder.start();
            address = "http://127.0.0.1:" + port;
            awaitReady();
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", address + "/eddy");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BootstrapMavenException e) {
            throw new IllegalStateException("The provider's libraries cannot be fetched", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String classPath() throws BootstrapMavenException {
        var resolver =
                MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build();
        var version = System.getProperty("mock-oauth2-server.version");
        return resolver
                .resolveDependencies(new DefaultArtifact(ARTIFACT + version), List.of())
                .getArtifactResults()
                .stream()
                .map(r -> r.getArtifact().getFile().getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(String resource) throws IOException {
        try (var in = OpenIdProvider.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private void awaitReady() {
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end && process.isAlive()) {
            try {
                if (get("/eddy/.well-known/openid-configuration").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not listening yet.
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("The provider did not start; see target/openid-provider.log");
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** The token that the provider's {@code issuer} gives to the person. */
    static HttpResponse<String> token(String issuer, String person) {
        return send(HttpRequest.newBuilder(URI.create(address + "/" + issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=test&client_secret=test&scope=" + person))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
