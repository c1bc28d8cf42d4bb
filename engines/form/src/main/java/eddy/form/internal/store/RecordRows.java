package eddy.form.internal.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Record;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.form.internal.compile.Fitting;
import eddy.form.internal.compile.RowFormulas;
import eddy.form.internal.compile.RowValues;

/** Rows of a form's table as records, and back. */
public final class RecordRows {

    private static final Set<String> ZERO = Set.of("count", "sum");

    private RecordRows() {}

    /** Every column of a record, for {@code select}. */
    public static List<Field<?>> columns(CompiledForm form) {
        var columns = new ArrayList<Field<?>>(List.of(
                Columns.ID,
                Columns.CREATED_AT,
                Columns.CREATED_BY,
                Columns.UPDATED_AT,
                Columns.UPDATED_BY,
                Columns.VERSION,
                Columns.SAMPLE,
                Columns.DELETED_AT));
        form.fields().forEach(f -> columns.add(Columns.of(f)));
        return columns;
    }

    public static StoredRecord record(CompiledForm form, Record row) {
        var values = values(form, row);
        return new StoredRecord(
                row.get(Columns.ID),
                row.get(Columns.VERSION),
                title(form, row),
                values,
                row.get(Columns.CREATED_AT).toInstant(),
                Optional.ofNullable(row.get(Columns.CREATED_BY)),
                row.get(Columns.UPDATED_AT).toInstant(),
                Optional.ofNullable(row.get(Columns.UPDATED_BY)),
                row.get(Columns.SAMPLE),
                row.get(Columns.DELETED_AT) != null);
    }

    /** The columns that {@link #title} reads. */
    static List<Field<?>> titleColumns(CompiledForm form) {
        return Stream.concat(Stream.of(form.titleField()), form.uniqueKey().stream())
                .distinct()
                .<Field<?>>map(Columns::of)
                .toList();
    }

    /** What a record is called: the text of its title field, or of its unique key while that is missing. */
    static String title(CompiledForm form, Record row) {
        var title = text(form.titleField(), row);
        return title.isEmpty() ? form.uniqueKey().map(key -> text(key, row)).orElse("") : title;
    }

    private static String text(FieldModel field, Record row) {
        return field.type().shown(row.get(Columns.of(field)), field.settings(), Locale.ROOT);
    }

    /** The form's own values in JSON, without missing ones. */
    static ObjectNode values(CompiledForm form, Record row) {
        var values = JsonNodeFactory.instance.objectNode();
        for (FieldModel field : form.fields()) {
            var value = row.get(Columns.of(field));
            if (value != null) {
                var json = field.type().toJson(value);
                values.set(field.key(), field.type().ofRows() ? RowValues.known(field, json) : json);
            }
        }
        return values;
    }

    /** Column values for a new row, formulas worked out; {@code values} have been checked. */
    public static Map<Field<?>, Object> row(
            CompiledForm form, UUID id, ObjectNode values, OffsetDateTime at, UUID by, boolean sample) {
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(Columns.ID, id);
        row.put(Columns.CREATED_AT, at);
        row.put(Columns.CREATED_BY, by);
        row.put(Columns.UPDATED_AT, at);
        row.put(Columns.UPDATED_BY, by);
        row.put(Columns.VERSION, 1);
        row.put(Columns.SAMPLE, sample);
        var known = new HashMap<String, Object>();
        for (FieldModel field : form.fields()) {
            var value = initial(field).orElseGet(() -> field.type().fromJson(values.get(field.key())));
            known.put(field.key(), value);
            row.put(Columns.of(field), value);
        }
        formulas(form, values, known, row);
        return row;
    }

    /** A new record has its formulas with its first breath, those aside that ask for the time. */
    private static void formulas(
            CompiledForm form, ObjectNode given, Map<String, Object> values, Map<Field<?>, Object> row) {
        for (FieldModel field : form.formulas()) {
            var formula = RowFormulas.of(field);
            if (!formula.asksTime() && !given.has(field.key())) {
                var value = Fitting.fitting(field, formula.evaluate(Fitting.given(form.fields(), values, formula)));
                values.put(field.key(), value);
                row.put(Columns.of(field), value);
            }
        }
    }

    /** What a roll-up of a new record is: nothing links to it yet, so a count or a sum is zero. */
    private static Optional<Object> initial(FieldModel field) {
        boolean counts = field.type().key().equals("rollup")
                && ZERO.contains(field.settings().path("aggregate").asText());
        return counts ? Optional.of(field.type().fromJson(IntNode.valueOf(0))) : Optional.empty();
    }
}
