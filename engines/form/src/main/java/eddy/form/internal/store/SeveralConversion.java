package eddy.form.internal.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.RowValues;
import eddy.form.internal.compile.SystemFields;

/** A field with one record, person or department becomes a list of that one, with its row in the table of rows. */
final class SeveralConversion extends Conversion {

    private final FieldModel column;
    private final CompiledForm rows;

    private SeveralConversion(CompiledForm form, FieldModel field, String from, FieldModel column) {
        super(form, field, from);
        this.column = column;
        rows = form.subForms().stream()
                .filter(f -> f.rowsField().equals(field.key()))
                .findFirst()
                .orElseThrow();
    }

    static Optional<Conversion> from(CompiledForm form, FieldModel field, String from) {
        return field.listed()
                .filter(column -> column.type().key().equals(from))
                .map(column -> new SeveralConversion(form, field, from, column));
    }

    @Override
    Optional<Object> converted(Object value) {
        var list = JsonNodeFactory.instance.arrayNode();
        list.addObject()
                .put(RowValues.ID, Ids.next().toString())
                .set(column.key(), column.type().toJson(value));
        return Optional.of(field().type().fromJson(list));
    }

    @Override
    boolean loses(Object value) {
        return false;
    }

    @Override
    String example(Transactions tx, UUID record, Object value) {
        return "";
    }

    @Override
    void follow(Transactions tx, Map<UUID, Object> converted, OffsetDateTime at) {
        var table = Columns.table(rows.table().sqlName());
        // One that was moved before the work was cut short, and written anew since, has a row already.
        leave(tx, table, converted.keySet(), at);
        var added = new ArrayList<Map<Field<?>, Object>>();
        IdPieces.of(tx.db(), converted.keySet()).forEach(piece -> tx.db()
                .select(Columns.ID, Columns.SAMPLE)
                .from(Columns.table(form().table().sqlName()))
                .where(Columns.ID.in(piece).and(Columns.DELETED_AT.isNull()))
                .forEach(r -> added.add(row(r.value1(), converted.get(r.value1()), r.value2(), at))));
        RowInserts.insert(tx.db(), table, added);
    }

    private Map<Field<?>, Object> row(UUID record, Object list, boolean sample, OffsetDateTime at) {
        ObjectNode row = field().type().toJson(list).get(0).deepCopy();
        row.put(SystemFields.PARENT, record.toString()).put(SystemFields.POSITION, 0);
        var id = UUID.fromString(row.path(RowValues.ID).asText());
        return RecordRows.row(rows, id, row, at, null, sample);
    }
}
