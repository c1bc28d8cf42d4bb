package eddy.app.reference;

import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.internal.reference.XmlSettings;
import eddy.core.Label;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** What the places of uses are called. */
public final class Places {

    private Places() {}

    /**
     * The part of a document of its kind that a use stands in: the first name of its pointer, such as {@code if} or {@code
     * dataSets}; {@code step} in a flow and {@code table} in a decision.
     */
    public static String area(Use use) {
        return switch (DocumentKind.of(use.document().kind())) {
            case FLOW -> "step";
            case DECISION -> "table";
            default -> use.place().substring(1).split("/", 2)[0];
        };
    }

    /** The name of the thing a use is nearest to: the step of a flow, the field of a form, the measure of a board. */
    public static Optional<Label> nearest(Use use) {
        return switch (DocumentKind.of(use.document().kind())) {
            case FLOW -> step(use);
            case DECISION -> Optional.empty();
            default -> JsonText.parse(use.document().content()).value().flatMap(json -> inJson(json, use.place()));
        };
    }

    private static Optional<Label> step(Use use) {
        var element = use.place().split("/", 2)[0];
        var found = new Label[1];
        XmlSettings.replaced(use.document().content(), (id, settings) -> {
            if (id.equals(element)) {
                found[0] = label(settings.path("label")).orElse(null);
            }
        });
        return Optional.ofNullable(found[0]);
    }

    private static Optional<Label> inJson(JsonNode json, String place) {
        var nearest = Optional.<Label>empty();
        var node = json;
        for (String name : place.substring(1).split("/")) {
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
            var plain = label(node.path("label"));
            var own = plain.isPresent() ? plain : label(node.path("x-eddy").path("label"));
            nearest = own.isPresent() ? own : nearest;
        }
        return nearest;
    }

    private static Optional<Label> label(JsonNode label) {
        var texts = new TreeMap<String, String>();
        label.properties().stream()
                .filter(e -> e.getValue().isTextual())
                .forEach(e -> texts.put(e.getKey(), e.getValue().textValue()));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Label(texts));
    }
}
