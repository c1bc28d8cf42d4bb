package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;

import eddy.core.Transactions;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.RowValues;
import eddy.form.internal.compile.SystemFields;
import eddy.form.spi.ChangeSet;

/** The rows that records say they have, as columns of the rows' own table. */
final class WantedRows {

    private final Transactions tx;
    private final CompiledForm form;
    private final CompiledForm rows;
    private final ChangeSet changes;

    WantedRows(Transactions tx, CompiledForm form, CompiledForm rows, ChangeSet changes) {
        this.tx = tx;
        this.form = form;
        this.rows = rows;
        this.changes = changes;
    }

    /** By id of the row; a record in the recycle bin has none. */
    Map<UUID, Map<Field<?>, Object>> of(List<UUID> records) {
        var field = form.field(rows.rowsField()).orElseThrow();
        var column = Columns.of(field);
        var wanted = new LinkedHashMap<UUID, Map<Field<?>, Object>>();
        tx.db()
                .select(Columns.ID, Columns.SAMPLE, column)
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.ID.in(records))
                .and(column.isNotNull())
                .and(Columns.DELETED_AT.isNull())
                .forEach(record -> {
                    int position = 0;
                    for (var row : field.type().toJson(record.value3())) {
                        var id = UUID.fromString(row.path(RowValues.ID).asText());
                        wanted.put(id, columns(id, record.value1(), position++, record.value2(), row.deepCopy()));
                    }
                });
        return wanted;
    }

    private Map<Field<?>, Object> columns(UUID id, UUID record, int position, boolean sample, ObjectNode values) {
        values.put(SystemFields.PARENT, record.toString()).put(SystemFields.POSITION, position);
        var at = changes.at().atOffset(ZoneOffset.UTC);
        return RecordRows.row(rows, id, values, at, changes.by().person().orElse(null), sample);
    }
}
