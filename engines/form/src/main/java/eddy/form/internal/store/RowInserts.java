package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Inserts of many rows by few statements, each within the number of parameters a database takes. */
final class RowInserts {

    /** PostgreSQL's protocol counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 30_000;

    private RowInserts() {}

    /** Rows by column; every row has the same columns in the same order. */
    static void insert(DSLContext db, Table<Record> table, List<Map<Field<?>, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int step = Math.max(1, MAX_PARAMETERS / rows.get(0).size());
        for (int from = 0; from < rows.size(); from += step) {
            statement(db, table, rows.subList(from, Math.min(rows.size(), from + step)))
                    .execute();
        }
    }

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
