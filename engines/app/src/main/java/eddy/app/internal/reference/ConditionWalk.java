package eddy.app.internal.reference;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.reference.Target.Kind;

/** The way over a condition, see {@code docs/formats/condition.md}. */
final class ConditionWalk {

    static final List<String> QUANTIFIERS = List.of("every", "some", "none");

    private final Walk walk;

    ConditionWalk(Walk walk) {
        this.walk = walk;
    }

    /** @param form the table whose records are asked about */
    void condition(JsonNode node, String form, String place) {
        for (String many : List.of("all", "any")) {
            var parts = node.path(many);
            for (int i = 0; i < parts.size(); i++) {
                condition(parts.get(i), form, place + "/" + many + "/" + i);
            }
        }
        if (node.has("not")) {
            condition(node.get("not"), form, place + "/not");
        }
        constant(node, form, place);
        operand(node.path("left"), form, place + "/left");
        operand(node.path("right"), form, place + "/right");
        walk.key(node, "tag", Kind.TAG, place);
        for (String quantifier : QUANTIFIERS) {
            if (node.has(quantifier)) {
                var over = node.get(quantifier);
                condition(node.path("holds"), over.path("table").asText(), place + "/holds");
                linked(over, place + "/" + quantifier);
            }
        }
        if (node instanceof ObjectNode asked) {
            walk.reshaping().condition(asked, form);
        }
    }

    /** What a field that holds keys is compared with. */
    private void constant(JsonNode node, String form, String place) {
        var kind = KeyFields.of(form, node.path("left").path("field").asText());
        if (kind.isPresent()) {
            var right = node.path("right");
            walk.key(right, "value", kind.get(), place + "/right");
            walk.keys(right.path("value"), kind.get(), place + "/right/value");
        }
    }

    /** A field, an aggregate over linked records, or a change of one. */
    void operand(JsonNode node, String form, String place) {
        if (node.has("change")) {
            operand(node.get("change"), form, place + "/change");
        } else if (node.has("aggregate")) {
            walk.field(node, "field", node.path("over").path("table").asText(), place);
            linked(node.path("over"), place + "/over");
            walk.reshaping().operand((ObjectNode) node);
        } else {
            walk.field(node, "field", form, place);
        }
    }

    private void linked(JsonNode over, String place) {
        var table = over.path("table").asText();
        condition(over.path("where"), table, place + "/where");
        walk.field(over, "link", table, place);
        walk.field(over, "on", table, place);
        walk.table(over, "table", place);
    }
}
