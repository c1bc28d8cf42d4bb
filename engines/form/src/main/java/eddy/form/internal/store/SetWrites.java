package eddy.form.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.internal.compile.ValueIssues;
import eddy.form.internal.store.RecordTags.Target;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/** Changes of many records at once, in SQL: history first, then the records it names. */
public final class SetWrites {

    private final Transactions tx;
    private final ChangeLog log;

    public SetWrites(Transactions tx, ChangeLog log) {
        this.tx = tx;
        this.log = log;
    }

    /** The issue that a value names what is not there or not in use any more. */
    public Optional<Issue> gone(String app, FieldModel field, Object value) {
        if (!(value instanceof UUID id) || !InUse.leads(field)) {
            return Optional.empty();
        }
        var there = tx.required(() -> log.inUse(app).holding(field, List.of(id)));
        return there.isEmpty()
                ? Optional.of(ValueIssues.issue(InUse.leftOut(field), field, "value", id))
                : Optional.empty();
    }

    /**
     * Sets fields to constants wherever they are something else; the caller has checked the values.
     *
     * @return how many records changed
     */
    public int set(Target target, Select<Record1<UUID>> ids, Map<FieldModel, Object> values, Author by) {
        return tx.required(() -> {
            var at = log.now();
            var changeSet = Ids.next();
            var table = Columns.table(target.sqlName());
            int changes = 0;
            for (var change : values.entrySet()) {
                changes += writeHistory(target, ids, change.getKey(), change.getValue(), changeSet, by, at);
            }
            if (changes == 0) {
                return 0;
            }
            var row = new LinkedHashMap<Field<?>, Object>();
            values.forEach((field, value) -> row.put(Columns.of(field), value));
            row.put(Columns.VERSION, Columns.VERSION.plus(1));
            row.put(Columns.UPDATED_AT, at.atOffset(ZoneOffset.UTC));
            row.put(Columns.UPDATED_BY, by.person().orElse(null));
            var changed = changed(changeSet);
            int records = tx.db()
                    .update(table)
                    .set(row)
                    // One that went into the recycle bin since the history was written stays as it was put there.
                    .where(Columns.ID.in(changed).and(Columns.DELETED_AT.isNull()))
                    .execute();
            settleVersions(table, changeSet);
            var fields = new java.util.HashSet<String>();
            values.keySet().forEach(f -> fields.add(f.key()));
            log.tell(new ChangeSet(
                    target.app(),
                    target.table(),
                    target.sqlName(),
                    Kind.UPDATED,
                    Set.copyOf(fields),
                    changed,
                    records,
                    by,
                    at));
            return records;
        });
    }

    private int writeHistory(
            Target target,
            Select<Record1<UUID>> ids,
            FieldModel field,
            Object value,
            UUID changeSet,
            Author by,
            Instant at) {
        var column = Columns.of(field);
        var differs = value == null ? column.isNotNull() : column.isNull().or(column.ne(DSL.val(value, column)));
        return tx.db()
                .insertInto(Columns.RECORD_CHANGE, Columns.HISTORY)
                .select(DSL.select(List.of(
                                DSL.val(target.app()),
                                DSL.val(target.kept()),
                                DSL.val(changeSet),
                                Columns.ID,
                                Columns.VERSION.plus(1),
                                DSL.val(field.column()),
                                ValueText.sql(field),
                                DSL.val(ValueText.of(value), Columns.NEW_VALUE),
                                DSL.val(at.atOffset(ZoneOffset.UTC)),
                                DSL.val(by.person().orElse(null), Columns.BY),
                                DSL.val(by.origin())))
                        .from(Columns.table(target.sqlName()))
                        .where(Columns.DELETED_AT.isNull())
                        .and(differs)
                        .and(Columns.ID.in(ids)))
                .execute();
    }

    /**
     * Gives the history the versions the records have now: one that was changed by somebody else between the history and the
     * record itself is a version further on.
     */
    private void settleVersions(Table<Record> table, UUID changeSet) {
        var record = DSL.name("r");
        var now = DSL.field(DSL.select(Columns.in(record, Columns.VERSION))
                .from(table.as(record))
                .where(Columns.in(record, Columns.ID)
                        .eq(Columns.in(Columns.RECORD_CHANGE.getQualifiedName(), Columns.RECORD))));
        tx.db()
                .update(Columns.RECORD_CHANGE)
                .set(Columns.VERSION, now)
                .where(Columns.CHANGE_SET.eq(changeSet).and(Columns.VERSION.ne(now)))
                .execute();
    }

    static Select<Record1<UUID>> changed(UUID changeSet) {
        return DSL.selectDistinct(Columns.RECORD).from(Columns.RECORD_CHANGE).where(Columns.CHANGE_SET.eq(changeSet));
    }
}
