package eddy.app.internal.reference;

import java.util.concurrent.atomic.AtomicReference;

import eddy.app.reference.Target.Kind;
import eddy.core.document.Document;

/** The way over a decision table: the form it is about, and the fields its inputs and cells read. */
final class DecisionWalk {

    private DecisionWalk() {}

    static String walk(Document decision, Walk walk) {
        var form = new AtomicReference<>(walk.links().customer());
        var settled = XmlSettings.replaced(decision.content(), (element, settings) -> {
            if (settings.has("form")) {
                form.set(settings.path("form").asText());
                walk.key(settings, "form", Kind.FORM, element);
            }
        });
        return XmlSettings.texts(settled, (element, text) -> walk.feel(text, form.get(), element));
    }
}
