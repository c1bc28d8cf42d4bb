package eddy.app.internal;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.app.internal.reference.RenamedMarks;
import eddy.app.reference.Renaming.Step;
import eddy.app.reference.Target;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;

/**
 * Whether each key has ever meant one thing: a document or role is not called as another one was before. Cases that run
 * on older releases, and what older releases have left to do, know it by that key.
 */
final class FormerKeys {

    private FormerKeys() {}

    static List<Issue> check(Bundle bundle, JsonNode manifest) {
        var issues = new ArrayList<Issue>();
        var steps = RenamedMarks.steps(manifest);
        for (int i = 0; i < steps.size(); i++) {
            var former = steps.get(i).target();
            var now = RenamedMarks.called(steps.subList(i, steps.size()), former);
            if (!now.equals(former.key())
                    && isThere(bundle, manifest, former)
                    && isThere(bundle, manifest, with(steps.get(i), now))) {
                issues.add(issue(former, now));
            }
        }
        return issues;
    }

    private static Target with(Step step, String key) {
        return new Target(step.target().kind(), key);
    }

    private static boolean isThere(Bundle bundle, JsonNode manifest, Target target) {
        if (target.kind() == Target.Kind.ROLE) {
            for (JsonNode role : manifest.path("roles")) {
                if (role.path("key").asText().equals(target.key())) {
                    return true;
                }
            }
            return false;
        }
        return target.kind()
                .document()
                .filter(kind -> bundle.document(kind, target.key()).isPresent())
                .isPresent();
    }

    private static Issue issue(Target former, String now) {
        var issue = Issue.error("document.key.former", "/key", "key", former.key(), "now", now);
        return former.kind()
                .document()
                .map(kind -> issue.in(kind.path(former.key())))
                .orElseGet(() -> issue.in(DocumentKind.APP.path("app")));
    }
}
