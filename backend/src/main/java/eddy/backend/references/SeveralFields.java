package eddy.backend.references;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.app.Bundle;
import eddy.app.reference.Several;
import eddy.app.reference.Target;
import eddy.backend.apps.Drafts;
import eddy.backend.web.ProblemException;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Lets a field hold several, or one, in all drafts or in none. */
@ApplicationScoped
class SeveralFields {

    private final Drafts drafts;
    private final ManyDrafts many;
    private final Uses uses;

    SeveralFields(Drafts drafts, ManyDrafts many, Uses uses) {
        this.drafts = drafts;
        this.many = many;
        this.uses = uses;
    }

    /**
     * @param documents those that were changed
     * @param left      what speaks of the field as before, and has to be settled before it can be published
     */
    record Done(List<Document> documents, List<Issue> left) {}

    /**
     * @throws IssueException   {@code several.running}, or what forbids the field itself to hold several
     * @throws ProblemException {@code not_found} for no such field or one of another type; {@code version.conflict}
     */
    Done run(String app, String form, String field, boolean several, UUID by) {
        var all = drafts.all(app);
        var before = ManyDrafts.bundle(all);
        var after = Several.changed(before, form, field).orElseThrow(() -> missing(form, field));
        if (isList(before, form, field) == several) {
            return new Done(List.of(), List.of());
        }
        checkRunning(app, form, field);
        var left = many.worse(app, before, after);
        var own = DocumentKind.FORM.path(form);
        var place = "/schema/properties/" + field;
        var refused = left.stream()
                .filter(i -> i.document().equals(own) && (i.place() + "/").startsWith(place + "/"))
                .toList();
        if (!refused.isEmpty()) {
            throw new IssueException(refused);
        }
        return new Done(many.save(app, all, after, by), left);
    }

    /** A case that runs reads the field as its own release has it. */
    private void checkRunning(String app, String form, String field) {
        int running = uses.of(app, Target.field(form, field)).runningCases();
        if (running > 0) {
            throw new IssueException(Issue.error("several.running", "/field", "field", field, "count", running));
        }
    }

    private static boolean isList(Bundle bundle, String form, String field) {
        JsonNode document = bundle.document(DocumentKind.FORM, form)
                .flatMap(d -> JsonText.parse(d.content()).value())
                .orElse(MissingNode.getInstance());
        return document.at("/schema/properties/" + field + "/type").asText().equals("array");
    }

    private static ProblemException missing(String form, String field) {
        return ProblemException.notFound("field " + form + "." + field);
    }
}
