package eddy.form.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Random rules of logic over the fields of a form. What the compiler refuses is left out by who asks. */
final class RandomLogic {

    private static final List<String> EFFECTS = List.of("show", "hide", "require", "lock", "fill", "fill");

    private final Random random;
    private final ObjectNode properties;
    private final List<String> keys = new ArrayList<>();

    RandomLogic(Random random, ObjectNode properties) {
        this.random = random;
        this.properties = properties;
        properties.fieldNames().forEachRemaining(keys::add);
    }

    ObjectNode rule() {
        var rule = JsonNodeFactory.instance.objectNode();
        var effect = EFFECTS.get(random.nextInt(EFFECTS.size()));
        rule.put("effect", effect);
        var target = key();
        var fields = rule.putArray("fields").add(target);
        if (random.nextInt(4) == 0) {
            var second = key();
            if (!second.equals(target)) {
                fields.add(second);
            }
        }
        rule.set("if", condition(2));
        if (effect.equals("fill")) {
            rule.set("to", source(target));
            if (random.nextInt(3) == 0) {
                rule.put("overwrite", true);
            }
        }
        return rule;
    }

    private String key() {
        return keys.get(random.nextInt(keys.size()));
    }

    private String type(String key) {
        return properties.path(key).path("x-eddy").path("type").asText();
    }

    private JsonNode value(String key) {
        return new RandomValue(random).of(properties.path(key), 0);
    }

    private ObjectNode source(String target) {
        var to = JsonNodeFactory.instance.objectNode();
        switch (random.nextInt(3)) {
            case 0 -> to.set("value", value(target));
            case 1 -> to.put("field", key());
            default -> to.put("formula", formula(target));
        }
        return to;
    }

    private String formula(String target) {
        var key = key();
        return switch (type(target)) {
            case "integer", "decimal", "money", "rating", "duration" ->
                random.nextBoolean() ? key + " + 1" : "if " + key + " = null then 1 else 2";
            case "boolean" -> key + " = null";
            case "date" -> random.nextBoolean() ? key : "date(\"2026-03-15\")";
            default -> random.nextBoolean() ? "upper case(" + key + ")" : key + " + \"!\"";
        };
    }

    private ObjectNode condition(int depth) {
        var condition = JsonNodeFactory.instance.objectNode();
        if (depth > 0 && random.nextInt(3) == 0) {
            ArrayNode parts = condition.putArray(random.nextBoolean() ? "all" : "any");
            int count = random.nextInt(3);
            for (int i = 0; i < count; i++) {
                parts.add(condition(depth - 1));
            }
            return condition;
        }
        if (depth > 0 && random.nextInt(5) == 0) {
            condition.set("not", condition(depth - 1));
            return condition;
        }
        var key = key();
        condition.putObject("left").put("field", key);
        var op = operator(key);
        condition.put("op", op);
        switch (op) {
            case "empty", "notEmpty" -> {}
            case "in", "notIn" ->
                condition.putObject("right").putArray("value").add(value(key)).add(value(key));
            default ->
                condition.putObject("right").set("value", type(key).equals("address") ? region() : constant(key));
        }
        return condition;
    }

    private JsonNode region() {
        return JsonNodeFactory.instance.textNode(random.nextBoolean() ? "440000" : "440300");
    }

    private JsonNode constant(String key) {
        return List.of("choices", "tags").contains(type(key)) ? JsonNodeFactory.instance.textNode("a") : value(key);
    }

    private String operator(String key) {
        var operators = eddy.core.field.FieldTypes.standard().of(type(key)).operators();
        return operators.get(random.nextInt(operators.size()));
    }
}
