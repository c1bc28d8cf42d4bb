package eddy.form.internal.fill;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.field.ValueKind;
import eddy.core.formula.Formula;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.internal.compile.Fitting;
import eddy.form.internal.compile.JsonSchemas;
import eddy.form.internal.compile.RowValues;

/** Reads the rules of logic with the effect {@code fill}. Used once. */
public final class FillReader {

    /** Kinds of values that a formula gives. */
    private static final Set<ValueKind> WORKED_OUT = Set.of(
            ValueKind.TEXT, ValueKind.NUMBER, ValueKind.BOOLEAN, ValueKind.DATE, ValueKind.DATETIME, ValueKind.CHOICE);

    private final Map<String, FieldModel> fields;
    private final ObjectNode properties;
    private final String uniqueKey;
    private final List<Issue> issues;

    /** @param properties schema of each field */
    public FillReader(Map<String, FieldModel> fields, ObjectNode properties, String uniqueKey, List<Issue> issues) {
        this.fields = fields;
        this.properties = properties;
        this.uniqueKey = uniqueKey;
        this.issues = issues;
    }

    /**
     * @param logic all rules of logic
     * @param when  the conditions of those that fill, by index
     */
    public Fills read(JsonNode logic, Map<Integer, ObjectNode> when, String zone) {
        var rules = new ArrayList<FillRule>();
        when.forEach((at, condition) ->
                rule(logic.get(at), at, JsonSchemas.compile(condition)).ifPresent(rules::add));
        return new Fills(new FillOrder(rules, issues).ordered(), zone(zone));
    }

    /** A zone that is none is an issue of the manifest. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.isEmpty() ? "Asia/Shanghai" : name);
        } catch (DateTimeException e) {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private Optional<FillRule> rule(JsonNode json, int at, Schema when) {
        var place = "/logic/" + at;
        int before = issues.size();
        var targets = targets(json.path("fields"), place + "/fields");
        var source = source(json.path("to"), place + "/to", targets);
        if (issues.size() > before || source.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        var asks = json.path("if").findValues("field").stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return Optional.of(new FillRule(
                at, targets, when, asks, source.get(), json.path("overwrite").asBoolean()));
    }

    private List<FieldModel> targets(JsonNode list, String place) {
        var targets = new ArrayList<FieldModel>();
        for (int i = 0; i < list.size(); i++) {
            var field = fields.get(list.get(i).asText());
            if (field == null) {
                continue;
            }
            if (field.type().ofFiles() || field.type().ofRows() || field.key().equals(uniqueKey)) {
                issues.add(Issue.error("form.logic.fill.target", place + "/" + i, "field", field.key()));
            } else {
                targets.add(field);
            }
        }
        return targets;
    }

    private Optional<FillSource> source(JsonNode to, String place, List<FieldModel> targets) {
        if (to.has("formula")) {
            return formula(to.path("formula").asText(), place + "/formula", targets);
        }
        if (to.has("field")) {
            return other(to.path("field").asText(), place + "/field", targets);
        }
        if (to.path("value").isMissingNode() || RowValues.isNothing(to.path("value"))) {
            return wrong("form.logic.fill.value", place);
        }
        var value = to.get("value");
        each(targets, f -> !accepts(f, value), "form.logic.fill.constant", place + "/value", "value", value.asText());
        return Optional.of(new FillSource.Constant(value));
    }

    private boolean accepts(FieldModel field, JsonNode value) {
        return schema(field).validate(value).isEmpty() && field.type().accepts(value, field.settings());
    }

    private Schema schema(FieldModel field) {
        return JsonSchemas.compile(properties.get(field.key()));
    }

    private Optional<FillSource> other(String key, String place, List<FieldModel> targets) {
        var other = fields.get(key);
        if (other == null) {
            return wrong("form.field.unknown", place, "field", key);
        }
        if (other.type().computed() || other.type().ofFiles() || other.type().ofRows()) {
            return wrong("form.logic.fill.source", place, "field", key);
        }
        each(targets, f -> !f.equals(other) && !alike(f, other), "form.logic.fill.unlike", place, "other", key);
        return Optional.of(new FillSource.OtherField(other));
    }

    private static boolean alike(FieldModel into, FieldModel from) {
        boolean marks = into.type().key().equals("rich_text");
        return Fitting.alike(into, from) && marks == from.type().key().equals("rich_text");
    }

    private Optional<FillSource> formula(String text, String place, List<FieldModel> targets) {
        each(targets, FillReader::isGivenOtherwise, "form.logic.fill.formula", place);
        var parsed = Formula.parse(text);
        parsed.issues().forEach(i -> issues.add(i.under(place)));
        if (parsed.value().isEmpty()) {
            return Optional.empty();
        }
        var reads = new LinkedHashMap<FieldModel, Schema>();
        for (String name : parsed.value().get().reads()) {
            var field = fields.get(name);
            if (field == null) {
                return wrong("form.formula.unknown", place, "name", name);
            }
            if (field.type().computed()
                    || field.type().ofFiles()
                    || field.type().ofRows()) {
                return wrong("form.logic.fill.source", place, "field", name);
            }
            reads.put(field, schema(field));
        }
        return Optional.of(new FillFormula(parsed.value().get(), reads));
    }

    private static boolean isGivenOtherwise(FieldModel field) {
        return !WORKED_OUT.contains(field.type().kind()) || field.type().key().equals("rich_text");
    }

    private void each(
            List<FieldModel> targets, Predicate<FieldModel> wrong, String code, String place, Object... arguments) {
        targets.stream().filter(wrong).forEach(field -> {
            var all = new ArrayList<Object>(List.of("field", field.key()));
            all.addAll(List.of(arguments));
            issues.add(Issue.error(code, place, all.toArray()));
        });
    }

    private Optional<FillSource> wrong(String code, String place, Object... arguments) {
        issues.add(Issue.error(code, place, arguments));
        return Optional.empty();
    }
}
