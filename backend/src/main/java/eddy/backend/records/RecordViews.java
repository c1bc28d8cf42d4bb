package eddy.backend.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.web.Language;
import eddy.core.field.ValueKind;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;

/** Turns stored records into what the API shows, looking tags, linked titles, people and departments up for a whole page at once. */
@ApplicationScoped
public class RecordViews {

    private final RecordStore records;
    private final Directory directory;
    private final Departments departments;
    private final Language language;

    RecordViews(RecordStore records, Directory directory, Departments departments, Language language) {
        this.records = records;
        this.directory = directory;
        this.departments = departments;
        this.language = language;
    }

    public Rec one(LiveApp app, CompiledForm form, StoredRecord record) {
        return all(app, form, List.of(record)).get(0);
    }

    public List<Rec> all(LiveApp app, CompiledForm form, List<StoredRecord> page) {
        var tags = form.facts() ? Map.<UUID, List<String>>of() : records.tags(ids(page));
        var names = names(app, form, page);
        return page.stream()
                .map(r -> new Rec(
                        r.id(),
                        r.version(),
                        title(form, r),
                        r.values(),
                        tags.getOrDefault(r.id(), List.of()),
                        r.createdAt(),
                        r.updatedAt(),
                        r.sample(),
                        display(form, r, names)))
                .toList();
    }

    /** What a record is called: a choice by the name of its option in the reader's language. */
    private String title(CompiledForm form, StoredRecord record) {
        var field = form.titleField();
        var value = record.values().get(field.key());
        return field.options().isEmpty() || value == null
                ? record.title()
                : field.type().shown(field.type().fromJson(value), field.settings(), language.locale());
    }

    /** Titles of the records with these ids, of any of the app's forms. */
    public Map<UUID, String> titles(LiveApp app, String form, List<UUID> ids) {
        return app.form(form).map(f -> records.titles(f, ids)).orElse(Map.of());
    }

    private static List<UUID> ids(List<StoredRecord> page) {
        return page.stream().map(StoredRecord::id).toList();
    }

    private Map<UUID, String> names(LiveApp app, CompiledForm form, List<StoredRecord> page) {
        var people = new ArrayList<UUID>();
        var teams = new ArrayList<UUID>();
        var linked = new HashMap<String, List<UUID>>();
        page.forEach(record -> RecordReferences.of(form, record.values()).forEach(r -> r.field()
                .linkTo()
                .map(target -> linked.computeIfAbsent(target, t -> new ArrayList<>()))
                .orElse(r.field().type().kind() == ValueKind.DEPARTMENT ? teams : people)
                .add(r.id())));
        var names = new HashMap<UUID, String>();
        directory.byId(people).values().forEach(p -> names.put(p.id(), p.name()));
        names.putAll(departments.labels(teams, language.locale()));
        linked.forEach((target, ids) -> names.putAll(titles(app, target, ids)));
        return names;
    }

    private static Map<String, Rec.Named> display(CompiledForm form, StoredRecord record, Map<UUID, String> names) {
        var display = new LinkedHashMap<String, Rec.Named>();
        RecordReferences.of(form, record.values())
                .forEach(r -> display.put(r.place(), new Rec.Named(r.id(), names.getOrDefault(r.id(), ""))));
        return display;
    }
}
