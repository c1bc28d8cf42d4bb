package eddy.backend.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.cleaning.RecordCleaning;
import eddy.form.merge.RecordMerging;

/** What happened to one record and what hangs on it. */
@Path("/api/apps/{app}/forms/{form}/records/{id}")
@Allowed(Role.VIEWER)
public class RecordStoryResource {

    private final LiveApps apps;
    private final RecordStore records;
    private final RecordCleaning cleaning;
    private final RecordMerging merging;
    private final Directory directory;
    private final Transactions tx;

    RecordStoryResource(
            LiveApps apps,
            RecordStore records,
            RecordCleaning cleaning,
            RecordMerging merging,
            Directory directory,
            Transactions tx) {
        this.apps = apps;
        this.records = records;
        this.cleaning = cleaning;
        this.merging = merging;
        this.directory = directory;
        this.tx = tx;
    }

    /** One change of one field. */
    public record HistoryEntry(
            Instant at,
            Person by,
            String origin,
            String field,
            JsonNode old,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            JsonNode next) {}

    /** How many records of a table point here, through which link. */
    public record Related(TableView table, String link, int count) {}

    @GET
    @Path("history")
    public Page<HistoryEntry> history(String app, String form, UUID id) {
        var compiled = existing(app, form, id);
        var changes = new ArrayList<>(cleaning.of(id));
        changes.addAll(records.changes(compiled, id));
        changes.sort(Comparator.comparing(RecordChange::at).reversed());
        var people = directory.byId(changes.stream()
                .map(c -> c.by().orElse(null))
                .filter(Objects::nonNull)
                .toList());
        return Page.whole(changes.stream()
                .map(c -> entry(c, c.by().map(people::get).orElse(null)))
                .toList());
    }

    private static HistoryEntry entry(RecordChange c, Person by) {
        return new HistoryEntry(c.at(), by, c.origin(), c.field(), c.before(), c.after());
    }

    @GET
    @Path("related")
    public Page<Related> related(String app, String form, UUID id) {
        existing(app, form, id);
        var related = new ArrayList<Related>();
        for (TableModel table : apps.require(app).compiled().tables().all()) {
            if (!table.system()) {
                Links.to(form, table)
                        .forEach(link -> related.add(new Related(
                                TableView.of(table, apps.require(app)),
                                link.key(),
                                tx.db()
                                        .fetchCount(DSL.selectOne()
                                                .from(table.as("t"))
                                                .where(TableModel.on("t", link).eq(id))
                                                .and(table.visible("t"))))));
            }
        }
        return Page.whole(related);
    }

    /** What has become of a record that lies in the recycle bin. @param into {@code null} unless it was merged */
    public record Fate(boolean deleted, Rec.Named into) {}

    @GET
    @Path("fate")
    public Fate fate(String app, String form, UUID id) {
        var compiled = existing(app, form, id);
        if (!records.get(compiled, id).map(StoredRecord::deleted).orElse(false)) {
            return new Fate(false, null);
        }
        var into = merging.into(List.of(id)).get(id);
        if (into == null) {
            return new Fate(true, null);
        }
        var title = records.titles(compiled, List.of(into)).get(into);
        return new Fate(true, title == null ? null : new Rec.Named(into, title));
    }

    private CompiledForm existing(String app, String form, UUID id) {
        var compiled = apps.require(app).requireForm(form);
        if (records.get(compiled, id).isEmpty()) {
            throw ProblemException.notFound("record " + id);
        }
        return compiled;
    }
}
