package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Record;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.KeptValues;
import eddy.form.internal.cleaning.Cleaner;
import eddy.form.internal.store.RowUpdates.Change;

/** Writes a batch of rows: new records, and changes of those that carry the same unique key. First planned, then done. */
public final class BatchUpsert {

    private final Transactions tx;
    private final ChangeLog log;
    private final RecordChecks checks;
    private final CompiledForm form;
    private final boolean update;

    /** @param update whether a row with a known key changes that record; otherwise it is refused */
    public BatchUpsert(Transactions tx, ChangeLog log, CompiledForm form, boolean update) {
        this.tx = tx;
        this.log = log;
        this.checks = new RecordChecks(tx);
        this.form = form;
        this.update = update;
    }

    /** @param number the caller's name for the row */
    public record Row(long number, ObjectNode values) {}

    /** What a batch comes to. */
    public static final class Plan {
        private final List<ObjectNode> inserts = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<Long, List<Issue>> refused = new LinkedHashMap<>();
        private final Cleaner cleaner;
        private int unchanged;

        private Plan(Cleaner cleaner) {
            this.cleaner = cleaner;
        }

        public int created() {
            return inserts.size();
        }

        public int updated() {
            return changes.size();
        }

        public int unchanged() {
            return unchanged;
        }

        /** Issues by row number. */
        public Map<Long, List<Issue>> refused() {
            return refused;
        }
    }

    /** Text of the row's unique key, if it has one. */
    public Optional<String> key(ObjectNode values) {
        return key(form, values);
    }

    /** Text of the unique key among {@code values}, if they have one. */
    public static Optional<String> key(CompiledForm form, ObjectNode values) {
        var keyed = Cleaner.keyed(form, values);
        return form.uniqueKey()
                .filter(k -> keyed.hasNonNull(k.key()))
                .map(k -> ValueText.of(k.type().fromJson(keyed.get(k.key()))));
    }

    /** Decides what each row comes to; writes nothing. No two rows of a batch may have the same key. */
    public Plan plan(List<Row> batch) {
        return plan(batch, LinkLookup.looking(tx, log.people(), form, values(batch)));
    }

    /** As {@link #plan}, in the transaction that does it: what is linked to is not deleted before its end. */
    public Plan planHere(List<Row> batch) {
        return plan(batch, LinkLookup.holding(tx, log.people(), form, values(batch)));
    }

    private static List<ObjectNode> values(List<Row> batch) {
        return batch.stream().map(Row::values).toList();
    }

    private Plan plan(List<Row> batch, LinkLookup links) {
        var plan = new Plan(new Cleaner(tx, log, form));
        var known = known(batch);
        for (Row row : batch) {
            var existing = key(row.values()).map(known::get);
            var issues = new ArrayList<Issue>();
            if (existing.isEmpty()) {
                var values = plan.cleaner.created(RecordWrites.made(form, row.values()));
                issues.addAll(form.check(values));
                issues.addAll(plan.cleaner.refusals(values));
                if (issues.isEmpty()) {
                    issues.addAll(links.missing(values));
                }
                if (issues.isEmpty()) {
                    Rows.settle(form, RecordWrites.NOTHING, values);
                    plan.inserts.add(values);
                }
            } else if (!update) {
                issues.add(RecordChecks.taken(form.uniqueKey().orElseThrow(), row.values()));
            } else {
                issues.addAll(planChange(existing.get(), row, links, plan));
            }
            if (!issues.isEmpty()) {
                plan.refused.put(row.number(), issues);
            }
        }
        return plan;
    }

    /** Whether a plan comes out the same wherever and whenever it is made, as long as the records named by it stay as they are. */
    public boolean plansAlone() {
        return form.cleaning().isEmpty();
    }

    /**
     * Whether the records that a plan changes are still as they were, and those it links to still there; they are locked then.
     * Inside a transaction.
     */
    public boolean stands(Plan plan) {
        return unchanged(plan) && linked(plan);
    }

    private boolean linked(Plan plan) {
        if (form.fields().stream().noneMatch(BatchUpsert::minds)) {
            return true;
        }
        var written = new ArrayList<>(plan.inserts);
        plan.changes.forEach(c -> written.add(RecordWrites.only(c.after(), c.fields())));
        var links = LinkLookup.holding(tx, log.people(), form, written);
        return plan.inserts.stream().allMatch(values -> links.missing(values).isEmpty())
                && plan.changes.stream().allMatch(c -> links.missing(
                                RecordWrites.only(c.after(), c.fields()), RecordRows.values(form, c.row()))
                        .isEmpty());
    }

