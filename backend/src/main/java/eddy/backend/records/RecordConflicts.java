package eddy.backend.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.RecordConflict;
import eddy.form.RecordStore;

/** Tells a person whose change met somebody else's what the other did: which fields, to what, who and when. */
@ApplicationScoped
class RecordConflicts {

    private final RecordStore records;
    private final RecordViews views;
    private final Directory directory;

    RecordConflicts(RecordStore records, RecordViews views, Directory directory) {
        this.records = records;
        this.views = views;
        this.directory = directory;
    }

    /**
     * The other's last change of one field.
     *
     * @param by     {@code null} when it was no person; {@code origin} then says what it was
     * @param before what it was before that change
     */
    public record Theirs(String field, JsonNode before, JsonNode value, Instant at, Person by, String origin) {}

    ProblemException problem(LiveApp app, CompiledForm form, RecordConflict conflict) {
        var people = directory.byId(conflict.theirs().stream()
                .map(c -> c.by().orElse(null))
                .filter(Objects::nonNull)
                .toList());
        var theirs = conflict.theirs().stream().map(c -> theirs(c, people)).toList();
        var current = records.get(form, conflict.record()).map(r -> views.one(app, form, r));
        Map<String, Object> more = Map.of("conflicts", theirs, "current", current.orElseThrow());
        if (theirs.isEmpty()) {
            return new ProblemException(ProblemCode.VERSION_CONFLICT, Map.of(), more);
        }
        var args = Map.of(
                "who", who(theirs),
                "fields_zh", fields(form, theirs, f -> f.label().in(Locale.SIMPLIFIED_CHINESE), "、"),
                "fields_en", fields(form, theirs, f -> f.label().in(Locale.ENGLISH), ", "));
        return new ProblemException(ProblemCode.RECORD_CONFLICT, args, more);
    }

    private static Theirs theirs(RecordChange change, Map<UUID, Person> people) {
        var by = change.by().map(people::get).orElse(null);
        return new Theirs(change.field(), change.before(), change.after(), change.at(), by, change.origin());
    }

    /** The names of the people; the text code of the system where only rules, flows or imports wrote. */
    private static String who(List<Theirs> theirs) {
        var names = theirs.stream()
                .map(Theirs::by)
                .filter(Objects::nonNull)
                .map(Person::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "@record.conflict.system" : names;
    }

    private static String fields(
            CompiledForm form, List<Theirs> theirs, Function<FieldModel, String> label, String between) {
        return theirs.stream()
                .map(t -> form.field(t.field()))
                .flatMap(Optional::stream)
                .map(label)
                .collect(Collectors.joining(between));
    }
}
