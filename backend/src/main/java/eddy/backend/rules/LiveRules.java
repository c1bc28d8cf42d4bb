package eddy.backend.rules;

import java.util.List;

import eddy.backend.apps.LiveApp;
import eddy.core.document.DocumentKind;
import eddy.rule.CompiledRule;

/** The rules of a release. */
final class LiveRules {

    private LiveRules() {}

    static List<CompiledRule> of(LiveApp app) {
        return app.compiled().all(DocumentKind.RULE, CompiledRule.class);
    }
}
