package eddy.backend.data;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PostgresBatchesTest {

    @Inject
    DataSource source;

    @Test
    void aBatchOfInsertsReachesPostgresqlAsOneStatement() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            statement.execute("create temporary table batch_of_two (n integer)");
            try (var insert = connection.prepareStatement("insert into batch_of_two values (?)")) {
                for (int n = 0; n < 2; n++) {
                    insert.setInt(1, n);
                    insert.addBatch();
                }
                // Of rows that came in one statement the driver does not know which count is whose.
                assertThat(insert.executeBatch()).containsOnly(postgres ? Statement.SUCCESS_NO_INFO : 1);
            }
            statement.execute("drop table batch_of_two");
        }
    }
}
