package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

import eddy.core.Attempts;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Deletion;
import eddy.form.RecordConflict;
import eddy.form.StoredRecord;
import eddy.form.internal.cleaning.Cleaner;
import eddy.form.internal.store.ChangeLog.Texts;
import eddy.form.spi.ChangeSet.Kind;

/** Changes of one record at a time. */
public final class RecordWrites {

    static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Transactions tx;
    private final ChangeLog log;
    private final RecordReads reads;
    private final RecordChecks checks;
    private final Serials serials;
    private final FileRefs files;
    private final Deletions deletions;

    /** Writes that leave alone what links to deleted records. */
    public RecordWrites(Transactions tx, ChangeLog log, RecordReads reads) {
        this(tx, log, reads, Deletions.NONE);
    }

    public RecordWrites(Transactions tx, ChangeLog log, RecordReads reads, Deletions deletions) {
        this.tx = tx;
        this.log = log;
        this.reads = reads;
        this.checks = new RecordChecks(tx);
        this.serials = new Serials(tx);
        this.files = new FileRefs(tx);
        this.deletions = deletions;
    }

    public StoredRecord create(CompiledForm form, ObjectNode values, Author by, boolean sample) {
        return Attempts.required(tx, () -> {
            var cleaner = new Cleaner(tx, log, form, by);
            var clean = cleaner.created(made(form, values));
            refuse(RecordChecks.given(form, clean));
            refuse(cleaner.refusals(clean));
            refuse(form.check(clean));
            Rows.settle(form, NOTHING, clean);
            refuse(files.settle(form, clean, Optional.empty(), by));
            refuse(checks.links(form, NOTHING, clean, log.people(by)));
            refuse(checks.unique(form, clean, null));
            var id = Ids.next();
            var now = log.now();
            serials.fill(form, List.of(clean), now);
            var row = RecordRows.row(
                    form, id, clean, now.atOffset(ZoneOffset.UTC), by.person().orElse(null), sample);
            guarded(form, clean, () -> tx.db()
                    .insertInto(Columns.table(form.table().sqlName()))
                    .set(row)
                    .execute());
            files.attach(form, clean, id);
            log.created(form, List.of(id), by, now);
            cleaner.made(clean, id);
            cleaner.keep(by, now);
            return reads.get(form, id).orElseThrow();
        });
    }

    public StoredRecord patch(CompiledForm form, UUID id, ObjectNode changes, OptionalInt expected, Author by) {
        return Attempts.required(tx, () -> {
            var row = alive(form, id, false);
            refuse(RecordChecks.given(form, changes));
            new RecordVersions(tx, form).fields(row, expected, changes).ifPresent(RecordWrites::refuse);
            refuse(attempt(form, row, changes, by));
            return reads.get(form, id).orElseThrow();
        });
    }

    /** Changes a locked row, or answers what is wrong with that and leaves the transaction as it was. */
    List<Issue> attempt(CompiledForm form, Record row, ObjectNode changes, Author by) {
        var id = row.get(Columns.ID);
        var before = RecordRows.values(form, row);
        var cleaner = new Cleaner(tx, log, form, by);
        var after = merged(form, before, cleaner.changed(id, before, changes, (b, c) -> merged(form, b, c)));
        var issues = new ArrayList<>(checks.patch(form, before, after, log.now()));
        issues.addAll(cleaner.refusals(id));
        if (!issues.isEmpty()) {
            return issues;
        }
        Rows.settle(form, before, after);
        issues.addAll(files.settle(form, after, Optional.of(id), by));
        var changed = changedFields(form, before, after);
        issues.addAll(checks.links(form, before, only(after, changed), log.people(by)));
        form.uniqueKey().filter(changed::contains).ifPresent(k -> issues.addAll(checks.unique(form, after, id)));
        if (issues.isEmpty() && !changed.isEmpty()) {
            write(form, id, row, after, changed, by);
            cleaner.stored(id);
            cleaner.keep(by, log.now());
        }
        return issues;
    }

    private void write(CompiledForm form, UUID id, Record row, ObjectNode after, List<FieldModel> changed, Author by) {
        var columns = new HashMap<Field<?>, Object>();
        var texts = new LinkedHashMap<String, Texts>();
        for (FieldModel field : changed) {
            var value = field.type().fromJson(after.get(field.key()));
            columns.put(Columns.of(field), value);
            texts.put(field.key(), new Texts(ValueText.of(row.get(Columns.of(field))), ValueText.of(value)));
        }
        files.attach(form, after, id);
        guarded(form, after, () -> update(form, id, row, columns, Kind.UPDATED, texts, by));
    }

    private int update(
            CompiledForm form,
            UUID id,
            Record row,
            Map<Field<?>, Object> columns,
            Kind kind,
            Map<String, Texts> texts,
            Author by) {
        var now = log.now();
        int version = row.get(Columns.VERSION) + 1;
        columns.put(Columns.VERSION, version);
        columns.put(Columns.UPDATED_AT, now.atOffset(ZoneOffset.UTC));
        columns.put(Columns.UPDATED_BY, by.person().orElse(null));
        int updated = tx.db()
                .update(Columns.table(form.table().sqlName()))
                .set(columns)
                .where(Columns.ID.eq(id))
                .execute();
        log.changed(form, id, version, texts, kind, by, now);
        return updated;
    }

