package eddy.backend.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** The records, people and departments that the values of a record mean, those of its rows included. */
final class RecordReferences {

    private RecordReferences() {}

    /** @param place the field's key; of a column {@code field.row.column}, with the row's id */
    record Reference(String place, FieldModel field, UUID id) {}

    static List<Reference> of(CompiledForm form, ObjectNode values) {
        var all = new ArrayList<Reference>();
        for (FieldModel field : form.fields()) {
            add(field, values, "", all);
            if (field.type().ofRows()) {
                values.path(field.key()).forEach(row -> {
                    var before = field.key() + "." + row.path("id").asText() + ".";
                    field.columns().forEach(column -> add(column, row, before, all));
                });
            }
        }
        return all;
    }

    /** The references of one field, in order: of a list its values. */
    static List<Reference> of(CompiledForm form, ObjectNode values, FieldModel field) {
        ObjectNode own = values.deepCopy().retain(field.key());
        return of(form, own);
    }

    private static void add(FieldModel field, JsonNode values, String before, List<Reference> all) {
        if (field.type().kind().pointsElsewhere()) {
            var value = values.path(field.key());
            // What it has kept in its history from when it held several.
            var ids = value.isArray() ? value.valueStream() : Stream.of(value);
            ids.flatMap(one -> id(one).stream()).forEach(id -> all.add(new Reference(before + field.key(), field, id)));
        }
    }

    /** Empty for what a field has kept from when it was of another type. */
    private static Optional<UUID> id(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(UUID.fromString(value.asText())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
