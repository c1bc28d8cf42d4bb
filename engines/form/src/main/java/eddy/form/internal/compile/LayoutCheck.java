package eddy.form.internal.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.issue.Issue;

/** Whether the layout and the list of a form speak of fields that exist, each shown once. */
final class LayoutCheck {

    private static final String SCOPE = "#/properties/";
    private static final Set<String> CONTAINERS = Set.of("VerticalLayout", "HorizontalLayout", "Group");

    private final Set<String> fields;
    private final List<Issue> issues;
    private final Set<String> placed = new HashSet<>();

    LayoutCheck(Set<String> fields, List<Issue> issues) {
        this.fields = fields;
        this.issues = issues;
    }

    void check(JsonNode form) {
        if (form.has("ui")) {
            checkElement(form.get("ui"), "/ui");
        }
        var columns = form.path("list").path("columns");
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i).asText();
            if (!fields.contains(field) && !FormFields.RESERVED.contains(field)) {
                issues.add(Issue.error("form.field.unknown", "/list/columns/" + i, "field", field));
            }
        }
    }

    private void checkElement(JsonNode element, String place) {
        var type = element.path("type").asText();
        if (CONTAINERS.contains(type)) {
            var elements = element.path("elements");
            for (int i = 0; i < elements.size(); i++) {
                checkElement(elements.get(i), place + "/elements/" + i);
            }
        } else if (type.equals("Control")) {
            checkControl(element.path("scope").asText(), place + "/scope");
        } else if (!type.equals("Label")) {
            issues.add(Issue.error("form.layout.element", place + "/type", "type", type));
        }
    }

    private void checkControl(String scope, String place) {
        var field = scope.startsWith(SCOPE) ? scope.substring(SCOPE.length()) : scope;
        if (!scope.startsWith(SCOPE) || !fields.contains(field)) {
            issues.add(Issue.error("form.field.unknown", place, "field", field));
        } else if (!placed.add(field)) {
            issues.add(Issue.error("form.layout.twice", place, "field", field));
        }
    }
}
