package eddy.app.internal.reference;

import java.util.concurrent.atomic.AtomicReference;

import eddy.app.reference.Target.Kind;
import eddy.core.document.Document;

/** The way over a flow: the settings of its elements. The process comes first and says whose records it is about. */
final class FlowWalk {

    /** Says once more, to the engine, which flow a step calls. */
    private static final String CALLED = "calledElement";

    private FlowWalk() {}

    static String walk(Document flow, Walk walk) {
        var form = new AtomicReference<>("");
        var settled = XmlSettings.replaced(flow.content(), (element, settings) -> {
            if (element.equals(flow.key())) {
                form.set(settings.path("form").asText());
            }
            new SettingsWalk(walk).settings(settings, form.get(), element);
        });
        return XmlSettings.attributes(
                settled, CALLED, (element, key) -> walk.part(Kind.FLOW, key, element + "/" + CALLED));
    }
}
