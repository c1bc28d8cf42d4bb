package eddy.backend.bin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.records.Rec;
import eddy.backend.records.RecordLists;
import eddy.backend.web.Checks;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;
import eddy.core.Transactions;
import eddy.core.issue.IssueException;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.merge.RecordMerging;

/** The recycle bin of a form. */
@Path("/api/apps/{app}/forms/{form}/bin")
@Allowed(Role.STAFF)
public class BinResource {

    private static final int MAX_IDS = 1_000;

    private final LiveApps apps;
    private final RecordStore records;
    private final RecordLists lists;
    private final BinPurge purge;
    private final RecordMerging merging;
    private final Directory directory;
    private final Audit audit;
    private final Transactions tx;
    private final Caller caller;
    private final Language language;

    BinResource(
            LiveApps apps,
            RecordStore records,
            RecordLists lists,
            BinPurge purge,
            RecordMerging merging,
            Directory directory,
            Audit audit,
            Transactions tx,
            Caller caller,
            Language language) {
        this.apps = apps;
        this.records = records;
        this.lists = lists;
        this.purge = purge;
        this.merging = merging;
        this.directory = directory;
        this.audit = audit;
        this.tx = tx;
        this.caller = caller;
        this.language = language;
    }

    /**
     * @param deletedBy {@code null} when it was no person
     * @param into      the record it was merged into, if it was
     */
    public record Item(UUID id, String title, Instant deletedAt, Person deletedBy, Rec.Named into) {}

    public record Items(List<Item> items, String next, long total) {}

    public record Ids(List<UUID> ids) {}

    public record Restored(int restored, List<Refused> refused) {}

    /** Why a record stays in the bin. */
    public record Refused(UUID id, String title, List<IssueView> issues) {}

    public record Purged(int purged) {}

    /** Those deleted last come first. */
    @GET
    public Items list(
            String app,
            String form,
            @QueryParam("search") String search,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var newest = new RecordLists.Sort("updated_at", "desc");
        var query = lists.query(live, compiled, new RecordLists.Ask(null, search, newest, limit, after, false, true));
        var page = records.query(compiled, query);
        var people = directory.byId(
                page.items().stream().map(r -> r.updatedBy().orElse(null)).toList());
        var merged = merging.into(page.items().stream().map(StoredRecord::id).toList());
        var titles = records.titles(compiled, merged.values());
        var items = page.items().stream()
                .map(r -> new Item(
                        r.id(),
                        r.title(),
                        r.updatedAt(),
                        r.updatedBy().map(people::get).orElse(null),
                        into(merged.get(r.id()), titles)))
                .toList();
        return new Items(items, page.next().orElse(null), records.count(compiled, query));
    }

    private static Rec.Named into(UUID record, Map<UUID, String> titles) {
        return titles.containsKey(record) ? new Rec.Named(record, titles.get(record)) : null;
    }

    /** Takes records out of the bin, each by itself; one whose unique key is taken stays. */
    @POST
    @Path("restore")
    public Restored restore(String app, String form, Ids body) {
        var compiled = apps.require(app).requireForm(form);
        int restored = 0;
        var refused = new ArrayList<Refused>();
        for (UUID id : ids(body)) {
            var record = records.get(compiled, id).filter(StoredRecord::deleted);
            if (record.isPresent()) {
                var issues = restored(compiled, id);
                if (issues.isEmpty()) {
                    restored++;
                } else {
                    refused.add(new Refused(id, record.get().title(), issues));
                }
            }
        }
        return new Restored(restored, refused);
    }

    private List<IssueView> restored(CompiledForm form, UUID id) {
        try {
            records.restore(form, id, caller.author());
            return List.of();
        } catch (IssueException e) {
            return IssueView.of(e.issues(), language.locale());
        }
    }

    /** What deleting these for good would take along. */
    @POST
    @Path("extent")
    @Allowed(Role.ADMIN)
    public BinPurge.Extent extent(String app, String form, Ids body) {
        var live = apps.require(app);
        return purge.extent(live, live.requireForm(form), ids(body));
    }

    /** Deletes for good those of the records that lie in the bin. */
    @POST
    @Path("purge")
    @Allowed(Role.ADMIN)
    public Purged purge(String app, String form, Ids body) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var ids = ids(body);
        return tx.required(() -> {
            int gone = purge.purge(live, compiled, ids, caller.author());
            audit.did("record.purged", app + "/" + form, gone + " records");
            return new Purged(gone);
        });
    }

    private static List<UUID> ids(Ids body) {
        var ids = body.ids();
        new Checks()
                .required("ids", ids)
                .that(
                        ids == null || ids.stream().noneMatch(java.util.Objects::isNull) && ids.size() <= MAX_IDS,
                        "bulk.ids",
                        "ids",
                        "max",
                        MAX_IDS)
                .orThrow();
        return ids;
    }
}
