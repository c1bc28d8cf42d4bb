package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.form.internal.compile.RecordSchema.Lock;

/**
 * The logic of a form as {@code if/then} of its record schema: a required field is required only while it is shown, and
 * {@code require} asks for a field while its condition holds. {@code lock} compares two states of a record and stays
 * beside the schema, and so does {@code fill}, which comes before the verdict.
 */
public final class FormLogic {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> EFFECTS = Set.of("show", "hide", "require", "lock", "fill");

    private final TableModel table;
    private final Map<String, FieldModel> fields;
    private final String app;
    private final List<Issue> issues;
    private final SchemaConditions conditions;

    private final Map<String, List<ObjectNode>> shownWhen = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> wantedWhen = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> hiddenWhen = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> requiredWhen = new LinkedHashMap<>();
    private final List<Lock> locks = new ArrayList<>();
    private final Map<Integer, ObjectNode> filledWhen = new LinkedHashMap<>();

    public FormLogic(TableModel table, Map<String, FieldModel> fields, String app, List<Issue> issues) {
        this.table = table;
        this.fields = fields;
        this.app = app;
        this.issues = issues;
        this.conditions = new SchemaConditions(fields);
    }

    List<Lock> locks() {
        return locks;
    }

    Visibility visibility() {
        return new Visibility(wantedWhen, hiddenWhen);
    }

    /** The conditions of the rules that fill, by their index. */
    Map<Integer, ObjectNode> filledWhen() {
        return filledWhen;
    }

    void read(JsonNode logic) {
        for (int i = 0; i < logic.size(); i++) {
            readOne(logic.get(i), i);
        }
    }

    private void readOne(JsonNode one, int at) {
        var place = "/logic/" + at;
        var effect = one.path("effect").asText();
        if (!EFFECTS.contains(effect)) {
            issues.add(Issue.error("form.logic.effect", place + "/effect", "effect", effect));
        }
        var targets = new LinkedHashSet<String>();
        for (int i = 0; i < one.path("fields").size(); i++) {
            var field = one.path("fields").get(i).asText();
            if (!fields.containsKey(field)) {
                issues.add(Issue.error("form.field.unknown", place + "/fields/" + i, "field", field));
            } else if (fields.get(field).type().computed() && !effect.equals("show") && !effect.equals("hide")) {
                issues.add(Issue.error("form.computed.logic", place + "/fields/" + i, "field", field));
            }
            targets.add(field);
        }
        if (targets.isEmpty()) {
            issues.add(Issue.error("form.logic.fields", place + "/fields"));
        }
        condition(one.path("if"), place + "/if").ifPresent(when -> add(effect, targets, when, at));
    }

    /** The condition as a schema, when it is right and asks no more than the record's own fields. */
    public Optional<ObjectNode> condition(JsonNode json, String place) {
        var read = ConditionReader.read(json);
        read.issues().forEach(i -> issues.add(i.under(place)));
        if (read.value().isEmpty()) {
            return Optional.empty();
        }
        var condition = read.value().get();
        if (!SchemaConditions.asksOwnFields(condition)) {
            issues.add(Issue.error("form.logic.unsupported", place));
            return Optional.empty();
        }
        var checked = new ConditionCompiler(app, Tables.of(List.of(table))).compile(condition, table);
        checked.issues().forEach(i -> issues.add(i.under(place)));
        if (checked.value().isEmpty()) {
            return Optional.empty();
        }
        var schema = conditions.compile(condition);
        if (schema.isEmpty()) {
            issues.add(Issue.error("form.logic.unsupported", place));
        }
        return schema;
    }

    private void add(String effect, Set<String> targets, ObjectNode when, int at) {
        switch (effect) {
            case "show" -> {
                add(shownWhen, targets, when);
                add(wantedWhen, targets, when);
            }
            case "hide" -> {
                add(shownWhen, targets, not(when));
                add(hiddenWhen, targets, when);
            }
            case "require" -> add(requiredWhen, targets, when);
            case "fill" -> filledWhen.put(at, when);
            default -> locks.add(new Lock(Set.copyOf(targets), JsonSchemas.compile(when)));
        }
    }

    private static void add(Map<String, List<ObjectNode>> to, Set<String> targets, ObjectNode when) {
        targets.forEach(f -> to.computeIfAbsent(f, k -> new ArrayList<>()).add(when));
    }

    /** Adds {@code required} and the {@code if/then} parts to the schema of a record. */
    void addTo(ObjectNode schema, Set<String> required) {
        var always = JSON.arrayNode();
        var parts = JSON.arrayNode();
        for (String field : fields.keySet()) {
            var shown = shownWhen.getOrDefault(field, List.of());
            if (required.contains(field) && shown.isEmpty()) {
                always.add(field);
            } else if (required.contains(field)) {
                addRequirement(parts, field, shown);
            }
            for (ObjectNode when : requiredWhen.getOrDefault(field, List.of())) {
                var all = new ArrayList<>(shown);
                all.add(when);
                addRequirement(parts, field, all);
            }
        }
        if (!always.isEmpty()) {
            schema.set("required", always);
        }
        if (!parts.isEmpty()) {
            schema.set("allOf", parts);
        }
    }

    private static void addRequirement(ArrayNode parts, String field, List<ObjectNode> when) {
        var part = parts.addObject();
        if (when.size() == 1) {
            part.set("if", when.get(0));
        } else {
            var all = part.putObject("if").putArray("allOf");
            when.forEach(all::add);
        }
        part.putObject("then").putArray("required").add(field);
    }

    private static ObjectNode not(ObjectNode schema) {
        var negation = JSON.objectNode();
        negation.set("not", schema);
        return negation;
    }
}
