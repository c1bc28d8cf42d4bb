package eddy.form.internal.store;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.document.JsonText;
import eddy.core.table.FieldModel;
import eddy.form.internal.compile.RowValues;

/** What the history of a field says from before it came to hold several, or one. */
final class SeveralText {

    private SeveralText() {}

    /** One value of a field that holds several, as a list; several of one that holds one, as their ids; else empty. */
    static Optional<JsonNode> json(FieldModel field, String text) {
        boolean rows = text.startsWith("[");
        if (field.listed().isPresent() && !rows) {
            return field.listed().map(column -> asList(column, text));
        }
        return rows && field.type().kind().pointsElsewhere()
                ? JsonText.parse(text).value().filter(JsonNode::isArray).map(SeveralText::asIds)
                : Optional.empty();
    }

    private static JsonNode asList(FieldModel column, String value) {
        var list = JsonNodeFactory.instance.arrayNode();
        list.addObject().put(RowValues.ID, value).put(column.key(), value);
        return list;
    }

    private static JsonNode asIds(JsonNode rows) {
        var ids = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> row.properties().stream()
                .filter(e -> !e.getKey().equals(RowValues.ID))
                .limit(1)
                .forEach(e -> ids.add(e.getValue())));
        return ids;
    }
}
