package eddy.form.internal.store;

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
import org.jooq.impl.DSL;

import eddy.form.CompiledForm;

/** Inserts of many rows: one statement, rendered once, sent as a batch. */
public final class RowInserts {

    private RowInserts() {}

    /** Rows by column; every row has the same columns in the same order. */
    public static void insert(DSLContext db, Table<Record> table, List<Map<Field<?>, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var batch = db.batch(statement(db, table, rows.subList(0, 1)));
        for (var row : rows) {
            batch = batch.bind(row.values().toArray());
        }
        batch.execute();
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
