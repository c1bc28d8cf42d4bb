package eddy.form.internal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

import eddy.form.CompiledForm;

/** Inserts of many rows: one statement, rendered once, sent as a batch. */
public final class RowInserts {

    /** What the SQL states of violated constraints begin with. */
    private static final String CONSTRAINT = "23";

    private RowInserts() {}

    /** Rows by column; every row has the same columns in the same order. */
    public static void insert(DSLContext db, Table<Record> table, List<Map<Field<?>, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sql = statement(db, table, rows.subList(0, 1)).getSQL();
        db.connection(connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    bind(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw refused(e);
            }
        });
    }

    /** The types of our columns are those JDBC takes as they are; to bind them through jOOQ took half the time of an import. */
    static void bind(PreparedStatement insert, Map<Field<?>, Object> row) throws SQLException {
        int place = 1;
        for (var cell : row.entrySet()) {
            insert.setObject(place++, cell.getKey().getDataType().convert(cell.getValue()));
        }
    }

    static DataAccessException refused(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT)
                ? new IntegrityConstraintViolationException(e.getMessage(), e)
                : new DataAccessException(e.getMessage(), e);
    }

    /**
     * New rows of a form's table, in the order of their unique keys: of two writers with the same keys one waits, never
     * each for the other.
     */
    static void records(DSLContext db, CompiledForm form, List<Map<Field<?>, Object>> rows) {
        var sorted = new ArrayList<>(rows);
        form.uniqueKey()
                .map(Columns::of)
                .ifPresent(key -> sorted.sort(Comparator.comparing(
                        row -> ValueText.of(row.get(key)), Comparator.nullsFirst(Comparator.naturalOrder()))));
        insert(db, Columns.table(form.table().sqlName()), sorted);
    }

    /** All rows in one statement, for callers that ask which of them were new. */
    static InsertOnDuplicateStep<Record> statement(
            DSLContext db, Table<Record> table, List<Map<Field<?>, Object>> rows) {
        var columns = List.copyOf(rows.get(0).keySet());
        var values = new ArrayList<RowN>(rows.size());
        for (var row : rows) {
            values.add(DSL.row(row.entrySet().stream()
                    .map(e -> DSL.val(e.getValue(), e.getKey()))
                    .toList()));
        }
        return db.insertInto(table, columns).valuesOfRows(values);
    }
}
