package eddy.form.internal.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.issue.Issue;

/**
 * Whether the layout and the list of a form speak of fields that exist, each shown once, and whether the layout keeps to
 * the vocabulary of JSON Forms: tabs and steps ({@code Categorization}) hold named pages ({@code Category}) alone and do
 * not stand within each other.
 */
final class LayoutCheck {

    private static final String SCOPE = "#/properties/";
    private static final Set<String> CONTAINERS = Set.of("VerticalLayout", "HorizontalLayout", "Group");
    private static final String PAGES = "Categorization";
    private static final String PAGE = "Category";
    private static final String STEPS = "stepper";

    private final Set<String> fields;
    private final List<Issue> issues;
    private final Set<String> placed = new HashSet<>();

    LayoutCheck(Set<String> fields, List<Issue> issues) {
        this.fields = fields;
        this.issues = issues;
    }

    void check(JsonNode form) {
        if (form.has("ui")) {
            checkElement(form.get("ui"), "/ui", false);
        }
        var columns = form.path("list").path("columns");
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i).asText();
            if (!fields.contains(field) && !FormFields.RESERVED.contains(field)) {
                issues.add(Issue.error("form.field.unknown", "/list/columns/" + i, "field", field));
            }
        }
    }

    private void checkElement(JsonNode element, String place, boolean inPages) {
        var type = element.path("type").asText();
        if (CONTAINERS.contains(type)) {
            checkElements(element.path("elements"), place, inPages);
        } else {
            switch (type) {
                case "Control" -> checkControl(element.path("scope").asText(), place + "/scope");
                case "Label" -> checkText(element.path("text"), "form.layout.text", place + "/text");
                case PAGES -> checkPages(element, place, inPages);
                case PAGE -> issues.add(Issue.error("form.layout.page", place + "/type"));
                default -> issues.add(Issue.error("form.layout.element", place + "/type", "type", type));
            }
        }
    }

    private void checkElements(JsonNode elements, String place, boolean inPages) {
        for (int i = 0; i < elements.size(); i++) {
            checkElement(elements.get(i), place + "/elements/" + i, inPages);
        }
    }

    private void checkPages(JsonNode element, String place, boolean inPages) {
        if (inPages) {
            issues.add(Issue.error("form.layout.nested", place));
        }
        var variant = element.path("options").path("variant").asText(STEPS);
        if (!variant.equals(STEPS)) {
            issues.add(Issue.error("form.layout.variant", place + "/options/variant", "variant", variant));
        }
        var pages = element.path("elements");
        if (pages.isEmpty()) {
            issues.add(Issue.error("form.layout.pages", place + "/elements"));
        }
        for (int i = 0; i < pages.size(); i++) {
            checkPage(pages.get(i), place + "/elements/" + i);
        }
    }

    private void checkPage(JsonNode page, String place) {
        if (page.path("type").asText().equals(PAGE)) {
            checkText(page.path("label"), "form.layout.label", place + "/label");
            checkElements(page.path("elements"), place, true);
        } else {
            issues.add(Issue.error("form.layout.pages", place + "/type"));
        }
    }

    private void checkText(JsonNode text, String code, String place) {
        var texts = FormFields.texts(text);
        if (!texts.containsKey("zh-CN") || !texts.containsKey("en")) {
            issues.add(Issue.error(code, place));
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
