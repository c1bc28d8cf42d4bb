package eddy.app.internal.reference;

import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Conditions on records said as conditions on their rows, which look at the record through {@code parent}; and back. */
final class ThroughParent {

    private static final String BEFORE = ListField.PARENT + ".";

    private ThroughParent() {}

    /** Empty for what rows cannot be asked. */
    static Optional<JsonNode> asked(JsonNode condition) {
        return changed(condition, key -> key.contains(".") ? null : BEFORE + key);
    }

    /** Empty for what is asked of the rows themselves. */
    static Optional<JsonNode> askedDirectly(JsonNode condition) {
        return changed(condition, key -> key.startsWith(BEFORE) ? key.substring(BEFORE.length()) : null);
    }

    private static Optional<JsonNode> changed(JsonNode condition, UnaryOperator<String> key) {
        JsonNode copy = condition.deepCopy();
        return change(copy, key) ? Optional.of(copy) : Optional.empty();
    }

    private static boolean change(JsonNode node, UnaryOperator<String> key) {
        if (node.has("all") || node.has("any")) {
            return node.path(node.has("all") ? "all" : "any").valueStream().allMatch(part -> change(part, key));
        }
        if (node.has("not")) {
            return change(node.get("not"), key);
        }
        return node.has("left") && operand(node.get("left"), key) && operand(node.path("right"), key);
    }

    static boolean operand(JsonNode operand, UnaryOperator<String> key) {
        if (operand.has("aggregate") || operand.has("change")) {
            return false;
        }
        if (operand instanceof ObjectNode object && object.has("field")) {
            var changed = key.apply(object.path("field").asText());
            if (changed == null) {
                return false;
            }
            object.put("field", changed);
        }
        return true;
    }

    /** The right side of a comparison, for a row. */
    static Optional<JsonNode> right(JsonNode right) {
        JsonNode copy = right.deepCopy();
        return operand(copy, key -> key.contains(".") ? null : BEFORE + key) ? Optional.of(copy) : Optional.empty();
    }

    /** The right side of a comparison of a row, for its record. */
    static Optional<JsonNode> rightDirectly(JsonNode right) {
        JsonNode copy = right.deepCopy();
        return operand(copy, key -> key.startsWith(BEFORE) ? key.substring(BEFORE.length()) : null)
                ? Optional.of(copy)
                : Optional.empty();
    }
}
