package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.BatchResult.Outcome;
import eddy.form.CompiledForm;
import eddy.form.RecordConflict;
import eddy.form.RowChange;
import eddy.form.RowChange.Create;
import eddy.form.RowChange.Delete;
import eddy.form.RowChange.Update;
import eddy.form.internal.cleaning.Cleaner;
import eddy.form.internal.store.RecordVersions.Seen;
import eddy.form.internal.store.RowUpdates.Change;
import eddy.form.spi.ChangeSet.Kind;

/**
 * Makes, changes and deletes many records of one form in one transaction. First every row is judged, with a handful of
 * queries for all of them; then deletions, changes and new records are written, each as one change set. A key that a
 * deletion frees may be taken by another row of the batch. Used once, by one thread.
 */
public final class RecordBatch {

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final RecordChecks checks;
    private final FileRefs files;
    private Author by;
    private Cleaner cleaner;
    private final ObjectNode[] clean;
    private final List<RowChange> rows;
    private final Deletions deletions;

    private final List<Record> deletes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Made> creates = new ArrayList<>();
    private final BatchResult.Row[] outcomes;

    private Map<UUID, Record> standing = Map.of();
    private Map<UUID, RecordConflict> conflicts = Map.of();
    private Map<UUID, List<Issue>> linked = Map.of();
    private Map<String, UUID> holders = new HashMap<>();
    private LinkLookup links;
    private final Set<String> claimed = new HashSet<>();

    private record Made(UUID id, ObjectNode values) {}

    /** A batch that leaves alone what links to deleted records. */
    public RecordBatch(Transactions tx, ChangeLog log, CompiledForm form, List<RowChange> rows) {
        this(tx, log, form, rows, Deletions.NONE);
    }

