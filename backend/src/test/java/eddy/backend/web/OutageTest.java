package eddy.backend.web;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import eddy.testkit.TestDatabase;
import eddy.testkit.Vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The failures are those of the machine and of both databases, not made up. */
class OutageTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldHoweverDeepItLies() {
        var full = catchThrowable(() -> {
            try (var out = new FileOutputStream(new File("/dev/full"))) {
                out.write(1);
            }
        });
        assertThat(full).isInstanceOf(IOException.class);
        var closed = new IllegalStateException("The transaction did not commit", new SQLException("closed", "90098"));
        closed.addSuppressed(new IllegalStateException(full));
        assertThat(Outage.behind(closed)).contains(ProblemCode.STORAGE_FULL);
    }

    @Test
    void aDatabaseServerWithoutRoomOrThatStopsIsTold() throws SQLException {
        try (var database = TestDatabase.open(Vendor.POSTGRESQL)) {
            assertThat(Outage.behind(failure(
                            database.plainDataSource().getConnection(),
                            "do $$ begin raise exception 'no room' using errcode = '53100'; end $$")))
                    .contains(ProblemCode.STORAGE_FULL);
            assertThat(Outage.behind(failure(
                            database.plainDataSource().getConnection(),
                            "select pg_terminate_backend(pg_backend_pid())")))
                    .contains(ProblemCode.DATABASE_UNREACHABLE);
        }
    }

    @Test
    void aFileThatIsClosedIsTold() throws SQLException {
        var url = "jdbc:h2:mem:outage";
        var other = DriverManager.getConnection(url);
        try (var one = DriverManager.getConnection(url);
                var stop = one.createStatement()) {
            stop.execute("shutdown immediately");
        }
        assertThat(Outage.behind(failure(other, "select 1"))).contains(ProblemCode.DATABASE_UNREACHABLE);
    }

    @Test
    void whatIsWrongInTheProductIsNoOutage() {
        var circle = new IllegalStateException(new IOException("Broken pipe"));
        circle.addSuppressed(new IllegalArgumentException(circle));
        assertThat(Outage.behind(circle)).isEmpty();
        assertThat(Outage.behind(new IllegalStateException(new SQLException("A key twice", "23505"))))
                .isEmpty();
    }

    private static Throwable failure(Connection connection, String statement) {
        return catchThrowable(() -> {
            try (connection;
                    var ask = connection.createStatement()) {
                ask.execute(statement);
            }
        });
    }
}
