package eddy.form;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.JsonText;
import eddy.core.table.FieldModel;

/**
 * Values that are kept to be given back later, when fields and the columns of sub-tables may be called otherwise: under
 * the names they have in the database. Names that begin with {@code #} are no fields and stay as they are.
 */
public final class KeptValues {

    private KeptValues() {}

    /** @param values by the keys of fields */
    public static ObjectNode of(CompiledForm form, ObjectNode values) {
        var kept = JsonNodeFactory.instance.objectNode();
        values.properties().forEach(e -> {
            var field = form.field(e.getKey());
            kept.set(
                    field.map(FieldModel::column).orElse(e.getKey()),
                    field.filter(f -> f.type().ofRows() && e.getValue().isArray())
                            .map(f -> rows(f, e.getValue()))
                            .orElse(e.getValue()));
        });
        return kept;
    }

    private static JsonNode rows(FieldModel field, JsonNode rows) {
        return Optional.ofNullable(field.type().fromJson(rows))
                .map(text -> JsonText.parse(text.toString()).orThrow())
                .orElse(rows);
    }

    /** What was kept, by the keys the fields have now; without those that are there no longer. */
    public static ObjectNode given(CompiledForm form, JsonNode kept) {
        var values = JsonNodeFactory.instance.objectNode();
        kept.properties().forEach(e -> {
            if (e.getKey().startsWith("#")) {
                values.set(e.getKey(), e.getValue());
            }
            form.fieldOf(e.getKey()).ifPresent(field -> values.set(field.key(), value(field, e.getValue())));
        });
        return values;
    }

    private static JsonNode value(FieldModel field, JsonNode kept) {
        return field.type().ofRows() && kept.isArray() ? field.type().toJson(kept.toString()) : kept;
    }
}
