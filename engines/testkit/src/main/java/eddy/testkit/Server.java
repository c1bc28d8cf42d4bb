package eddy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Hands out fresh, migrated databases. PostgreSQL is started once per JVM; new databases copy a migrated template. */
final class Server {

    private static final String TEMPLATE = "eddy_template";

    /** Held here, because the log configuration forgets loggers that nobody holds. */
    private static final List<Logger> QUIET = Stream.of("io.zonky", "org.flywaydb", "com.zaxxer.hikari", "org.jooq")
            .map(Logger::getLogger)
            .toList();

    static {
        QUIET.forEach(l -> l.setLevel(Level.SEVERE));
    }

    private Server() {}

    static HikariDataSource fresh(Vendor vendor) {
        return switch (vendor) {
            case H2 -> h2();
            case POSTGRESQL -> postgresql();
        };
    }

    private static HikariDataSource h2() {
        var config = pool();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var source = new HikariDataSource(config);
        migrate(source);
        return source;
    }

    private static HikariDataSource postgresql() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        execute(Postgres.ADMIN, "create database " + name + " template " + TEMPLATE);
        var config = pool();
        config.setDataSource(Postgres.database(name));
        return new HikariDataSource(config);
    }

    private static HikariConfig pool() {
        var config = new HikariConfig();
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        return config;
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/eddy")
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    private static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run: " + sql, e);
        }
    }

    /** Started by the first use of the class; the JVM's end stops it. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();
        static final DataSource ADMIN = database("postgres");

        static {
            execute(ADMIN, "create database " + TEMPLATE);
            migrate(database(TEMPLATE));
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DataSource database(String name) {
            var source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {SERVER.getPort()});
            source.setDatabaseName(name);
            source.setUser("postgres");
            return source;
        }
    }
}
