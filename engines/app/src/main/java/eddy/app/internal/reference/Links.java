package eddy.app.internal.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** Where the link fields of a bundle's forms lead. */
final class Links {

    /** Tables of the system; their link {@code record} leads to the customer form. */
    private static final Set<String> SYSTEM = Set.of("case", "todo", "touch", "tag");

    private final Map<String, JsonNode> properties = new HashMap<>();
    private final Map<String, String> todoForms = new HashMap<>();
    private final JsonNode manifest;

    Links(Bundle bundle) {
        bundle.documents(DocumentKind.FORM).forEach(form -> JsonText.parse(form.content())
                .value()
                .ifPresent(
                        json -> properties.put(form.key(), json.path("schema").path("properties"))));
        bundle.documents(DocumentKind.FLOW)
                .forEach(flow -> XmlSettings.replaced(flow.content(), (step, settings) -> {
                    if (settings.has("outcomes") && settings.path("form").isTextual()) {
                        todoForms.put(step, settings.path("form").asText());
                    }
                }));
        manifest = bundle.manifest()
                .flatMap(m -> JsonText.parse(m.content()).value())
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
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

    /** The form that a link leads to; empty when the field is no link. */
    Optional<String> from(String form, String field) {
        if (SYSTEM.contains(form)) {
            return field.equals("record") ? Optional.of(customer()) : Optional.empty();
        }
        var settings =
                properties.getOrDefault(form, manifest.path("")).path(field).path("x-eddy");
        return settings.path("type").asText().equals("link")
                ? Optional.of(settings.path("form").asText())
                : Optional.empty();
    }
}
