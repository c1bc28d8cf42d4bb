package eddy.app.internal.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.app.Bundle;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** Where the link fields of a bundle's forms lead. */
final class Links {

    /** Tables of the system; their link {@code record} leads to the customer form. */
    private static final Set<String> SYSTEM = Set.of("case", "todo", "touch", "tag");

    /** The link of a row to the record it belongs to. */
    private static final String PARENT = "parent";

    private final Map<String, JsonNode> properties = new HashMap<>();
    private final Map<String, String> todoForms = new HashMap<>();
    private final JsonNode manifest;

    Links(Bundle bundle) {
        bundle.documents(DocumentKind.FORM).forEach(form -> JsonText.parse(form.content())
                .value()
                .ifPresent(json -> add(form.key(), json.path("schema").path("properties"))));
        bundle.documents(DocumentKind.FLOW)
                .forEach(flow -> XmlSettings.replaced(flow.content(), (step, settings) -> {
                    if (settings.has("outcomes") && settings.path("form").isTextual()) {
                        todoForms.put(step, settings.path("form").asText());
                    }
                }));
        manifest = bundle.manifest()
                .flatMap(m -> JsonText.parse(m.content()).value())
                .orElse(MissingNode.getInstance());
    }

    /** The properties of a form, and those of each of its sub-tables under {@code form.field}. */
    private void add(String table, JsonNode fields) {
        properties.put(table, fields);
        fields.properties().stream()
                .filter(e -> hasRows(table, e.getKey()))
                .forEach(e ->
                        add(table + "." + e.getKey(), e.getValue().path("items").path("properties")));
    }

    /** The form that a todo of a flow shows; an empty text when there is none. */
    String ofTodo(String step) {
        return todoForms.getOrDefault(step, "");
    }

    /** The app's customer form; an empty text when it has none. */
    String customer() {
        return manifest.path("customer").path("form").asText();
    }

    /** The app's form of events; an empty text when it has none. */
    String events() {
        return manifest.path("events").path("form").asText();
    }

    /** Whether a field of a form is a sub-table. */
    boolean hasRows(String form, String field) {
        return settings(form, field).path("type").asText().equals("subtable");
    }

    /** The form that a link leads to; empty when the field is no link. */
    Optional<String> from(String form, String field) {
        if (SYSTEM.contains(form)) {
            return field.equals("record") ? Optional.of(customer()) : Optional.empty();
        }
        int rows = form.indexOf('.');
        if (rows > 0 && field.equals(PARENT)) {
            return Optional.of(form.substring(0, rows));
        }
        var settings = settings(form, field);
        return settings.path("type").asText().equals("link")
                ? Optional.of(settings.path("form").asText())
                : Optional.empty();
    }

    private JsonNode settings(String form, String field) {
        return properties
                .getOrDefault(form, MissingNode.getInstance())
                .path(field)
                .path("x-eddy");
    }
}
