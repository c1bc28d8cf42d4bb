package eddy.backend.references;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.Keys;
import eddy.app.reference.ReferenceGraph;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.backend.apps.Drafts;
import eddy.backend.web.ProblemException;
import eddy.core.document.Document;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Renames in all drafts or in none: what would break them, or is not as it was looked at, refuses it. */
@ApplicationScoped
class Renames {

    private final Drafts drafts;
    private final ManyDrafts many;
    private final Uses uses;

    Renames(Drafts drafts, ManyDrafts many, Uses uses) {
        this.drafts = drafts;
        this.many = many;
        this.uses = uses;
    }

    /**
     * @return the documents changed
     * @throws IssueException   {@code rename.kind}, {@code document.key.invalid}, {@code rename.taken}, {@code
     *                          rename.running}, or what would be wrong with the documents afterwards
     * @throws ProblemException {@code not_found}; {@code version.conflict} when somebody saves one of them meanwhile
     */
    List<Document> run(String app, Target target, String to, UUID by) {
        var all = drafts.all(app);
        var before = ManyDrafts.bundle(all);
        check(app, target, to, before);
        var after = Renaming.of(before, target, to);
        var worse = many.worse(app, before, after);
        if (!worse.isEmpty()) {
            throw new IssueException(worse);
        }
        return many.save(app, all, after, by);
    }

    private void check(String app, Target target, String to, Bundle bundle) {
        if (!Renaming.POSSIBLE.contains(target.kind())) {
            throw new IssueException(
                    Issue.error("rename.kind", "/kind", "kind", target.kind().word()));
        }
        if (!Keys.valid(to)) {
            throw new IssueException(Issue.error("document.key.invalid", "/to", "key", to));
        }
        var graph = ReferenceGraph.of(bundle);
        if (graph.uses(target).isEmpty()) {
            throw ProblemException.notFound(target.kind().word() + " " + target.key());
        }
        var form =
                target.key().substring(0, target.key().length() - target.name().length());
        if (!graph.uses(new Target(target.kind(), form + to)).isEmpty()) {
            throw new IssueException(Issue.error("rename.taken", "/to", "key", to));
        }
        int running =
                target.kind() == Target.Kind.FIELD ? 0 : uses.of(app, target).runningCases();
        if (running > 0) {
            throw new IssueException(Issue.error("rename.running", "/key", "key", target.key(), "count", running));
        }
    }
}