    private static boolean minds(FieldModel field) {
        return InUse.minds(field) || field.columns().stream().anyMatch(InUse::minds);
    }

    private boolean unchanged(Plan plan) {
        var versions = new HashMap<UUID, Integer>();
        plan.changes.forEach(c -> versions.put(c.id(), c.version() - 1));
        for (var piece : IdPieces.of(tx.db(), versions.keySet())) {
            var rows = tx.db()
                    .select(Columns.ID, Columns.VERSION)
                    .from(Columns.table(form.table().sqlName()))
                    .where(Columns.ID.in(piece).and(Columns.DELETED_AT.isNull()))
                    .orderBy(Columns.ID);
            RecordLocks.change(rows, tx.db().dialect()).forEach(row -> versions.remove(row.value1(), row.value2()));
        }
        return versions.isEmpty();
    }

    private List<Issue> planChange(Record existing, Row row, LinkLookup links, Plan plan) {
        var before = RecordRows.values(form, existing);
        var id = existing.get(Columns.ID);
        var clean = plan.cleaner.changed(id, before, row.values(), (b, c) -> RecordWrites.merged(form, b, c));
        var after = RecordWrites.merged(form, before, clean);
        var issues = new ArrayList<>(checks.patch(form, before, after, log.now()));
        issues.addAll(plan.cleaner.refusals(id));
        if (issues.isEmpty()) {
            issues.addAll(links.missing(clean, before));
        }
        if (issues.isEmpty()) {
            Rows.settle(form, before, after);
            var changed = RecordWrites.changedFields(form, before, after);
            if (changed.isEmpty()) {
                plan.unchanged++;
            } else {
                plan.changes.add(new Change(id, existing.get(Columns.VERSION) + 1, existing, after, changed));
            }
        }
        return issues;
    }

    private Map<String, Record> known(List<Row> batch) {
        var keys = new HashSet<String>();
        batch.forEach(row -> key(row.values()).ifPresent(keys::add));
        if (keys.isEmpty()) {
            return Map.of();
        }
        var columns = new ArrayList<>(RecordRows.columns(form));
        columns.add(Columns.UNIQUE_VALUE);
        return tx.db()
                .select(columns)
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.UNIQUE_VALUE.in(keys))
                .fetchMap(Columns.UNIQUE_VALUE);
    }

    /** Does what was planned, inside the current transaction, stamped with the import's id. */
    public void apply(Plan plan, UUID importId, Author by) {
        var at = log.now();
        var time = at.atOffset(ZoneOffset.UTC);
        var person = by.person().orElse(null);
        var rows = new ArrayList<Map<Field<?>, Object>>();
        var stamps = new ArrayList<Map<Field<?>, Object>>();
        var ids = new ArrayList<UUID>();
        new Serials(tx).fill(form, plan.inserts, at);
        for (ObjectNode values : plan.inserts) {
            var id = Ids.next();
            ids.add(id);
            rows.add(RecordRows.row(form, id, values, time, person, false));
            plan.cleaner.made(values, id);
            stamps.add(ImportRows.stamp(importId, id, ImportRows.CREATED, 1, null));
        }
        RowInserts.records(tx.db(), form, rows);
        var versions = new HashMap<UUID, Integer>();
        var before = new HashMap<UUID, ObjectNode>();
        plan.changes.forEach(c -> {
            versions.put(c.id(), c.version());
            before.put(c.id(), before(c));
        });
        var raised = ImportRows.raise(tx.db(), importId, versions, before);
        before.forEach((id, values) -> {
            if (!raised.contains(id)) {
                stamps.add(ImportRows.stamp(importId, id, ImportRows.UPDATED, versions.get(id), values.toString()));
            }
        });
        RowInserts.insert(tx.db(), ImportRows.TABLE, stamps);
        log.created(form, ids, by, at);
        new RowUpdates(tx, log, form).write(plan.changes, by);
        plan.changes.forEach(c -> plan.cleaner.stored(c.id()));
        plan.cleaner.keep(by, at);
    }

    private ObjectNode before(Change change) {
        var before = JsonNodeFactory.instance.objectNode();
        for (FieldModel field : change.fields()) {
            before.set(field.key(), field.type().toJson(change.row().get(Columns.of(field))));
        }
        return KeptValues.of(form, before);
    }
}
