package eddy.backend.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
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
    private final RelatedRecords related;
    private final ChangeNames names;
    private final Language language;

    RecordStoryResource(
            LiveApps apps,
            RecordStore records,
            RecordCleaning cleaning,
            RecordMerging merging,
            Directory directory,
            RelatedRecords related,
            ChangeNames names,
            Language language) {
        this.apps = apps;
        this.records = records;
        this.cleaning = cleaning;
        this.merging = merging;
        this.directory = directory;
        this.related = related;
        this.names = names;
        this.language = language;
    }

    /**
     * One change of one field.
     *
     * @param names by id of the records, people and departments that the values mean
     */
    public record HistoryEntry(
            Instant at,
            Person by,
            String origin,
            String field,
            JsonNode old,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            JsonNode next,

            Map<String, String> names) {}

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
        var subject = new TimelineSource.Subject(apps.require(app), compiled, id, language.locale());
        var words = names.of(subject, changes);
        return Page.whole(changes.stream()
                .map(c -> entry(c, c.by().map(people::get).orElse(null), words))
                .toList());
    }

    private static HistoryEntry entry(RecordChange c, Person by, ChangeNames.Words words) {
        return new HistoryEntry(c.at(), by, c.origin(), c.field(), c.before(), c.after(), words.namesIn(c));
    }

    @GET
    @Path("related")
    public Page<RelatedRecords.Related> related(String app, String form, UUID id) {
        existing(app, form, id);
        return Page.whole(related.of(apps.require(app), form, id));
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
