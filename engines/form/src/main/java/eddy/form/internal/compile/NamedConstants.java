package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.document.Named;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** Whether the people and departments that a form gives to its fields by itself are there. */
final class NamedConstants {

    private final Named named;
    private final List<Issue> issues = new ArrayList<>();

    NamedConstants(Named named) {
        this.named = named;
    }

    /** Issues of the defaults of fields and their columns, and of constants in logic and cleaning. */
    List<Issue> check(JsonNode form, Map<String, FieldModel> fields) {
        defaults(form.path("schema").path("properties"), "/schema/properties/", fields.values());
        rules(form.path("logic"), "/logic/", "to", fields);
        rules(form.path("cleaning"), "/cleaning/", "", fields);
        return issues;
    }

    private void defaults(JsonNode properties, String place, Collection<FieldModel> fields) {
        for (FieldModel field : fields) {
            var own = place + field.key();
            var property = properties.path(field.key());
            issues.addAll(named.check(field, property.path("default"), own + "/default"));
            if (field.type().ofRows()) {
                defaults(property.path("items").path("properties"), own + "/items/properties/", field.columns());
            }
        }
    }

    /** @param source what holds the value within a rule; empty when the rule itself does */
    private void rules(JsonNode rules, String place, String source, Map<String, FieldModel> fields) {
        for (int i = 0; i < rules.size(); i++) {
            var value = (source.isEmpty() ? rules.get(i) : rules.get(i).path(source)).path("value");
            var at = place + i + (source.isEmpty() ? "" : "/" + source) + "/value";
            for (JsonNode key : rules.get(i).path("fields")) {
                if (fields.containsKey(key.asText())) {
                    issues.addAll(named.check(fields.get(key.asText()), value, at));
                }
            }
        }
    }
}
