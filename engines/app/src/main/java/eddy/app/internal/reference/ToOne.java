package eddy.app.internal.reference;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is asked of the rows of a field with several becomes a question about its one value: {@link ToSeveral} undone. */
final class ToOne implements Reshaping {

    private static final Map<String, String> OTHERWISE = Map.of("eq", "ne", "in", "notIn");

    private final ListField list;

    ToOne(ListField list) {
        this.list = list;
    }

    @Override
    public void condition(ObjectNode node, String table) {
        if (table.equals(list.form())) {
            asked(node).ifPresent(other -> ListField.become(node, other));
            together(node).ifPresent(other -> ListField.become(node, other));
        }
        for (String quantifier : ConditionWalk.QUANTIFIERS) {
            if (ListField.isOver(node.path(quantifier), list.rows(), list.column())) {
                ThroughParent.askedDirectly(node.path("holds")).ifPresent(holds -> {
                    if (overRecords(node.get(quantifier))) {
                        node.set("holds", holds);
                    }
                });
            }
        }
    }

    private Optional<ObjectNode> asked(ObjectNode node) {
        var holds = node.path("holds");
        var right = ThroughParent.rightDirectly(holds.path("right"));
        var path = holds.path("left").path("field").asText();
        boolean own = path.equals(list.column());
        if (right.isEmpty() || !own && !path.startsWith(list.column() + ".")) {
            return Optional.empty();
        }
        var left = list.field() + path.substring(list.column().length());
        var op = holds.path("op").asText();
        if (isOfRows(node, "some") || isOfRows(node, "every")) {
            return Optional.of(op.equals("empty") ? emptyBehind(left) : compared(left, op, right.get()));
        }
        return isOfRows(node, "none") ? none(left, op, own, right.get()) : Optional.empty();
    }

    private boolean isOfRows(JsonNode node, String quantifier) {
        var over = node.path(quantifier);
        return over.size() == 2 && ListField.isOver(over, list.rows(), ListField.PARENT);
    }

    /** Of the record that is there; without one there is nothing behind the link, either. */
    private ObjectNode emptyBehind(String left) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putArray("all").add(ListField.there(list.field())).add(compared(left, "empty", MissingNode.getInstance()));
        return all;
    }

    private Optional<ObjectNode> none(String left, String op, boolean own, JsonNode right) {
        if (op.equals("notEmpty")) {
            return Optional.of(compared(left, "empty", right));
        }
        return Optional.ofNullable(OTHERWISE.get(op)).filter(not -> own).map(not -> {
            ObjectNode any = JsonNodeFactory.instance.objectNode();
            any.putArray("any")
                    .add(compared(left, "empty", MissingNode.getInstance()))
                    .add(compared(left, not, right));
            return any;
        });
    }

    /** Not empty, and empty or another: another. What it is compared with may be said to be there, too. */
    private Optional<ObjectNode> together(ObjectNode node) {
        var all = node.path("all");
        var other = all.path(1).path("any");
        var another = other.path(1);
        var right = another.path("right");
        boolean both = other.size() == 2
                && all.path(0).equals(ListField.there(list.field()))
                && other.path(0).equals(compared(list.field(), "empty", MissingNode.getInstance()))
                && OTHERWISE.containsValue(another.path("op").asText());
        boolean alone = all.size() == 2
                || all.size() == 3
                        && all.path(2)
                                .equals(ListField.there(right.path("field").asText()));
        return both && alone ? Optional.of(another.deepCopy()) : Optional.empty();
    }

    private static ObjectNode compared(String left, String op, JsonNode right) {
        return ListField.comparison(ListField.operand(left), op, right);
    }

    @Override
    public void operand(ObjectNode node) {
        var over = node.path("over");
        if (node.path("aggregate").asText().equals("count") && ListField.isOver(over, list.rows(), list.column())) {
            overRecords(over);
        }
    }

    private boolean overRecords(JsonNode over) {
        var where = over.has("where") ? ThroughParent.askedDirectly(over.get("where")) : Optional.<JsonNode>empty();
        if (over.has("where") && where.isEmpty()) {
            return false;
        }
        ((ObjectNode) over).put("table", list.form()).put("link", list.field());
        where.ifPresent(w -> ((ObjectNode) over).set("where", w));
        return true;
    }
}
