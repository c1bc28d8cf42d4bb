package eddy.form.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.form.CompiledForm;
import eddy.form.Forms;

/** A random form with its records, the same for the same seed and number. */
final class RandomForm {

    static final String APP = "verdict";

    private final Random random;
    private final Random changing;
    private final int number;
    private final CompiledForm form;

    RandomForm(long seed, int number) {
        this.random = new Random(seed * 1_000_003 + number);
        this.changing = new Random(seed * 1_000_003 + number + 500_000);
        this.number = number;
        this.form = compiled(document());
    }

    CompiledForm form() {
        return form;
    }

    /** What comes in, as it is written: with values that are none, and now and then a field that is not there. */
    List<ObjectNode> records(int count) {
        var records = new ArrayList<ObjectNode>();
        for (int i = 0; i < count; i++) {
            records.add(record(i));
        }
        return records;
    }

    private ObjectNode record(int at) {
        var values = JsonNodeFactory.instance.objectNode().put("ref", "r" + at);
        boolean right = random.nextInt(10) < 7;
        int hostile = !right && random.nextInt(3) == 0 ? 20 : 0;
        fields().forEach(e -> {
            if (random.nextInt(3) > 0) {
                values.set(e.getKey(), value(random, e, right, hostile));
            }
        });
        return values;
    }

    /** What somebody changes of a record that stands: some of its fields, in any order, now and then to no value. */
    List<ObjectNode> changes(int count) {
        var changes = new ArrayList<ObjectNode>();
        for (int i = 0; i < count; i++) {
            changes.add(change());
        }
        return changes;
    }

    private ObjectNode change() {
        var values = JsonNodeFactory.instance.objectNode();
        boolean right = changing.nextInt(10) < 8;
        int hostile = !right && changing.nextInt(3) == 0 ? 20 : 0;
        var fields = new ArrayList<>(fields());
        Collections.shuffle(fields, changing);
        fields.forEach(e -> {
            if (changing.nextInt(10) < 4) {
                boolean cleared = changing.nextInt(5) == 0;
                values.set(e.getKey(), cleared ? NullNode.instance : value(changing, e, right, hostile));
            }
        });
        return values;
    }

    private List<Map.Entry<String, JsonNode>> fields() {
        return form.document().path("schema").path("properties").properties().stream()
                .filter(e -> !e.getKey().equals("ref"))
                .map(e -> Map.entry(e.getKey(), e.getValue()))
                .toList();
    }

    private JsonNode value(Random from, Map.Entry<String, JsonNode> field, boolean right, int hostile) {
        var value = new RandomValue(from);
        var one = value.of(field.getValue(), hostile);
        for (int tries = 0; right && tries < 20 && !isRight(field.getKey(), one); tries++) {
            one = value.of(field.getValue(), hostile);
        }
        return one;
    }

    private boolean isRight(String key, JsonNode value) {
        return form.checkValue(form.field(key).orElseThrow(), value).isEmpty();
    }

    private ObjectNode document() {
        var document =
                JsonNodeFactory.instance.objectNode().put("schemaVersion", 1).put("key", "f" + number);
        document.putObject("label").put("zh-CN", "表单").put("en", "Form");
        document.put("titleField", "ref").put("uniqueKey", "ref");
        var schema = document.putObject("schema").put("type", "object");
        var properties = schema.putObject("properties");
        var fields = new RandomField(random);
        properties.set("ref", plain());
        int count = 3 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            properties.set("f" + i, fields.any("F" + i));
        }
        var required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(key -> {
            if (random.nextInt(5) == 0) {
                required.add(key);
            }
        });
        var logic = document.putArray("logic");
        var rules = new RandomLogic(random, properties.deepCopy().without("ref"));
        int wanted = random.nextInt(6);
        for (int i = 0; i < wanted; i++) {
            logic.add(rules.rule());
        }
        return document;
    }

    private static ObjectNode plain() {
        var property = JsonNodeFactory.instance.objectNode().put("type", "string");
        property.putObject("x-eddy")
                .put("type", "text")
                .putObject("label")
                .put("zh-CN", "号")
                .put("en", "Ref");
        return property;
    }

    /** The form without the rules its compiler refuses: which are right is not for the generator to know. */
    private static CompiledForm compiled(ObjectNode document) {
        for (int tries = 0; tries < 20; tries++) {
            var result = Forms.compile(APP, document);
            if (result.value().isPresent()) {
                return result.value().get();
            }
            var wrong = new HashSet<Integer>();
            result.issues().forEach(i -> rule(i).ifPresent(wrong::add));
            if (wrong.isEmpty()) {
                throw new AssertionError(result.issues() + "\n" + document);
            }
            var kept = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < document.path("logic").size(); i++) {
                if (!wrong.contains(i)) {
                    kept.add(document.path("logic").get(i));
                }
            }
            document.set("logic", kept);
        }
        throw new AssertionError("No form left of " + document);
    }

    private static Optional<Integer> rule(Issue issue) {
        var parts = issue.place().split("/");
        return parts.length > 2 && parts[1].equals("logic") ? Optional.of(Integer.valueOf(parts[2])) : Optional.empty();
    }
}
