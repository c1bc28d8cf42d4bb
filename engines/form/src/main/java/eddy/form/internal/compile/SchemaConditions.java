package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.condition.Condition;
import eddy.core.condition.Condition.All;
import eddy.core.condition.Condition.Any;
import eddy.core.condition.Condition.Comparison;
import eddy.core.condition.Condition.Not;
import eddy.core.condition.Operand.Constant;
import eddy.core.condition.Operand.FieldOperand;
import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;
import eddy.core.region.Region;
import eddy.core.region.Regions;
import eddy.core.table.FieldModel;

/**
 * Compiles a condition over one record's own fields to a JSON Schema that a record fulfils exactly when the condition is
 * <em>true</em>; a comparison with a missing value is neither true nor false. For a negation the schema of "is false" is
 * built instead, so three-valued logic survives in two-valued schemas.
 */
final class SchemaConditions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SPECIAL = "\\^$.|?*+()[]{}/-";

    private final Map<String, FieldModel> fields;

    SchemaConditions(Map<String, FieldModel> fields) {
        this.fields = fields;
    }

    /** Thrown inside, for a condition that asks more than a schema can. */
    static final class Unsupported extends RuntimeException {
        Unsupported(String what) {
            super(what, null, false, false);
        }
    }

    /** The schema of "the condition is true"; empty when the condition asks more than the record's own fields. */
    Optional<ObjectNode> compile(Condition condition) {
        try {
            return Optional.of(schema(condition, true));
        } catch (Unsupported e) {
            return Optional.empty();
        }
    }

    /** Whether the condition compares nothing but the record's own fields with constants. */
    static boolean asksOwnFields(Condition condition) {
        if (condition instanceof Not not) {
            return asksOwnFields(not.of());
        }
        if (condition instanceof All all) {
            return all.of().stream().allMatch(SchemaConditions::asksOwnFields);
        }
        if (condition instanceof Any any) {
            return any.of().stream().allMatch(SchemaConditions::asksOwnFields);
        }
        return condition instanceof Comparison comparison
                && comparison.left() instanceof FieldOperand left
                && left.path().indexOf('.') < 0
                && comparison.right().map(Constant.class::isInstance).orElse(true);
    }

    private ObjectNode schema(Condition condition, boolean wanted) {
        if (condition instanceof Not not) {
            return schema(not.of(), !wanted);
        }
        if (condition instanceof All all) {
            return combined(wanted ? "allOf" : "anyOf", all.of(), wanted);
        }
        if (condition instanceof Any any) {
            return combined(wanted ? "anyOf" : "allOf", any.of(), wanted);
        }
        if (condition instanceof Comparison comparison) {
            return comparison(comparison, wanted);
        }
        throw new Unsupported("only the record's own fields");
    }

    private ObjectNode combined(String keyword, List<Condition> parts, boolean wanted) {
        var schema = JSON.objectNode();
        if (parts.isEmpty()) {
            if (keyword.equals("anyOf")) {
                schema.putObject("not");
            }
            return schema;
        }
        var list = schema.putArray(keyword);
        parts.forEach(part -> list.add(schema(part, wanted)));
        return schema;
    }

    private ObjectNode comparison(Comparison comparison, boolean wanted) {
        if (!(comparison.left() instanceof FieldOperand left) || !fields.containsKey(left.path())) {
            throw new Unsupported("left side");
        }
        var field = fields.get(left.path());
        if (comparison.op() == Operator.EMPTY || comparison.op() == Operator.NOT_EMPTY) {
            boolean there = (comparison.op() == Operator.NOT_EMPTY) == wanted;
            return there ? present(field) : absent(field);
        }
        if (!(comparison.right().orElse(null) instanceof Constant constant)) {
            throw new Unsupported("right side");
        }
        var value = value(comparison.op(), field, constant.value());
        var result = present(field);
        result.putObject("properties").set(field.key(), wanted ? value : negated(comparison.op(), field, value));
        return result;
    }

    /** An address without a region is neither in a region nor outside of it. */
    private static ObjectNode negated(Operator op, FieldModel field, ObjectNode value) {
        return op == Operator.WITHIN && field.type().kind() == ValueKind.ADDRESS
                ? part("region", not(value.path("properties").path("region")))
                : not(value);
    }

    private static ObjectNode present(FieldModel field) {
        var schema = JSON.objectNode();
        schema.putArray("required").add(field.key());
        return schema;
    }

    private static ObjectNode absent(FieldModel field) {
        var schema = JSON.objectNode();
        schema.set("not", present(field));
        return schema;
    }

    /** What a value that is there fulfils when it compares so with {@code constant}. */
    private static ObjectNode value(Operator op, FieldModel field, JsonNode constant) {
        if (field.type().kind() == ValueKind.DATETIME) {
            throw new Unsupported("one moment is written in many ways");
        }
        var schema = JSON.objectNode();
        return switch (op) {
            case EQ -> schema.set("const", constant);
            case NE -> not(schema.set("const", constant));
            case IN -> schema.set("enum", constant);
            case NOT_IN -> not(schema.set("enum", constant));
            case LT -> ordered("exclusiveMaximum", true, false, field, constant);
            case LE -> ordered("maximum", true, true, field, constant);
            case GT -> ordered("exclusiveMinimum", false, false, field, constant);
            case GE -> ordered("minimum", false, true, field, constant);
            case CONTAINS -> {
                if (field.type().kind() == ValueKind.CHOICES) {
                    yield schema.set("contains", JSON.objectNode().set("const", constant));
                }
                if (field.type().key().equals("rich_text")) {
                    throw new Unsupported("words among the marks of a rich text");
                }
                var text = JSON.objectNode().put("pattern", anyCase(constant.asText()));
                yield field.type().kind() == ValueKind.ADDRESS ? part("street", text) : text;
            }
            case STARTS_WITH -> schema.put("pattern", "^" + anyCase(constant.asText()));
            case ENDS_WITH -> schema.put("pattern", anyCase(constant.asText()) + "$");
            case WITHIN -> {
                if (field.type().kind().pointsElsewhere()) {
                    throw new Unsupported("the tree of departments");
                }
                var code = JSON.objectNode().put("pattern", "^" + within(constant.asText()));
                yield field.type().kind() == ValueKind.ADDRESS ? part("region", code) : code;
            }
            case EMPTY, NOT_EMPTY -> throw new IllegalStateException("Handled before");
        };
    }

    /** An object with a part that fulfils a schema. */
    private static ObjectNode part(String key, ObjectNode schema) {
        var object = JSON.objectNode();
        object.putArray("required").add(key);
        object.putObject("properties").set(key, schema);
        return object;
    }

    private static String within(String code) {
        return Regions.find(code).map(Region::prefix).orElseThrow(() -> new Unsupported("region"));
    }

    private static ObjectNode not(JsonNode schema) {
        var negation = JSON.objectNode();
        negation.set("not", schema);
        return negation;
    }

    private static ObjectNode ordered(
            String keyword, boolean below, boolean orEqual, FieldModel field, JsonNode constant) {
        if (field.type().kind() == ValueKind.NUMBER && constant.isNumber()) {
            return JSON.objectNode().set(keyword, constant);
        }
        if (field.type().kind() == ValueKind.DATE && constant.asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return JSON.objectNode().put("pattern", dates(constant.asText(), below, orEqual));
        }
        throw new Unsupported("order of " + field.type().kind());
    }

    /**
     * A pattern of the ISO dates before (or after) {@code date}: those that agree with it up to some digit and have a
     * smaller (greater) one there. JSON Schema orders numbers only.
     */
    static String dates(String date, boolean below, boolean orEqual) {
        var alternatives = new ArrayList<String>();
        for (int i = 0; i < date.length(); i++) {
            char digit = date.charAt(i);
            if (digit == '-' || digit == (below ? '0' : '9')) {
                continue;
            }
            var range = below ? "[0-" + (char) (digit - 1) + "]" : "[" + (char) (digit + 1) + "-9]";
            alternatives.add(date.substring(0, i) + range);
        }
        if (orEqual) {
            alternatives.add(date + "$");
        }
        return alternatives.isEmpty() ? "^$" : "^(" + String.join("|", alternatives) + ")";
    }

    /** A pattern of the text in any case, in the syntax that ECMAScript and RE2 share. */
    private static String anyCase(String text) {
        var pattern = new StringBuilder();
        text.codePoints().forEach(c -> {
            int lower = Character.toLowerCase(c);
            int upper = Character.toUpperCase(c);
            if (lower != upper) {
                pattern.append('[')
                        .appendCodePoint(lower)
                        .appendCodePoint(upper)
                        .append(']');
            } else if (SPECIAL.indexOf(c) >= 0) {
                pattern.append('\\').appendCodePoint(c);
            } else {
                pattern.appendCodePoint(c);
            }
        });
        return pattern.toString();
    }
}
