package eddy.form.verdict;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.field.FieldTypes;

/** Properties of random fields, of every type of field, narrowed at random by bounds, patterns and options. */
final class RandomField {

    static final List<String> TYPES = FieldTypes.standard().all().stream()
            .map(t -> t.key())
            .filter(k -> !List.of("serial", "lookup", "rollup", "subtable", "formula")
                    .contains(k))
            .toList();
    private static final List<String> COLUMNS = TYPES.stream()
            .filter(k -> !List.of("files", "signature", "rich_text", "address", "choices", "tags", "region")
                    .contains(k))
            .toList();
    private static final List<String> PATTERNS = List.of("^[A-Z]", "[0-9]$", "^[^<>]*$", "^\\p{L}+$", "客|户|a");

    private final Random random;

    RandomField(Random random) {
        this.random = random;
    }

    ObjectNode any(String label) {
        if (random.nextInt(12) == 0) {
            return rows(label);
        }
        return of(TYPES.get(random.nextInt(TYPES.size())), label);
    }

    ObjectNode of(String type, String label) {
        var settings = JsonNodeFactory.instance.objectNode().put("type", type);
        settings.putObject("label").put("zh-CN", label).put("en", label);
        if (type.equals("link")) {
            settings.put("form", "customer");
        }
        if (type.equals("rating") && random.nextBoolean()) {
            settings.put("max", 2 + random.nextInt(9));
        }
        if (FieldTypes.standard().of(type).ofOptions()) {
            var options = settings.putArray("options");
            for (String value : List.of("a", "b", "客户", "c d").subList(0, 1 + random.nextInt(4))) {
                options.addObject()
                        .put("value", value)
                        .putObject("label")
                        .put("zh-CN", value)
                        .put("en", value);
            }
        }
        var property = FieldTypes.standard().of(type).schema(settings);
        narrow(property, type);
        property.remove(List.of("properties", "additionalProperties"));
        property.set("x-eddy", settings);
        return property;
    }

    private void narrow(ObjectNode property, String type) {
        switch (type) {
            case "text", "long_text" -> {
                if (random.nextInt(3) == 0) {
                    property.put("maxLength", 1 + random.nextInt(12));
                }
                if (random.nextInt(5) == 0) {
                    property.put("minLength", random.nextInt(4));
                }
                if (random.nextInt(4) == 0) {
                    property.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
                }
            }
            case "integer", "decimal", "money", "percent" -> bounds(property);
            case "choices", "tags" -> {
                if (random.nextInt(3) == 0) {
                    property.put("minItems", random.nextInt(3));
                    property.put("maxItems", 2 + random.nextInt(2));
                }
            }
            default -> {}
        }
    }

    private void bounds(ObjectNode property) {
        switch (random.nextInt(5)) {
            case 0 -> property.put("minimum", 0);
            case 1 -> property.put("minimum", -5).put("maximum", 100);
            case 2 -> property.put("exclusiveMinimum", 0).put("exclusiveMaximum", 10);
            case 3 -> property.put("multipleOf", 5);
            default -> {}
        }
    }

    private ObjectNode rows(String label) {
        var property = of("subtable", label);
        if (random.nextBoolean()) {
            property.put("minItems", 1 + random.nextInt(2)).put("maxItems", 2 + random.nextInt(2));
        }
        var items = property.putObject("items").put("type", "object");
        var columns = items.putObject("properties");
        var required = items.putArray("required");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            columns.set("c" + i, of(COLUMNS.get(random.nextInt(COLUMNS.size())), "C" + i));
            if (random.nextInt(4) == 0) {
                required.add("c" + i);
            }
        }
        if (random.nextBoolean()) {
            var settings = columns.putObject("sum").put("readOnly", true).putObject("x-eddy");
            settings.put("type", "formula")
                    .put("formula", "1 + 2")
                    .putObject("label")
                    .put("zh-CN", "和")
                    .put("en", "Sum");
        }
        return property;
    }
}
