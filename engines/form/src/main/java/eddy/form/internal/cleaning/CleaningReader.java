package eddy.form.internal.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.internal.compile.JsonSchemas;

/** Reads the cleaning rules of a form document and checks that each fits its fields. */
public final class CleaningReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Map<String, FieldModel> fields;
    private final Conditions conditions;
    private final boolean facts;
    private final List<Issue> issues;

    /** Compiles a condition over the record's own fields into a schema, and reports what is wrong with it. */
    @FunctionalInterface
    public interface Conditions {
        Optional<ObjectNode> condition(JsonNode json, String place);
    }

    public CleaningReader(Map<String, FieldModel> fields, Conditions conditions, boolean facts, List<Issue> issues) {
        this.fields = fields;
        this.conditions = conditions;
        this.facts = facts;
        this.issues = issues;
    }

    /** The rules that are right; what is wrong with the others is among the issues. */
    public Cleaning read(JsonNode list, String place) {
        var rules = new ArrayList<CleaningRule>();
        var keys = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            rule(list.get(i), place + "/" + i, keys).ifPresent(rules::add);
        }
        return new Cleaning(rules);
    }

    private Optional<CleaningRule> rule(JsonNode json, String place, Set<String> keys) {
        int before = issues.size();
        var key = json.path("key").asText();
        if (!KEY.matcher(key).matches() || !keys.add(key)) {
            issues.add(Issue.error("form.cleaning.key", place + "/key", "key", key));
        }
        var step = new StepReader(fields, facts, issues).read(json, place);
        var targets = targets(json.path("fields"), place + "/fields");
        step.ifPresent(s -> targets.forEach((at, field) -> s.check(field, place + "/fields/" + at)));
        var when = condition(json, place + "/if");
        if (issues.size() > before || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CleaningRule(
                key,
                List.copyOf(targets.values()),
                when,
                when.isEmpty() ? Set.of() : read(json.path("if")),
                step.get().step()));
    }

    private Map<Integer, FieldModel> targets(JsonNode list, String place) {
        var targets = new LinkedHashMap<Integer, FieldModel>();
        for (int i = 0; i < list.size(); i++) {
            var field = fields.get(list.get(i).asText());
            if (field == null) {
                issues.add(Issue.error(
                        "form.field.unknown",
                        place + "/" + i,
                        "field",
                        list.get(i).asText()));
            } else if (field.type().computed()) {
                issues.add(Issue.error("form.cleaning.computed", place + "/" + i, "field", field.key()));
            } else {
                targets.put(i, field);
            }
        }
        if (list.isEmpty()) {
            issues.add(Issue.error("form.cleaning.fields", place));
        }
        return targets;
    }

    private Optional<Schema> condition(JsonNode json, String place) {
        var asked = json.path("if");
        boolean always = asked.isMissingNode()
                || asked.isNull()
                || asked.path("all").isArray() && asked.path("all").isEmpty();
        return always ? Optional.empty() : conditions.condition(asked, place).map(JsonSchemas::compile);
    }

    /** Keys of fields that a condition over the record's own fields names. */
    private static Set<String> read(JsonNode condition) {
        var read = new LinkedHashSet<String>();
        condition.findValues("field").forEach(f -> read.add(f.asText()));
        return read;
    }
}
