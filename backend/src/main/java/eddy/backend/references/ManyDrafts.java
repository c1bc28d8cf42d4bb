package eddy.backend.references;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.app.Bundle;
import eddy.backend.apps.Drafts;
import eddy.backend.apps.Drafts.Draft;
import eddy.backend.engines.Engines;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;

/** Changes the drafts of an app together. */
@ApplicationScoped
class ManyDrafts {

    private final Transactions tx;
    private final Drafts drafts;
    private final Engines engines;

    ManyDrafts(Transactions tx, Drafts drafts, Engines engines) {
        this.tx = tx;
        this.drafts = drafts;
        this.engines = engines;
    }

    static Bundle bundle(List<Draft> all) {
        return Bundle.of(all.stream().map(Draft::document).toList());
    }

    /** Errors of a kind that their document had none of before. */
    List<Issue> worse(String app, Bundle before, Bundle after) {
        return worse(app, before, after, path -> path);
    }

    /** @param moved what the path of a document before is afterwards */
    List<Issue> worse(String app, Bundle before, Bundle after, UnaryOperator<String> moved) {
        var errors = engines.compile(app, after).issues().stream()
                .filter(Issue::isError)
                .toList();
        if (errors.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<String>();
        engines.compile(app, before).issues().forEach(i -> known.add(moved.apply(i.document()) + " " + i.code()));
        return errors.stream()
                .filter(i -> !known.contains(i.document() + " " + i.code()))
                .toList();
    }

    /**
     * Saves what differs, all of it or nothing; what is called otherwise is put under its new key.
     *
     * @param all the drafts as they were looked at
     * @return the documents changed
     * @throws ProblemException {@code version.conflict} when somebody saves one of them meanwhile
     */
    List<Document> save(String app, List<Draft> all, Bundle after, UUID by) {
        var changed = new ArrayList<Document>();
        tx.required(() -> {
            var added = new LinkedHashMap<String, Document>();
            after.documents().forEach(document -> added.put(document.path(), document));
            for (var draft : all) {
                var document = added.remove(draft.document().path());
                if (document == null) {
                    var kind = DocumentKind.of(draft.document().kind());
                    drafts.delete(app, kind, draft.document().key(), draft.version());
                } else if (!document.equals(draft.document())) {
                    drafts.save(app, document, draft.version(), by);
                    changed.add(document);
                }
            }
            for (var document : added.values()) {
                drafts.create(app, document, by);
                changed.add(document);
            }
        });
        return changed;
    }
}
