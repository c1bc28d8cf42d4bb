package eddy.backend.merges;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.records.Rec;
import eddy.backend.records.RecordViews;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.merge.DuplicateGroup;
import eddy.form.merge.Duplicates;
import eddy.form.merge.MergeAsk;

/** Records of one form that are likely the same. */
@Path("/api/apps/{app}/forms/{form}/duplicates")
@Allowed(Role.STAFF)
public class DuplicateResource {

    private static final int DEFAULT_LIMIT = 20;

    private final LiveApps apps;
    private final Duplicates duplicates;
    private final RecordStore records;
    private final RecordViews views;
    private final Caller caller;

    DuplicateResource(LiveApps apps, Duplicates duplicates, RecordStore records, RecordViews views, Caller caller) {
        this.apps = apps;
        this.duplicates = duplicates;
        this.records = records;
        this.views = views;
        this.caller = caller;
    }

    /**
     * By what records can be compared.
     *
     * @param telling    fields worth comparing, each by itself, the surest first
     * @param comparable all fields that can be compared
     */
    public record Fields(List<String> telling, List<String> comparable, int mostFields, int mostRecords) {}

    /** @param records the first of them; {@code size} is how many there are */
    public record Group(long size, List<Rec> records) {}

    public record Ids(List<UUID> ids) {}

    /** By what a dismissal is taken back. */
    public record Said(UUID id) {}

    @GET
    @Path("fields")
    public Fields fields(String app, String form) {
        var compiled = apps.require(app).requireForm(form);
        return new Fields(
                keys(Duplicates.telling(compiled)),
                keys(Duplicates.comparable(compiled)),
                Duplicates.MOST_FIELDS,
                MergeAsk.MOST);
    }

    private static List<String> keys(List<FieldModel> fields) {
        return fields.stream().map(FieldModel::key).toList();
    }

    /** The largest groups first. @param by keys of fields that have to be the same together, with commas between */
    @GET
    public Page<Group> list(
            String app,
            String form,
            @QueryParam("by") String by,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        int most = limit == null ? DEFAULT_LIMIT : Page.limit(limit);
        var page = duplicates.find(compiled, fields(by), after, most);
        return new Page<>(groups(live, compiled, page.groups()), page.next());
    }

    @GET
    @Path("count")
    public DuplicateGroup.Count count(String app, String form, @QueryParam("by") String by) {
        return duplicates.count(apps.require(app).requireForm(form), fields(by));
    }

    private static List<String> fields(String by) {
        return by == null || by.isBlank() ? List.of() : Arrays.asList(by.split(","));
    }

    private List<Group> groups(LiveApp app, CompiledForm form, List<DuplicateGroup> groups) {
        var ids = groups.stream().flatMap(g -> g.records().stream()).toList();
        var found =
                views.all(app, form, alive(form, ids)).stream().collect(Collectors.toMap(Rec::id, Function.identity()));
        return groups.stream()
                .map(g -> new Group(
                        g.size(),
                        g.records().stream()
                                .filter(found::containsKey)
                                .map(found::get)
                                .toList()))
                .toList();
    }

    private List<StoredRecord> alive(CompiledForm form, List<UUID> ids) {
        return records.all(form, ids).stream().filter(r -> !r.deleted()).toList();
    }

    /** Remembers that no two of these are the same. */
    @POST
    @Path("dismissals")
    @ResponseStatus(201)
    public Said dismiss(String app, String form, Ids body) {
        var compiled = apps.require(app).requireForm(form);
        var ids = body == null ? null : body.ids();
        new Checks().required("ids", ids).orThrow();
        var named = ids.stream().filter(java.util.Objects::nonNull).toList();
        return new Said(duplicates.dismiss(compiled, named, caller.author()));
    }

    /** Takes that back. */
    @DELETE
    @Path("dismissals/{id}")
    public void forget(String app, String form, UUID id) {
        duplicates.forget(apps.require(app).requireForm(form), id);
    }
}
