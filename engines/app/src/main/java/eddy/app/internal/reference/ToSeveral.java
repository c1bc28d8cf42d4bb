package eddy.app.internal.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is asked of the one value of a field becomes a question about its rows. */
final class ToSeveral implements Reshaping {

    private static final Set<String> OF_ONE = Set.of("eq", "in", "within");
    private static final Set<String> BEHIND =
            Set.of("eq", "in", "within", "lt", "le", "gt", "ge", "contains", "startsWith", "endsWith", "notEmpty");
    /** What none of several may be, where one had to be something else. */
    private static final Map<String, String> OTHERWISE = Map.of("ne", "eq", "notIn", "in");

    private final ListField list;

    ToSeveral(ListField list) {
        this.list = list;
    }

    @Override
    public void condition(ObjectNode node, String table) {
        if (table.equals(list.form())) {
            compared(list.turned(node)).ifPresent(other -> ListField.become(node, other));
        }
        for (String quantifier : ConditionWalk.QUANTIFIERS) {
            if (ListField.isOver(node.path(quantifier), list.form(), list.field())) {
                ThroughParent.asked(node.path("holds")).ifPresent(holds -> {
                    if (overRows(node.get(quantifier))) {
                        node.set("holds", holds);
                    }
                });
            }
        }
    }

    private Optional<ObjectNode> compared(JsonNode node) {
        var left = node.path("left").path("field").asText();
        var op = node.path("op").asText();
        var right = ThroughParent.right(node.path("right"));
        if (right.isEmpty()) {
            return Optional.empty();
        }
        if (left.equals(list.field())) {
            return value(op, right.get(), node.path("right"));
        }
        return left.startsWith(list.field() + ".")
                ? behind(list.column() + left.substring(list.field().length()), op, right.get())
                : Optional.empty();
    }

    /** @param own the right side as it was, which has to be there where the value shall be another */
    private Optional<ObjectNode> value(String op, JsonNode right, JsonNode own) {
        if (OF_ONE.contains(op)) {
            return Optional.of(rows("some", list.column(), op, right));
        }
        return Optional.ofNullable(OTHERWISE.get(op)).map(not -> {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            var parts =
                    all.putArray("all").add(ListField.there(list.field())).add(rows("none", list.column(), not, right));
            if (own.has("field")) {
                parts.add(ListField.there(own.path("field").asText()));
            }
            return all;
        });
    }

    private Optional<ObjectNode> behind(String path, String op, JsonNode right) {
        if (op.equals("empty")) {
            return Optional.of(rows("none", path, "notEmpty", right));
        }
        return BEHIND.contains(op) ? Optional.of(rows("some", path, op, right)) : Optional.empty();
    }

    private ObjectNode rows(String quantifier, String path, String op, JsonNode right) {
        return list.ofRows(quantifier, ListField.comparison(ListField.operand(path), op, right));
    }

    /** Only counts: there is nothing but the link in a row. */
    @Override
    public void operand(ObjectNode node) {
        var over = node.path("over");
        if (node.path("aggregate").asText().equals("count") && ListField.isOver(over, list.form(), list.field())) {
            overRows(over);
        }
    }

    private boolean overRows(JsonNode over) {
        var where = over.has("where") ? ThroughParent.asked(over.get("where")) : Optional.<JsonNode>empty();
        if (over.has("where") && where.isEmpty()) {
            return false;
        }
        ((ObjectNode) over).put("table", list.rows()).put("link", list.column());
        where.ifPresent(w -> ((ObjectNode) over).set("where", w));
        return true;
    }
}
