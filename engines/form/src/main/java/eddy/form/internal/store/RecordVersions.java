package eddy.form.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Record;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.RecordConflict;
import eddy.form.internal.compile.ValueIssues;

/**
 * Decides whether a change made on an older version of a record may still be saved: it may while nobody else touched the
 * same fields since. The history knows; where it does not reach back, the older version is refused.
 */
final class RecordVersions {

    private final Transactions tx;
    private final CompiledForm form;

    RecordVersions(Transactions tx, CompiledForm form) {
        this.tx = tx;
        this.form = form;
    }

    /** A record and the version somebody saw of it. */
    record Seen(Record row, int version) {
        private UUID id() {
            return row.get(Columns.ID);
        }
    }

    /** What happened to a record after a version: each version's number, and the last change of each field. */
    private record Since(Set<Integer> versions, Map<String, RecordChange> fields) {}

    /** The conflict of a whole record, for changes that stand or fall with all of it; empty when it is as seen. */
    Optional<RecordConflict> whole(Record row, OptionalInt expected) {
        if (expected.isEmpty() || expected.getAsInt() == row.get(Columns.VERSION)) {
            return Optional.empty();
        }
        var seen = new Seen(row, expected.getAsInt());
        var since = since(List.of(seen)).get(seen.id());
        return Optional.of(stale(seen, List.copyOf(since.fields().values())));
    }

    /** The conflict of a change of some fields; empty when it may be saved. */
    Optional<RecordConflict> fields(Record row, OptionalInt expected, ObjectNode changes) {
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        var seen = new Seen(row, expected.getAsInt());
        return Optional.ofNullable(
                fields(List.of(seen), Map.of(seen.id(), changes)).get(seen.id()));
    }

    /** The conflicts of changes of many records, by record; one query for all. */
    Map<UUID, RecordConflict> fields(Collection<Seen> all, Map<UUID, ObjectNode> changes) {
        var old = all.stream()
                .filter(s -> s.version() != s.row().get(Columns.VERSION))
                .toList();
        var history = since(old);
        var conflicts = new HashMap<UUID, RecordConflict>();
        for (Seen seen : old) {
            var since = history.get(seen.id());
            if (since.versions().size() != seen.row().get(Columns.VERSION) - seen.version()) {
                conflicts.put(seen.id(), stale(seen, List.of()));
                continue;
            }
            var theirs = theirs(seen.row(), changes.get(seen.id()), since);
            if (!theirs.isEmpty()) {
                conflicts.put(seen.id(), new RecordConflict(seen.id(), issues(theirs), theirs));
            }
        }
        return conflicts;
    }

    /** The others' changes of fields that the caller wants to be something else. */
    private List<RecordChange> theirs(Record row, ObjectNode changes, Since since) {
        return since.fields().values().stream()
                .filter(c -> changes.has(c.field()))
                .filter(c -> !stands(row, form.field(c.field()).orElseThrow(), changes))
                .toList();
    }

    /** Whether the row has the wanted value already. */
    private boolean stands(Record row, FieldModel field, ObjectNode changes) {
        if (field.type().ofRows()) {
            var before = RecordRows.values(form, row);
            var after = RecordWrites.merged(form, before, changes.deepCopy().retain(field.key()));
            return after.path(field.key()).equals(before.path(field.key()));
        }
        ObjectNode wanted = form.normalised(changes.deepCopy().retain(field.key()));
        var value = wanted.get(field.key());
        if (value != null && !form.checkValue(field, value).isEmpty()) {
            return false;
        }
        return Objects.equals(
                ValueText.of(row.get(Columns.of(field))),
                ValueText.of(field.type().fromJson(value)));
    }

    private List<Issue> issues(List<RecordChange> theirs) {
        return theirs.stream()
                .map(c -> ValueIssues.issue(
                        "record.field.conflict", form.field(c.field()).orElseThrow()))
                .toList();
    }

    private static RecordConflict stale(Seen seen, List<RecordChange> theirs) {
        var fields = theirs.stream().map(RecordChange::field).sorted().toList();
        var issue = Issue.error(
                "record.version.conflict",
                "",
                "expected",
                seen.version(),
                "current",
                seen.row().get(Columns.VERSION),
                "fields",
                fields.isEmpty() ? "?" : String.join(", ", fields));
        return new RecordConflict(seen.id(), List.of(issue), theirs);
    }

    private Map<UUID, Since> since(Collection<Seen> all) {
        var seen = new HashMap<UUID, Integer>();
        var since = new HashMap<UUID, Since>();
        all.forEach(s -> {
            seen.put(s.id(), s.version());
            since.put(s.id(), new Since(new HashSet<>(), new LinkedHashMap<>()));
        });
        if (seen.isEmpty()) {
            return since;
        }
        int oldest = seen.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        tx.db()
                .select(
                        Columns.RECORD,
                        Columns.VERSION,
                        Columns.FIELD,
                        Columns.OLD_VALUE,
                        Columns.NEW_VALUE,
                        Columns.AT,
                        Columns.BY,
                        Columns.ORIGIN)
                .from(Columns.RECORD_CHANGE)
                .where(Columns.RECORD.in(seen.keySet()).and(Columns.VERSION.gt(oldest)))
                .orderBy(Columns.VERSION)
                .forEach(r -> {
                    if (r.get(Columns.VERSION) > seen.get(r.get(Columns.RECORD))) {
                        add(since.get(r.get(Columns.RECORD)), r);
                    }
                });
        return since;
    }

    /** Tags and groups change no version; they stand in the history beside the version they met. */
    private void add(Since since, Record r) {
        var column = r.get(Columns.FIELD);
        if (column.startsWith("#") && column.indexOf(':') > 0) {
            return;
        }
        since.versions().add(r.get(Columns.VERSION));
        form.fieldOf(column).ifPresent(field -> since.fields()
                .put(
                        field.key(),
                        new RecordChange(
                                r.get(Columns.AT).toInstant(),
                                Optional.ofNullable(r.get(Columns.BY)),
                                r.get(Columns.ORIGIN),
                                field.key(),
                                json(field, r.get(Columns.OLD_VALUE)),
                                json(field, r.get(Columns.NEW_VALUE)))));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(FieldModel field, String text) {
        return text == null ? NullNode.instance : ValueText.json(field, text);
    }
}
