package eddy.backend.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.apps.LiveApps;
import eddy.backend.bulk.BulkChanges.Selection;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.jobs.JobResource.JobView;
import eddy.backend.jobs.Jobs;
import eddy.backend.records.RecordLists;
import eddy.backend.web.Language;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** The same change to any number of records: those named, or all that a list shows. */
@Path("/api/apps/{app}/forms/{form}/records/changes")
@Allowed(Role.STAFF)
public class BulkChangeResource {

    private final LiveApps apps;
    private final RecordLists lists;
    private final BulkChanges bulk;
    private final BulkChangeStore changes;
    private final Jobs jobs;
    private final Caller caller;
    private final Language language;

    BulkChangeResource(
            LiveApps apps,
            RecordLists lists,
            BulkChanges bulk,
            BulkChangeStore changes,
            Jobs jobs,
            Caller caller,
            Language language) {
        this.apps = apps;
        this.lists = lists;
        this.bulk = bulk;
        this.changes = changes;
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
    }

    /** A job; its result says how many changed and with what the change is undone. */
    @POST
    @ResponseStatus(202)
    public JobView start(String app, String form, BulkAsk ask) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        ask.check();
        if (compiled.facts()) {
            throw new IssueException(Issue.error("record.facts.readonly", "", "form", form));
        }
        var query = ask.everything()
                ? Optional.of(BulkChanges.paged(lists.query(
                        live,
                        compiled,
                        new RecordLists.Ask(ask.condition(), ask.search(), null, null, null, false, false))))
                : Optional.<eddy.form.RecordQuery>empty();
        var which = new Selection(ask.ids() == null ? List.of() : ask.ids(), query);
        var by = caller.author();
        var locale = language.locale();
        var job = jobs.start(
                "bulk",
                app,
                caller.accountOrNull(),
                progress -> bulk.run(compiled, which, ask.action(), by, locale, progress));
        return JobView.of(job, locale);
    }

    /** Takes a change back, once; only who made it may, or a builder. */
    @POST
    @Path("{id}/undo")
    @ResponseStatus(202)
    public JobView undo(String app, String form, UUID id) {
        var compiled = apps.require(app).requireForm(form);
        var change = changes.find(compiled, id).orElseThrow(() -> ProblemException.notFound("change " + id));
        boolean own = change.by() != null && change.by().equals(caller.accountOrNull());
        if (!own && !caller.has(Role.BUILDER)) {
            throw new ProblemException(ProblemCode.RIGHT_MISSING, Map.of("role", Role.BUILDER.key()));
        }
        var by = caller.author();
        var job =
                jobs.start("undo", app, caller.accountOrNull(), progress -> bulk.undo(compiled, change, by, progress));
        return JobView.of(job, language.locale());
    }
}