    public RecordBatch(Transactions tx, ChangeLog log, CompiledForm form, List<RowChange> rows, Deletions deletions) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        this.rows = rows;
        this.deletions = deletions;
        checks = new RecordChecks(tx);
        files = new FileRefs(tx);
        outcomes = new BatchResult.Row[rows.size()];
        clean = new ObjectNode[rows.size()];
    }

    /** @param all whether one refused row refuses all */
    public BatchResult run(boolean all, Author by) {
        this.by = by;
        cleaner = new Cleaner(tx, log, form, by);
        return tx.required(() -> {
            look();
            var seen = new HashSet<UUID>();
            each(Delete.class, (i, row) -> judge(i, row.id(), seen, () -> delete(i, row)));
            each(Update.class, (i, row) -> judge(i, row.id(), seen, () -> update(i, row)));
            each(Create.class, this::create);
            var result = new BatchResult(true, List.of(outcomes));
            if (all && result.count(Outcome.REFUSED) > 0) {
                return new BatchResult(false, result.rows());
            }
            write(by);
            return result;
        });
    }

    private interface Judge<T> {
        void judge(int index, T row);
    }

    private <T extends RowChange> void each(Class<T> kind, Judge<T> judge) {
        for (int i = 0; i < rows.size(); i++) {
            if (kind.isInstance(rows.get(i))) {
                judge.judge(i, kind.cast(rows.get(i)));
            }
        }
    }

    /** Asks the database, once, for everything the judging needs; locks the records in the order of their ids. */
    private void look() {
        var ids = new HashSet<UUID>();
        each(Update.class, (i, row) -> ids.add(row.id()));
        each(Delete.class, (i, row) -> ids.add(row.id()));
        if (!ids.isEmpty()) {
            boolean going = rows.stream().anyMatch(Delete.class::isInstance);
            standing = new RecordReads(tx).lockedRows(form, ids, going).intoMap(Columns.ID);
        }
        var going = new ArrayList<UUID>();
        each(Delete.class, (i, row) -> going.add(row.id()));
        going.retainAll(standing.keySet());
        linked = deletions.plan(form, going).refused();
        var versions = new ArrayList<Seen>();
        var wanted = new HashMap<UUID, ObjectNode>();
        var values = new ArrayList<ObjectNode>();
        each(Update.class, (i, row) -> {
            clean[i] = standing.containsKey(row.id()) ? cleaned(row) : row.values();
            values.add(standing.containsKey(row.id()) ? fresh(clean[i], standing.get(row.id())) : clean[i]);
            if (row.expected().isPresent() && standing.containsKey(row.id())) {
                versions.add(new Seen(standing.get(row.id()), row.expected().getAsInt()));
                wanted.put(row.id(), row.values());
            }
        });
        conflicts = new RecordVersions(tx, form).fields(versions, wanted);
        each(Create.class, (i, row) -> {
            clean[i] = cleaner.created(RecordWrites.made(form, row.values()));
            values.add(clean[i]);
        });
        links = LinkLookup.holding(tx, log.people(by), form, values);
        holders = holders(values);
    }

    /** The part of a change that the record has not got already. */
    private ObjectNode fresh(ObjectNode change, Record row) {
        var before = RecordRows.values(form, row);
        var fresh = change.deepCopy();
        change.fieldNames().forEachRemaining(key -> {
            if (change.get(key).equals(before.get(key))) {
                fresh.remove(key);
            }
        });
        return fresh;
    }

    private ObjectNode cleaned(Update row) {
        var before = RecordRows.values(form, standing.get(row.id()));
        return cleaner.changed(row.id(), before, row.values(), (b, c) -> RecordWrites.merged(form, b, c));
    }

    private Map<String, UUID> holders(List<ObjectNode> values) {
        var keys = new HashSet<String>();
        values.forEach(v -> key(v).ifPresent(keys::add));
        return keys.isEmpty()
                ? new HashMap<>()
                : tx.db()
                        .select(Columns.UNIQUE_VALUE, Columns.ID)
                        .from(Columns.table(form.table().sqlName()))
                        .where(Columns.UNIQUE_VALUE.in(keys))
                        .fetchMap(Columns.UNIQUE_VALUE, Columns.ID);
    }

    /** Text of the unique key among {@code values}, if there is one that can be read at all. */
    private Optional<String> key(ObjectNode values) {
        return form.uniqueKey()
                .filter(k -> values.hasNonNull(k.key()))
                .filter(k -> form.checkValue(k, values.get(k.key())).isEmpty())
                .map(k -> ValueText.of(k.type().fromJson(values.get(k.key()))));
    }

    private void judge(int index, UUID id, Set<UUID> seen, Runnable judge) {
        if (form.facts()) {
            refuse(index, id, List.of(Issue.error("record.facts.readonly", "", "form", form.key())));
        } else if (!seen.add(id)) {
            refuse(index, id, List.of(Issue.error("record.batch.twice", "", "id", id)));
        } else if (!standing.containsKey(id)) {
            refuse(index, id, List.of(Issue.error("record.missing", "", "id", id)));
        } else {
            judge.run();
        }
    }

    private void delete(int index, Delete row) {
        var record = standing.get(row.id());
        var conflict = new RecordVersions(tx, form).whole(record, row.expected());
        if (conflict.isPresent()) {
            refuse(index, row.id(), conflict.get().issues());
            return;
        }
        if (linked.containsKey(row.id())) {
            refuse(index, row.id(), linked.get(row.id()));
            return;
        }
        deletes.add(record);
        holders.values().remove(row.id());
        outcomes[index] = new BatchResult.Row(Outcome.DELETED, row.id(), record.get(Columns.VERSION) + 1, List.of());
    }

    private void update(int index, Update row) {
        var record = standing.get(row.id());
        if (conflicts.containsKey(row.id())) {
            refuse(index, row.id(), conflicts.get(row.id()).issues());
            return;
        }
        var before = RecordRows.values(form, record);
        var after = RecordWrites.merged(form, before, clean[index]);
        var issues = new ArrayList<>(RecordChecks.given(form, row.values()));
        issues.addAll(checks.patch(form, before, after, log.now()));
        issues.addAll(cleaner.refusals(row.id()));
        if (issues.isEmpty()) {
            issues.addAll(links.missing(clean[index], before));
            issues.addAll(files.settle(form, after, Optional.of(row.id()), by));
            Rows.settle(form, before, after);
        }
        var changed = issues.isEmpty() ? RecordWrites.changedFields(form, before, after) : List.<FieldModel>of();
        if (form.uniqueKey().filter(changed::contains).isPresent()) {
            issues.addAll(claim(after, row.id()));
        }
        int version = record.get(Columns.VERSION);
        if (!issues.isEmpty()) {
            refuse(index, row.id(), issues);
        } else if (changed.isEmpty()) {
            outcomes[index] = new BatchResult.Row(Outcome.UNCHANGED, row.id(), version, List.of());
        } else {
            changes.add(new Change(row.id(), version + 1, record, after, changed));
            outcomes[index] = new BatchResult.Row(Outcome.UPDATED, row.id(), version + 1, List.of());
        }
    }

    private void create(int index, Create row) {
        var values = clean[index];
        var issues = new ArrayList<>(RecordChecks.given(form, values));
        issues.addAll(form.check(values));
        issues.addAll(cleaner.refusals(values));
        if (issues.isEmpty()) {
            issues.addAll(links.missing(values));
            issues.addAll(files.settle(form, values, Optional.empty(), by));
            Rows.settle(form, RecordWrites.NOTHING, values);
        }
        if (issues.isEmpty()) {
            issues.addAll(claim(values, null));
        }
        if (!issues.isEmpty()) {
            refuse(index, null, issues);
            return;
        }
        var made = new Made(Ids.next(), values);
        creates.add(made);
        outcomes[index] = new BatchResult.Row(Outcome.CREATED, made.id(), 1, List.of());
    }

    /** Takes the values' key for a row of this batch, unless a record or another row has it. */
    private List<Issue> claim(ObjectNode values, UUID self) {
        var key = key(values);
        if (key.isEmpty()) {
            return List.of();
        }
        var holder = holders.get(key.get());
        boolean free = (holder == null || holder.equals(self)) && claimed.add(key.get());
        return free ? List.of() : List.of(RecordChecks.taken(form.uniqueKey().orElseThrow(), values));
    }

    private void refuse(int index, UUID id, List<Issue> issues) {
        outcomes[index] = new BatchResult.Row(Outcome.REFUSED, id, 0, List.copyOf(issues));
    }

    private void write(Author by) {
        writeDeletes(by);
        changes.forEach(c -> files.attach(form, c.after(), c.id()));
        creates.forEach(made -> files.attach(form, made.values(), made.id()));
        new RowUpdates(tx, log, form).write(changes, by);
        var at = log.now();
        new Serials(tx).fill(form, creates.stream().map(Made::values).toList(), at);
        var inserts = new ArrayList<Map<Field<?>, Object>>();
        creates.forEach(made -> inserts.add(RecordRows.row(
                form,
                made.id(),
                made.values(),
                at.atOffset(ZoneOffset.UTC),
                by.person().orElse(null),
                false)));
        RowInserts.records(tx.db(), form, inserts);
        log.created(form, creates.stream().map(Made::id).toList(), by, at);
        creates.forEach(made -> cleaner.made(made.values(), made.id()));
        changes.forEach(c -> cleaner.stored(c.id()));
        cleaner.keep(by, at);
    }

    private void writeDeletes(Author by) {
        if (deletes.isEmpty()) {
            return;
        }
        var at = log.now();
        var changeSet = Ids.next();
        var history = new ArrayList<Map<Field<?>, Object>>();
        var updates = new ArrayList<Query>();
        deletes.sort(Comparator.comparing(r -> r.get(Columns.ID)));
        for (Record row : deletes) {
            int version = row.get(Columns.VERSION) + 1;
            history.add(log.row(form, changeSet, row.get(Columns.ID), version, ChangeLog.DELETED, null, null, by, at));
            updates.add(DSL.update(Columns.table(form.table().sqlName()))
                    .set(Columns.DELETED_AT, at.atOffset(ZoneOffset.UTC))
                    .set(Columns.VERSION, version)
                    .set(Columns.UPDATED_AT, at.atOffset(ZoneOffset.UTC))
                    .set(Columns.UPDATED_BY, by.person().orElse(null))
                    .where(Columns.ID.eq(row.get(Columns.ID))));
        }
        RowInserts.insert(tx.db(), Columns.RECORD_CHANGE, history);
        tx.db().batch(updates).execute();
        log.tell(form, Kind.DELETED, Set.of(), SetWrites.changed(changeSet), deletes.size(), by, at);
        deletions
                .plan(form, deletes.stream().map(r -> r.get(Columns.ID)).toList())
                .follow(by);
    }
}
