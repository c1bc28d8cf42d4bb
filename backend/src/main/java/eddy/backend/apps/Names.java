package eddy.backend.apps;

import java.util.Map;
import java.util.Optional;

import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.core.Label;
import eddy.core.document.DocumentKind;
import eddy.flow.CompiledFlow;
import eddy.form.CompiledForm;
import eddy.rule.CompiledDecision;
import eddy.rule.CompiledRule;
import eddy.touch.CompiledMessage;

/** The names of an app's documents. */
public final class Names {

    private Names() {}

    /** The document's name; its key when the release has none such any more. */
    public static Label of(LiveApp app, DocumentKind kind, String key) {
        return find(app, kind, key)
                .or(() -> find(app, kind, now(app, kind, key)))
                .orElseGet(() -> plain(key));
    }

    private static Optional<Label> find(LiveApp app, DocumentKind kind, String key) {
        return app.compiled().compiled(kind, key, Object.class).map(Names::label);
    }

    /** The key of today, where something still says an earlier one. */
    static String now(LiveApp app, DocumentKind kind, String key) {
        var target = new Target(Target.Kind.of(kind.key()).orElseThrow(), key);
        return Renaming.called(app.compiled(), target);
    }

    private static Label label(Object compiled) {
        if (compiled instanceof CompiledFlow flow) {
            return flow.label();
        }
        if (compiled instanceof CompiledRule rule) {
            return rule.label();
        }
        if (compiled instanceof CompiledMessage message) {
            return message.label();
        }
        if (compiled instanceof CompiledForm form) {
            return form.label();
        }
        if (compiled instanceof CompiledDecision decision) {
            return decision.label();
        }
        throw new IllegalArgumentException("No name of " + compiled.getClass());
    }

    private static Label plain(String key) {
        return new Label(Map.of("zh-CN", key, "en", key));
    }
}
