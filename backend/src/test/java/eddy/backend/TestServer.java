package eddy.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The surroundings of the product in a test: a data folder, and the database that surefire's execution names. */
public class TestServer implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN_PASSWORD = "correct horse battery";

    private EmbeddedPostgres postgres;
    private Path data;

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        try {
            data = Files.createTempDirectory("eddy-test");
            config.put("eddy.data", data.toString());
            config.put("eddy.first-app", "");
            config.put(
                    "eddy.templates",
                    Path.of("../templates").toAbsolutePath().normalize().toString());
            config.put("eddy.admin-password", ADMIN_PASSWORD);
            if ("postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                config.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
                config.put("quarkus.datasource.username", "postgres");
            } else {
                config.put(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
            }
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
