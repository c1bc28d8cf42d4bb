package eddy.app.internal.reference;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field that holds one or several, as conditions name it.
 *
 * @param form   the form that has it
 * @param column the key of the one column of its rows
 */
record ListField(String form, String field, String column) {

    static final String PARENT = "parent";
    private static final Set<String> EITHER_WAY = Set.of("eq", "ne");
    private static final Set<String> PLAIN = Set.of("table", "link", "where");

    /** The table of its rows. */
    String rows() {
        return form + "." + field;
    }

    /** {@code {field: key}}. */
    static ObjectNode operand(String key) {
        return JsonNodeFactory.instance.objectNode().put("field", key);
    }

    static ObjectNode comparison(JsonNode left, String op, JsonNode right) {
        ObjectNode comparison = JsonNodeFactory.instance.objectNode();
        comparison.set("left", left);
        comparison.put("op", op);
        if (!right.isMissingNode()) {
            comparison.set("right", right);
        }
        return comparison;
    }

    /** That a field holds something. */
    static ObjectNode there(String key) {
        return comparison(operand(key), "notEmpty", MissingNode.getInstance());
    }

    /** A comparison of another field with this one, said of this one; any other as it is. */
    JsonNode turned(JsonNode comparison) {
        var left = comparison.path("left");
        var op = comparison.path("op").asText();
        boolean other = !of(left.path("field").asText());
        boolean own = comparison.path("right").path("field").asText().equals(field);
        return other && own && EITHER_WAY.contains(op) ? comparison(comparison.get("right"), op, left) : comparison;
    }

    /** Whether a path begins at this field. */
    private boolean of(String path) {
        return path.equals(field) || path.startsWith(field + ".");
    }

    /** {@code some} or {@code none} of the rows of a record. */
    ObjectNode ofRows(String quantifier, JsonNode holds) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.putObject(quantifier).put("table", rows()).put("link", PARENT);
        asked.set("holds", holds);
        return asked;
    }

    /** Whether it asks for records of the form that link by the field, or for its rows, and neither for a time nor an order. */
    static boolean isOver(JsonNode over, String table, String link) {
        return over.path("table").asText().equals(table)
                && over.path("link").asText().equals(link)
                && over.propertyStream().allMatch(e -> PLAIN.contains(e.getKey()));
    }

    static void become(ObjectNode node, ObjectNode other) {
        node.removeAll();
        node.setAll(other);
    }
}
