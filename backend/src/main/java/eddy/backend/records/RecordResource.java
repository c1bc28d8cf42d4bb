package eddy.backend.records;

import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.repeats.Repeats;
import eddy.backend.web.Checks;
import eddy.backend.web.ETags;
import eddy.backend.web.ProblemException;
import eddy.core.Label;
import eddy.form.CompiledForm;
import eddy.form.Deletion;
import eddy.form.RecordConflict;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;

/** The records of one form. */
@Path("/api/apps/{app}/forms/{form}/records")
@Allowed(Role.VIEWER)
public class RecordResource {

    private final LiveApps apps;
    private final RecordStore records;
    private final RecordViews views;
    private final RecordLists lists;
    private final RecordConflicts conflicts;
    private final Repeats repeats;
    private final Caller caller;

    RecordResource(
            LiveApps apps,
            RecordStore records,
            RecordViews views,
            RecordLists lists,
            RecordConflicts conflicts,
            Repeats repeats,
            Caller caller) {
        this.apps = apps;
        this.records = records;
        this.views = views;
        this.lists = lists;
        this.conflicts = conflicts;
        this.repeats = repeats;
        this.caller = caller;
    }

    /** Values by field key. */
    public record Values(ObjectNode values) {}

    @GET
    public RecordLists.Found list(
            String app,
            String form,
            @QueryParam("search") String search,
            @QueryParam("sort") String sort,
            @QueryParam("dir") String dir,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count,
            @QueryParam("bin") boolean bin) {
        var order = sort == null ? null : new RecordLists.Sort(sort, dir);
        return query(app, form, new RecordLists.Ask(null, search, order, limit, after, count, bin));
    }

    @POST
    @Path("query")
    public RecordLists.Found query(String app, String form, RecordLists.Ask ask) {
        var live = apps.require(app);
        new Checks().required("", ask).orThrow();
        return lists.find(live, live.requireForm(form), ask);
    }

    @POST
    @Allowed(Role.STAFF)
    public Response create(String app, String form, @HeaderParam("Idempotency-Key") String key, Values body) {
        var live = apps.require(app);
        new Checks().required("values", body == null ? null : body.values()).orThrow();
        var compiled = live.requireForm(form);
        return repeats.once(key, body, () -> {
            var made = records.create(compiled, body.values(), caller.author());
            return new Repeats.Answer(201, views.one(live, compiled, made), ETags.of(made.version()));
        });
    }

    @GET
    @Path("{id}")
    public Response get(String app, String form, UUID id) {
        var compiled = apps.require(app).requireForm(form);
        return tagged(Response.ok(), app, compiled, require(compiled, id));
    }

    @PATCH
    @Path("{id}")
    @Allowed(Role.STAFF)
    public Response change(String app, String form, UUID id, @HeaderParam("If-Match") String version, Values body) {
        new Checks().required("values", body == null ? null : body.values()).orThrow();
        var compiled = apps.require(app).requireForm(form);
        require(compiled, id);
        try {
            var changed = records.patch(compiled, id, body.values(), ETags.version(version), caller.author());
            return tagged(Response.ok(), app, compiled, changed);
        } catch (RecordConflict e) {
            throw conflicts.problem(apps.require(app), compiled, e);
        }
    }

    /**
     * What went with a deleted record.
     *
     * @param deleted  records that were deleted along with it
     * @param unlinked records that lost a link to it
     */
    public record Gone(List<Along> deleted, List<Along> unlinked) {}

    public record Along(String form, Label label, Label link, int count) {
        static List<Along> of(List<Deletion.Along> all) {
            return all.stream()
                    .map(a ->
                            new Along(a.form().key(), a.form().label(), a.link().label(), a.count()))
                    .toList();
        }
    }

    /** Moves a record to the recycle bin; 200 tells what else changed as the links to it ask for, 204 that nothing did. */
    @DELETE
    @Path("{id}")
    @Allowed(Role.STAFF)
    public Response delete(String app, String form, UUID id, @HeaderParam("If-Match") String version) {
        var compiled = apps.require(app).requireForm(form);
        require(compiled, id);
        try {
            var deletion = records.delete(compiled, id, ETags.version(version), caller.author());
            var gone = new Gone(Along.of(deletion.deleted()), Along.of(deletion.unlinked()));
            boolean alone = gone.deleted().isEmpty() && gone.unlinked().isEmpty();
            return alone ? Response.noContent().build() : Response.ok(gone).build();
        } catch (RecordConflict e) {
            throw conflicts.problem(apps.require(app), compiled, e);
        }
    }

    @POST
    @Path("{id}/restore")
    @Allowed(Role.STAFF)
    public Response restore(String app, String form, UUID id) {
        var compiled = apps.require(app).requireForm(form);
        require(compiled, id);
        return tagged(Response.ok(), app, compiled, records.restore(compiled, id, caller.author()));
    }

    private StoredRecord require(CompiledForm form, UUID id) {
        return records.get(form, id).orElseThrow(() -> ProblemException.notFound("record " + id));
    }

    private Response tagged(Response.ResponseBuilder answer, String app, CompiledForm form, StoredRecord record) {
        return answer.entity(views.one(apps.require(app), form, record))
                .header("ETag", ETags.of(record.version()))
                .build();
    }
}
