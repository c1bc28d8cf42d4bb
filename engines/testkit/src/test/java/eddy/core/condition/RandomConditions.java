package eddy.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Grows conditions over the tables of cases.md: well-formed, mostly well-typed, of any shape. */
final class RandomConditions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NUMBERS = List.of("spend", "visits", "share", "account.size");
    private static final List<String> TIMES = List.of("last_login", "contract_end", "account.opened");
    private static final List<String> ORDER = List.of("eq", "ne", "lt", "le", "gt", "ge");
    private static final List<String> ALONE = List.of("empty", "notEmpty");

    private final Random random;

    RandomConditions(long seed) {
        random = new Random(seed);
    }

    /** A condition on customers. */
    ObjectNode next(int depth) {
        var json = JSON.objectNode();
        switch (depth == 0 ? 4 + random.nextInt(6) : random.nextInt(10)) {
            case 0, 1 -> list(json, "all", depth);
            case 2 -> list(json, "any", depth);
            case 3 -> json.set("not", next(depth - 1));
            case 4 -> numbers(json);
            case 5 -> times(json);
            case 6 -> texts(json);
            case 7 -> choices(json);
            case 8 -> quantified(json);
            default -> tag(json);
        }
        return json;
    }

    private void list(ObjectNode json, String word, int depth) {
        ArrayNode parts = json.putArray(word);
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(next(depth - 1));
        }
    }

    private void numbers(ObjectNode json) {
        json.set("left", number());
        if (random.nextInt(6) == 0) {
            json.put("op", pick(ALONE));
            return;
        }
        json.put("op", pick(ORDER));
        json.set("right", number());
    }

    private ObjectNode number() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> object("field", pick(NUMBERS));
            case 2 -> aggregate(false);
            case 3 -> change();
            case 4 -> object("case", "limit");
            default -> object("value", (random.nextInt(4000) - 1000) / 4.0);
        };
    }

    private void times(ObjectNode json) {
        json.set("left", time());
        json.put("op", pick(ORDER));
        json.set("right", time());
    }

    private ObjectNode time() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> object("field", pick(TIMES));
            case 2 -> object("value", pick(List.of("2026-03-15", "2026-03-14", "2026-02-13")));
            case 3 -> {
                var max = object("aggregate", pick(List.of("min", "max", "first", "last")))
                        .put("field", "at");
                max.set("over", linked("purchase", "at"));
                yield max;
            }
            case 4 -> {
                var moment = object("moment", pick(List.of("now", "today", "startOfMonth", "caseStart")));
                moment.set(pick(List.of("minus", "plus")), period());
                yield moment;
            }
            default -> object("moment", pick(List.of("now", "today", "startOfWeek", "startOfYear")));
        };
    }

    private void texts(ObjectNode json) {
        json.set("left", object("field", pick(List.of("name", "account.name"))));
        json.put("op", pick(List.of("contains", "startsWith", "endsWith", "eq", "ne")));
        json.set("right", object("value", pick(List.of("A", "a", "Li Na", "%", "_", "'", " ", "eta"))));
    }

    private void choices(ObjectNode json) {
        if (random.nextBoolean()) {
            json.set("left", object("field", "interests"));
            json.put("op", "contains");
            json.set("right", object("value", pick(List.of("sport", "sports", "music"))));
            return;
        }
        json.set("left", object("field", "tier"));
        json.put("op", pick(List.of("in", "notIn")));
        var list = JSON.arrayNode().add(pick(List.of("high", "low"))).add("medium");
        json.set("right", JSON.objectNode().set("value", list));
    }

    private void quantified(ObjectNode json) {
        json.set(pick(List.of("every", "some", "none")), linked("survey", "answered_on"));
        var holds = json.putObject("holds");
        holds.set("left", object("field", "nps"));
        holds.put("op", pick(ORDER));
        holds.set("right", object("value", random.nextInt(11)));
    }

    private void tag(ObjectNode json) {
        json.put("tag", pick(List.of("silent", "vip_care", "none")));
        if (random.nextBoolean()) {
            json.set("heldFor", period());
        }
    }

    private ObjectNode change() {
        var json = JSON.objectNode();
        json.set("change", aggregate(true));
        return json.put("as", pick(List.of("ratio", "difference")));
    }

    private ObjectNode aggregate(boolean windowed) {
        var function = pick(List.of("count", "sum", "avg", "min", "max", "first", "last"));
        var json = object("aggregate", function);
        if (!function.equals("count")) {
            json.put("field", "amount");
        }
        var over = linked("purchase", "at");
        if (windowed && !over.has("within") && !over.has("this")) {
            over.set("within", period());
        }
        json.set("over", over);
        return json;
    }

    private ObjectNode linked(String table, String on) {
        var json = JSON.objectNode().put("table", table).put("link", "customer").put("on", on);
        switch (random.nextInt(4)) {
            case 0 -> json.set("within", period());
            case 1 -> json.put("this", pick(List.of("day", "week", "month", "year")));
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            json.put("last", 1 + random.nextInt(3));
        }
        if (table.equals("purchase") && random.nextInt(3) == 0) {
            var where = json.putObject("where");
            where.set("left", object("field", pick(List.of("state", "customer.tier"))));
            where.put("op", pick(ALONE));
        }
        return json;
    }

    private ObjectNode period() {
        var unit = pick(List.of("minutes", "hours", "days", "weeks", "months"));
        return JSON.objectNode().put(unit, random.nextInt(45));
    }

    private static ObjectNode object(String name, Object value) {
        return JSON.objectNode().set(name, value(value));
    }

    private static JsonNode value(Object value) {
        if (value instanceof Double number) {
            return JSON.numberNode(java.math.BigDecimal.valueOf(number));
        }
        return value instanceof Integer number ? JSON.numberNode(number) : JSON.textNode(value.toString());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Several at once. */
    static List<ObjectNode> many(long seed, int count) {
        var conditions = new RandomConditions(seed);
        var many = new ArrayList<ObjectNode>();
        for (int i = 0; i < count; i++) {
            many.add(conditions.next(2));
        }
        return many;
    }
}
