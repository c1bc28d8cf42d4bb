package eddy.backend.merges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.records.Rec;
import eddy.backend.records.RecordViews;
import eddy.backend.web.Language;
import eddy.core.Label;
import eddy.flow.CaseInfo;
import eddy.form.CompiledForm;
import eddy.form.merge.Merge;
import eddy.form.merge.MergePreview;

/** Merges as the API shows them. */
@ApplicationScoped
class MergeViews {

    private final RecordViews records;
    private final Directory directory;
    private final Language language;
    private final Caller caller;

    MergeViews(RecordViews records, Directory directory, Language language, Caller caller) {
        this.records = records;
        this.directory = directory;
        this.language = language;
        this.caller = caller;
    }

    /**
     * @param fields   how many fields of the one that stays got another value
     * @param moved    how much was moved to it
     * @param cases    how many running cases were ended
     * @param by       {@code null} when it was a script
     * @param undoneAt {@code null} while it stands
     * @param undoable whether the caller may take it back
     */
    public record View(
            UUID id,
            Rec.Named survivor,
            List<Rec.Named> others,
            int fields,
            long moved,
            int cases,
            Instant at,
            Person by,
            Instant undoneAt,
            boolean undoable) {}

    /** What belongs or links to a record. @param label {@code null} for other than forms */
    public record Moving(String place, Label label, long count) {}

    /** A case that would be ended. */
    public record EndingCase(UUID record, String flow) {}

    /** See {@link MergePreview}. */
    public record Preview(
            List<Rec> records,
            Map<UUID, Map<String, Instant>> changed,
            Map<String, List<UUID>> proposed,
            List<String> lists,
            Map<UUID, List<Moving>> moving,
            List<EndingCase> ending) {}

    List<View> all(List<Merge> merges) {
        var people =
                directory.byId(merges.stream().flatMap(m -> m.by().stream()).toList());
        return merges.stream()
                .map(m -> new View(
                        m.id(),
                        new Rec.Named(m.survivor(), m.title()),
                        m.others().stream()
                                .map(o -> new Rec.Named(o.id(), o.title()))
                                .toList(),
                        m.fields(),
                        m.moved(),
                        m.cases(),
                        m.at(),
                        m.by().map(people::get).orElse(null),
                        m.undoneAt().orElse(null),
                        m.undoneAt().isEmpty() && mayUndo(m)))
                .toList();
    }

    /** Who merged may undo that; a builder may undo what others merged. */
    boolean mayUndo(Merge merge) {
        boolean own = merge.by().filter(by -> by.equals(caller.accountOrNull())).isPresent();
        return own || caller.has(Role.BUILDER);
    }

    Preview preview(LiveApp app, CompiledForm form, MergePreview preview, List<CaseInfo> ending) {
        var moving = new java.util.LinkedHashMap<UUID, List<Moving>>();
        preview.moving()
                .forEach((id, all) -> moving.put(
                        id,
                        all.stream()
                                .map(m -> new Moving(m.place(), m.label(), m.count()))
                                .toList()));
        return new Preview(
                records.all(app, form, preview.records()),
                preview.changed(),
                preview.proposed(),
                preview.lists(),
                moving,
                ending.stream()
                        .map(c -> new EndingCase(c.record(), c.label().in(language.locale())))
                        .toList());
    }
}
