package eddy.form.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.table.FieldModel;
import eddy.form.StoredRecord;

/**
 * A record, or a row of a sub-table, on its way into a file.
 *
 * @param values the value of a field as jOOQ binds it; {@code null} where there is none
 */
record ExportRow(Function<FieldModel, Object> values) {

    static ExportRow of(StoredRecord record) {
        return of(record.values());
    }

    static ExportRow of(JsonNode values) {
        return new ExportRow(field -> field.type().fromJson(values.get(field.key())));
    }

    /** @param places of the values, by key of the field */
    static ExportRow of(Map<String, Integer> places, Object[] values) {
        return new ExportRow(field -> values[places.get(field.key())]);
    }

    Object value(FieldModel field) {
        return values.apply(field);
    }

    /** The rows of a sub-table. */
    List<ExportRow> rows(FieldModel field) {
        var rows = field.type().toJson(value(field));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ExportRow::of)
                .toList();
    }
}
