package eddy.backend.merges;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.form.merge.MergeAsk;
import eddy.form.merge.MergeUndone;
import eddy.form.merge.RecordMerging;

/** Merges of records of one form that are the same. */
@Path("/api/apps/{app}/forms/{form}/merges")
@Allowed(Role.STAFF)
public class MergeResource {

    private final LiveApps apps;
    private final RecordMerging merging;
    private final MergeWork work;
    private final MergeViews views;
    private final Caller caller;

    MergeResource(LiveApps apps, RecordMerging merging, MergeWork work, MergeViews views, Caller caller) {
        this.apps = apps;
        this.merging = merging;
        this.work = work;
        this.views = views;
        this.caller = caller;
    }

    /** @param ids the record that stays first */
    public record Which(List<UUID> ids) {}

    /**
     * @param versions of every record as it was seen, by id
     * @param values   by field: the record whose value is taken; see {@link MergeAsk}
     */
    public record Ask(UUID survivor, Map<UUID, Integer> versions, Map<String, List<UUID>> values) {}

    /** How the records stand, whose values would be taken, and what would follow. */
    @POST
    @Path("preview")
    public MergeViews.Preview preview(String app, String form, Which which) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var ids = which == null ? null : which.ids();
        new Checks().required("ids", ids).orThrow();
        var distinct =
                ids.stream().filter(java.util.Objects::nonNull).distinct().toList();
        var preview = merging.preview(MergeWork.forms(live), compiled, distinct);
        return views.preview(live, compiled, preview, work.ending(live, distinct));
    }

    @POST
    @ResponseStatus(201)
    public MergeViews.View merge(String app, String form, Ask ask) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        new Checks()
                .required("survivor", ask == null ? null : ask.survivor())
                .required("versions", ask == null ? null : ask.versions())
                .orThrow();
        var values = ask.values() == null ? Map.<String, List<UUID>>of() : ask.values();
        var wanted = new MergeAsk(ask.survivor(), ask.versions(), values);
        return views.all(List.of(work.merge(live, compiled, wanted, caller.author())))
                .get(0);
    }

    /** The latest first. */
    @GET
    public Page<MergeViews.View> list(
            String app, String form, @QueryParam("limit") Integer limit, @QueryParam("after") UUID after) {
        var compiled = apps.require(app).requireForm(form);
        int most = Page.limit(limit);
        var found = merging.list(compiled, after, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? page.get(most - 1).id().toString() : null;
        return new Page<>(views.all(page), next);
    }

    /** Takes a merge back as far as nobody has gone on since; only who made it may, or a builder. */
    @POST
    @Path("{id}/undo")
    public MergeUndone undo(String app, String form, UUID id) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var merge = merging.find(compiled, id).orElseThrow(() -> ProblemException.notFound("merge " + id));
        if (!views.mayUndo(merge)) {
            throw new ProblemException(ProblemCode.RIGHT_MISSING, Map.of("role", Role.BUILDER.key()));
        }
        return work.undo(live, compiled, id, caller.author());
    }
}
