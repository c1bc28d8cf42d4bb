package eddy.backend.apps;

import java.util.Map;

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
        return app.compiled()
                .compiled(kind, key, Object.class)
                .map(Names::label)
                .orElseGet(() -> plain(key));
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
