package eddy.form.internal.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Changes of many rows of one table, each by its id: one statement for all that set the same columns, sent as a batch. */
public final class BatchUpdates {

    private final DSLContext db;
    private final Table<Record> table;
    private final Map<Set<Field<?>>, Map<UUID, Map<Field<?>, Object>>> groups = new LinkedHashMap<>();

    public BatchUpdates(DSLContext db, Table<Record> table) {
        this.db = db;
        this.table = table;
    }

    public void add(UUID id, Map<Field<?>, Object> columns) {
        groups.computeIfAbsent(new LinkedHashSet<>(columns.keySet()), k -> new LinkedHashMap<>())
                .put(id, columns);
    }

    public void run() {
        groups.forEach((columns, rows) -> run(List.copyOf(columns), rows));
        groups.clear();
    }

    private void run(List<Field<?>> columns, Map<UUID, Map<Field<?>, Object>> rows) {
        var first = rows.entrySet().iterator().next();
        var sql = db.update(table)
                .set(ordered(columns, first.getValue()))
                .where(Columns.ID.eq(first.getKey()))
                .getSQL();
        db.connection(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                for (var row : rows.entrySet()) {
                    var values = ordered(columns, row.getValue());
                    values.put(Columns.ID, row.getKey());
                    RowInserts.bind(update, values);
                    update.addBatch();
                }
                update.executeBatch();
            } catch (SQLException e) {
                throw RowInserts.refused(e);
            }
        });
    }

    private static Map<Field<?>, Object> ordered(List<Field<?>> columns, Map<Field<?>, Object> values) {
        var ordered = new LinkedHashMap<Field<?>, Object>();
        columns.forEach(column -> ordered.put(column, values.get(column)));
        return ordered;
    }
}
