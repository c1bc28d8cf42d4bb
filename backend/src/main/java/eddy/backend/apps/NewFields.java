package eddy.backend.apps;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.Keys;
import eddy.backend.web.Documents;
import eddy.core.document.Document;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Adds fields to a form document: their properties, and a place for each in a group at the end of the layout. */
final class NewFields {

    private static final String LIST = "VerticalLayout";

    private final List<Field> fields;

    /** @throws IssueException when a key is no key or stands twice */
    NewFields(List<Field> fields) {
        this.fields = List.copyOf(fields);
        var issues = new ArrayList<Issue>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var place = "/fields/" + i;
            if (field.key() == null || !Keys.valid(field.key())) {
                issues.add(Issue.error("document.key.invalid", place + "/key", "key", String.valueOf(field.key())));
            }
            if (field.property() == null) {
                issues.add(Issue.error("value.missing", place + "/property", "field", "property"));
            }
        }
        if (!issues.isEmpty()) {
            throw new IssueException(issues);
        }
    }

    /** @param property its property in the form's schema, {@code x-eddy} included */
    record Field(String key, ObjectNode property) {}

    /** The form with those fields it lacks. */
    Document in(Document form) {
        var json = (ObjectNode) Documents.json(form);
        var properties = json.withObject("/schema/properties");
        var missing = fields.stream().filter(f -> !properties.has(f.key())).toList();
        if (missing.isEmpty()) {
            return form;
        }
        missing.forEach(f -> properties.set(f.key(), f.property()));
        // A form without a layout shows all its fields.
        if (json.get("ui") instanceof ObjectNode ui) {
            place(missing, list(json, ui));
        }
        return new Document(form.kind(), form.key(), json.toPrettyString() + "\n");
    }

    private static void place(List<Field> fields, ArrayNode elements) {
        var group = elements.addObject().put("type", "Group");
        group.putObject("label").put("zh-CN", "更多信息").put("en", "More");
        ArrayNode controls = group.putArray("elements");
        fields.forEach(f -> controls.addObject().put("type", "Control").put("scope", "#/properties/" + f.key()));
    }

    /** The elements of the layout; what is no list of them (tabs, a row, a single field) becomes the first of one. */
    private static ArrayNode list(ObjectNode form, ObjectNode ui) {
        if (ui.path("type").asText().equals(LIST)) {
            return ui.withArray("elements");
        }
        var elements = form.putObject("ui").put("type", LIST).putArray("elements");
        elements.add(ui);
        return elements;
    }
}