    public Deletion delete(CompiledForm form, UUID id, OptionalInt expected, Author by) {
        return Attempts.required(tx, () -> {
            var row = alive(form, id, true);
            new RecordVersions(tx, form).whole(row, expected).ifPresent(RecordWrites::refuse);
            var plan = deletions.plan(form, List.of(id));
            refuse(plan.refused().getOrDefault(id, List.of()));
            var columns = new HashMap<Field<?>, Object>();
            columns.put(Columns.DELETED_AT, log.now().atOffset(ZoneOffset.UTC));
            update(form, id, row, columns, Kind.DELETED, Map.of(ChangeLog.DELETED, new Texts(null, null)), by);
            return plan.follow(by);
        });
    }

    /** Whether no other record has taken the unique key of one in the recycle bin. */
    public boolean mayReturn(CompiledForm form, UUID id) {
        return reads.row(form, Columns.ID.eq(id), false)
                .filter(row ->
                        checks.unique(form, RecordRows.values(form, row), id).isEmpty())
                .isPresent();
    }

    public StoredRecord restore(CompiledForm form, UUID id, Author by) {
        return Attempts.required(tx, () -> {
            var row = reads.row(form, Columns.ID.eq(id), true).orElseThrow(() -> missing(id));
            if (row.get(Columns.DELETED_AT) == null) {
                return RecordRows.record(form, row);
            }
            var values = RecordRows.values(form, row);
            refuse(checks.unique(form, values, id));
            var columns = new HashMap<Field<?>, Object>();
            columns.put(Columns.DELETED_AT, null);
            guarded(
                    form,
                    values,
                    () -> update(
                            form,
                            id,
                            row,
                            columns,
                            Kind.RESTORED,
                            Map.of(ChangeLog.RESTORED, new Texts(null, null)),
                            by));
            deletions.restored(form, id, by);
            return reads.get(form, id).orElseThrow();
        });
    }

    public int removeSamples(CompiledForm form) {
        return tx.required(() -> {
            var table = Columns.table(form.table().sqlName());
            var ids = DSL.select(Columns.ID).from(table).where(Columns.SAMPLE.isTrue());
            for (var beside :
                    List.of("record_tag", "record_group", "record_change", "record_correction", "search_text")) {
                tx.db()
                        .deleteFrom(DSL.table(DSL.name(beside)))
                        .where(Columns.RECORD.in(ids))
                        .execute();
            }
            for (var rows : form.subForms()) {
                tx.db()
                        .deleteFrom(Columns.table(rows.table().sqlName()))
                        .where(Columns.PARENT.in(ids))
                        .execute();
            }
            return tx.db().deleteFrom(table).where(Columns.SAMPLE.isTrue()).execute();
        });
    }

    /** The row, locked, when it is alive. */
    private Record alive(CompiledForm form, UUID id, boolean going) {
        if (form.facts()) {
            throw new IssueException(Issue.error("record.facts.readonly", "", "form", form.key()));
        }
        return (going ? reads.going(form, id) : reads.row(form, Columns.ID.eq(id), true))
                .filter(r -> r.get(Columns.DELETED_AT) == null)
                .orElseThrow(() -> missing(id));
    }

    /** The values of a new record as they are judged. */
    static ObjectNode made(CompiledForm form, ObjectNode values) {
        var made = form.normalised(values);
        Rows.identify(form, NOTHING, made);
        return made;
    }

    /** {@code before} with {@code changes}; a number that is only written differently stays as it was. */
    static ObjectNode merged(CompiledForm form, ObjectNode before, ObjectNode changes) {
        ObjectNode merged = before.deepCopy();
        changes.properties().forEach(e -> {
            var was = before.path(e.getKey());
            boolean same = was.isNumber()
                    && e.getValue().isNumber()
                    && was.decimalValue().compareTo(e.getValue().decimalValue()) == 0;
            if (!same) {
                merged.set(e.getKey(), e.getValue());
            }
        });
        var after = form.normalised(merged);
        Rows.identify(form, before, after);
        return after;
    }

    static List<FieldModel> changedFields(CompiledForm form, ObjectNode before, ObjectNode after) {
        var changed = new ArrayList<FieldModel>();
        for (FieldModel field : form.fields()) {
            var was = field.type().fromJson(before.get(field.key()));
            var is = field.type().fromJson(after.get(field.key()));
            if (!java.util.Objects.equals(ValueText.of(was), ValueText.of(is))) {
                changed.add(field);
            }
        }
        return changed;
    }

    static ObjectNode only(ObjectNode values, List<FieldModel> fields) {
        var keys = new HashSet<String>();
        fields.forEach(f -> keys.add(f.key()));
        return values.deepCopy().retain(keys);
    }

    /** Two people may choose the same key at the same moment; the index lets one of them through. */
    private static void guarded(CompiledForm form, ObjectNode values, java.util.function.IntSupplier write) {
        try {
            write.getAsInt();
        } catch (IntegrityConstraintViolationException e) {
            throw form.uniqueKey()
                    .map(k -> new IssueException(RecordChecks.taken(k, values)))
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    private static IssueException missing(UUID id) {
        return new IssueException(Issue.error("record.missing", "", "id", id));
    }

    private static void refuse(RecordConflict conflict) {
        throw conflict;
    }

    private static void refuse(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new IssueException(issues);
        }
    }
}
