package eddy.backend.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/**
 * What the database alone takes for the same work, written by hand: rows inserted one by one or in batches, statements. Works
 * in a database of the product that has ended, in tables of its own.
 *
 * <p>Arguments: url, user, password, then {@code insert|batch rows columns}, {@code read table} or {@code sql times [[name,
 * statement]…]}. Prints JSON: milliseconds and CPU milliseconds, or for each name the sum of its statements' median
 * milliseconds.
 */
final class SqlBaseline {

    private static final int BATCH = 1_000;

    private SqlBaseline() {}

    public static void main(String[] args) throws SQLException, JsonProcessingException {
        try (var pool = pool(args)) {
            var answer =
                    switch (args[3]) {
                        case "insert" -> insert(pool, Integer.parseInt(args[4]), Integer.parseInt(args[5]));
                        case "batch" -> batch(pool, Integer.parseInt(args[4]), Integer.parseInt(args[5]));
                        case "read" -> read(pool, args[4]);
                        case "sql" ->
                            sql(
                                    pool,
                                    Integer.parseInt(args[4]),
                                    new ObjectMapper().readValue(args[5], String[][].class));
                        default -> throw new IllegalArgumentException(args[3]);
                    };
            System.out.println(new ObjectMapper().writeValueAsString(answer));
        }
    }

    private static AgroalDataSource pool(String[] args) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(c -> c.maxSize(20).connectionFactoryConfiguration(f -> f.jdbcUrl(args[0])
                        .principal(new NamePrincipal(args[1]))
                        .credential(new SimplePassword(args[2])))));
    }

    private static Map<String, Long> insert(AgroalDataSource pool, int rows, int columns) throws SQLException {
        table(pool, columns);
        one(pool, rows / 3, columns);
        long cpu = OneLine.cpuMillis();
        long begin = System.nanoTime();
        one(pool, rows, columns);
        return Map.of("millis", millis(begin), "cpuMillis", OneLine.cpuMillis() - cpu);
    }

    private static void one(AgroalDataSource pool, int rows, int columns) throws SQLException {
        for (int i = 0; i < rows; i++) {
            try (var connection = pool.getConnection();
                    var insert = prepared(connection, columns)) {
                bind(insert, i, columns);
                insert.executeUpdate();
            }
        }
    }

    private static Map<String, Long> batch(AgroalDataSource pool, int rows, int columns) throws SQLException {
        table(pool, columns);
        long cpu = OneLine.cpuMillis();
        long begin = System.nanoTime();
        try (var connection = pool.getConnection();
                var insert = prepared(connection, columns)) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= rows; i++) {
                bind(insert, i, columns);
                insert.addBatch();
                if (i % BATCH == 0 || i == rows) {
                    insert.executeBatch();
                }
            }
            connection.commit();
        }
        return Map.of("millis", millis(begin), "cpuMillis", OneLine.cpuMillis() - cpu);
    }

    /** Every value of a table as a text, as an export asks for them. */
    private static Map<String, Long> read(AgroalDataSource pool, String table) throws SQLException {
        long begin = System.nanoTime();
        long characters = 0;
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(BATCH);
            var rows = statement.executeQuery("select * from \"" + table.replace("\"", "") + "\" order by \"id\"");
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int c = 1; c <= columns; c++) {
                    characters += String.valueOf(rows.getObject(c)).length();
                }
            }
        }
        return Map.of("millis", millis(begin), "characters", characters);
    }

    private static Map<String, Double> sql(AgroalDataSource pool, int times, String[][] statements)
            throws SQLException {
        var sums = new LinkedHashMap<String, Double>();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var named : statements) {
                var took = new ArrayList<Double>();
                for (int i = 0; i < times; i++) {
                    // H2 answers a statement it has just seen from memory; a statement of another text is worked out.
                    var text = named[1] + " /* " + i + " */";
                    long begin = System.nanoTime();
                    if (statement.execute(text)) {
                        read(statement.getResultSet());
                    }
                    took.add((System.nanoTime() - begin) / 1e6);
                }
                Collections.sort(took);
                sums.merge(named[0], took.get(took.size() / 2), Double::sum);
            }
        }
        return sums;
    }

    private static void read(java.sql.ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int c = 1; c <= columns; c++) {
                rows.getObject(c);
            }
        }
    }

    /** An id, a unique key as customers have one, and texts. */
    private static void table(AgroalDataSource pool, int columns) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists \"bench_row\"");
            statement.execute(names(columns).stream()
                    .map(n -> n + " varchar(200)")
                    .collect(Collectors.joining(
                            ", ", "create table \"bench_row\" (\"id\" uuid primary key, ", ", unique (\"c1\"))")));
        }
    }

    private static PreparedStatement prepared(Connection connection, int columns) throws SQLException {
        return connection.prepareStatement(IntStream.rangeClosed(0, columns)
                .mapToObj(c -> "?")
                .collect(Collectors.joining(", ", "insert into \"bench_row\" values (", ")")));
    }

    private static List<String> names(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(c -> "\"c" + c + "\"").toList();
    }

    private static void bind(PreparedStatement insert, int row, int columns) throws SQLException {
        var id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setString(2, id.toString());
        for (int c = 2; c <= columns; c++) {
            insert.setString(c + 1, "value " + row % 1000 + " of " + c);
        }
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
