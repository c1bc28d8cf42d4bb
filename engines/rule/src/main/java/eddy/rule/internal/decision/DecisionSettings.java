package eddy.rule.internal.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.JsonText;
import eddy.core.issue.Issue;

/**
 * What a decision says of itself beside its table: the form it is about, its name, and for people what its outputs and
 * their values are called.
 */
record DecisionSettings(JsonNode json) {

    private static final Set<String> PROPERTIES = Set.of("form", "label", "outputs");

    static DecisionSettings read(DecisionTable table, List<Issue> issues) {
        if (table.settings().isBlank()) {
            return new DecisionSettings(MissingNode.getInstance());
        }
        var read = JsonText.parse(table.settings());
        read.issues().forEach(i -> issues.add(Issue.error("decision.settings", table.id())));
        var json = read.value().orElse(MissingNode.getInstance());
        json.fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                issues.add(Issue.error("decision.settings.unknown", table.id(), "property", name));
            }
        });
        outputs(table, json.path("outputs"), issues);
        return new DecisionSettings(json);
    }

    /** The form whose fields the inputs name: its own, or the app's customer form. */
    Optional<String> form(CompileScope scope) {
        var own = json.path("form").asText("");
        var form =
                own.isBlank() ? scope.manifest().path("customer").path("form").asText("") : own;
        return form.isBlank() ? Optional.empty() : Optional.of(form);
    }

    Label label(DecisionTable table) {
        var texts = new HashMap<String, String>();
        json.path("label")
                .properties()
                .forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts.isEmpty() ? new Label(Map.of("en", table.name())) : new Label(texts);
    }

    private static void outputs(DecisionTable table, JsonNode outputs, List<Issue> issues) {
        if (!outputs.isMissingNode() && !outputs.isObject()) {
            issues.add(Issue.error("decision.settings", table.id()));
            return;
        }
        for (var entry : outputs.properties()) {
            var output = table.outputs().stream()
                    .filter(o -> o.name().equals(entry.getKey()))
                    .findFirst();
            if (output.isEmpty()) {
                issues.add(Issue.error("decision.settings.output", table.id(), "output", entry.getKey()));
            } else if (!named(entry.getValue()) || !values(entry.getValue().path("values"))) {
                issues.add(Issue.error("decision.settings.values", output.get().id(), "output", entry.getKey()));
            }
        }
    }

    private static boolean values(JsonNode values) {
        if (values.isMissingNode()) {
            return true;
        }
        for (var value : values) {
            if (!value.path("value").isValueNode() || value.path("value").isNull() || !named(value)) {
                return false;
            }
        }
        return values.isArray();
    }

    /** Whether it has a label of texts, or none. */
    private static boolean named(JsonNode object) {
        var label = object.path("label");
        if (label.isMissingNode()) {
            return object.isObject();
        }
        for (var text : label) {
            if (!text.isTextual()) {
                return false;
            }
        }
        return label.isObject();
    }
}
