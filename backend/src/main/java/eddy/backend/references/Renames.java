package eddy.backend.references;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.app.Keys;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.backend.apps.Drafts;
import eddy.backend.apps.LiveApps;
import eddy.backend.web.ProblemException;
import eddy.core.document.Document;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Renames in all drafts or in none: what would break them, or is not as it was looked at, refuses it. */
@ApplicationScoped
class Renames {

    /** What cases on older releases go on to read and write under its old key. */
    private static final Set<Target.Kind> FIXED_IN_CASES = EnumSet.of(Target.Kind.TAG, Target.Kind.GROUP);

    private final Drafts drafts;
    private final ManyDrafts many;
    private final Uses uses;
    private final LiveApps live;

    Renames(Drafts drafts, ManyDrafts many, Uses uses, LiveApps live) {
        this.live = live;
        this.drafts = drafts;
        this.many = many;
        this.uses = uses;
    }

    /**
     * @return the documents changed
     * @throws IssueException   {@code document.key.invalid}, {@code rename.taken}, {@code
     *                          rename.running}, or what would be wrong with the documents afterwards
     * @throws ProblemException {@code not_found}; {@code version.conflict} when somebody saves one of them meanwhile
     */
    List<Document> run(String app, Target target, String to, UUID by) {
        var all = drafts.all(app);
        var before = ManyDrafts.bundle(all);
        check(app, target, to, before);
        var after = Renaming.of(before, live.require(app).compiled().bundle(), target, to);
        var worse = many.worse(app, before, after, path -> moved(path, target, to));
        if (!worse.isEmpty()) {
            throw new IssueException(worse);
        }
        return many.save(app, all, after, by);
    }

    private void check(String app, Target target, String to, Bundle bundle) {
        if (!Keys.valid(to)) {
            throw new IssueException(Issue.error("document.key.invalid", "/to", "key", to));
        }
        if (!Renaming.isThere(bundle, target)) {
            throw ProblemException.notFound(target.kind().word() + " " + target.key());
        }
        if (Renaming.isTaken(bundle, target, to)) {
            throw new IssueException(Issue.error("rename.taken", "/to", "key", to));
        }
        int running = FIXED_IN_CASES.contains(target.kind())
                ? uses.of(app, target).runningCases()
                : uses.runningThatCompare(app, target);
        if (running > 0) {
            throw new IssueException(Issue.error("rename.running", "/key", "key", target.key(), "count", running));
        }
    }

    private static String moved(String path, Target target, String to) {
        return target.kind()
                .document()
                .filter(kind -> kind.path(target.key()).equals(path))
                .map(kind -> kind.path(to))
                .orElse(path);
    }
}
