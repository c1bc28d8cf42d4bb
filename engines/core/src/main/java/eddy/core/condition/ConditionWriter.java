package eddy.core.condition;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.condition.Linked.Window;

/** Writes a condition in its JSON form; {@link ConditionReader} reads it back to the same condition. */
public final class ConditionWriter {

    private ConditionWriter() {}

    public static ObjectNode write(Condition condition) {
        var json = JsonNodeFactory.instance.objectNode();
        if (condition instanceof Condition.All all) {
            list(json, "all", all.of());
        } else if (condition instanceof Condition.Any any) {
            list(json, "any", any.of());
        } else if (condition instanceof Condition.Not not) {
            json.set("not", write(not.of()));
        } else if (condition instanceof Condition.Comparison comparison) {
            json.set("left", operand(comparison.left()));
            json.put("op", comparison.op().key());
            comparison.right().ifPresent(r -> json.set("right", operand(r)));
        } else if (condition instanceof Condition.Quantified quantified) {
            json.set(quantifier(quantified.quantifier()), linked(quantified.over()));
            json.set("holds", write(quantified.holds()));
        } else if (condition instanceof Condition.TagHeld tag) {
            json.put("tag", tag.tag());
            tag.heldFor().ifPresent(p -> json.set("heldFor", period(p)));
        }
        return json;
    }

    /** The JSON word of a quantifier. */
    public static String quantifier(Condition.Quantifier quantifier) {
        return switch (quantifier) {
            case EVERY -> "every";
            case ANY -> "some";
            case NONE -> "none";
        };
    }

    private static void list(ObjectNode json, String word, List<Condition> parts) {
        var array = json.putArray(word);
        parts.forEach(p -> array.add(write(p)));
    }

    private static ObjectNode operand(Operand operand) {
        var json = JsonNodeFactory.instance.objectNode();
        if (operand instanceof Operand.FieldOperand field) {
            json.put("field", field.path());
        } else if (operand instanceof Operand.Constant constant) {
            json.set("value", constant.value());
        } else if (operand instanceof Operand.Aggregate aggregate) {
            json.put("aggregate", word(aggregate.fn()));
            aggregate.field().ifPresent(f -> json.put("field", f));
            json.set("over", linked(aggregate.over()));
        } else if (operand instanceof Operand.Change change) {
            json.set("change", operand(change.of()));
            json.put("as", word(change.as()));
        } else if (operand instanceof Operand.Moment moment) {
            json.put("moment", word(moment.anchor()));
            moment.shift().ifPresent(p -> json.set(moment.back() ? "minus" : "plus", period(p)));
        } else if (operand instanceof Operand.CurrentUser) {
            json.put("user", true);
        } else if (operand instanceof Operand.OwnDepartments) {
            json.put("user", "department");
        } else if (operand instanceof Operand.CaseValue value) {
            json.put("case", value.name());
        }
        return json;
    }

    private static ObjectNode linked(Linked linked) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("table", linked.table()).put("link", linked.link());
        linked.where().ifPresent(w -> json.set("where", write(w)));
        linked.window().ifPresent(w -> window(json, w));
        linked.last().ifPresent(n -> json.put("last", n));
        linked.on().ifPresent(o -> json.put("on", o));
        return json;
    }

    private static void window(ObjectNode json, Window window) {
        if (window instanceof Window.Within within) {
            json.set("within", period(within.period()));
        } else if (window instanceof Window.This current) {
            var start = word(current.start());
            json.put(
                    "this",
                    start.equals("today")
                            ? "day"
                            : start.substring("startOf".length()).toLowerCase(Locale.ROOT));
        }
    }

    private static ObjectNode period(Period period) {
        return JsonNodeFactory.instance.objectNode().put(word(period.unit()), period.amount());
    }

    /** {@code START_OF_WEEK} as {@code startOfWeek}. */
    private static String word(Enum<?> constant) {
        var word = new StringBuilder();
        boolean upper = false;
        for (char c : constant.name().toCharArray()) {
            if (c != '_') {
                word.append(upper ? c : Character.toLowerCase(c));
            }
            upper = c == '_';
        }
        return word.toString();
    }
}
