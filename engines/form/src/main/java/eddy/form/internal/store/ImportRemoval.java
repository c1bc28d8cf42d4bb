package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.BatchResult.Outcome;
import eddy.form.CompiledForm;
import eddy.form.RowChange;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/** Moves the records that an import made, and nobody touched since, to the recycle bin. */
final class ImportRemoval {

    private static final int PAGE = 500;
    private static final Name R = DSL.name("r");
    private static final Name I = DSL.name("i");
    private static final Name C = DSL.name("c");

    private final Transactions tx;
    private final ChangeLog log;
    private final Deletions deletions;

    ImportRemoval(Transactions tx, ChangeLog log, Deletions deletions) {
        this.tx = tx;
        this.log = log;
        this.deletions = deletions;
    }

    /** Answers how many; a record that a link keeps stays. */
    long run(UUID importId, CompiledForm form, Author by) {
        return deletions.minds(form) ? each(importId, form, by) : atOnce(importId, form, by);
    }

    private long each(UUID importId, CompiledForm form, Author by) {
        long removed = 0;
        var after = new UUID(0, 0);
        List<UUID> page;
        do {
            page = tx.db()
                    .select(Columns.in(R, Columns.ID))
                    .from(made(form))
                    .where(untouched(importId).and(Columns.in(R, Columns.ID).gt(after)))
                    .orderBy(Columns.in(R, Columns.ID))
                    .limit(PAGE)
                    .fetch(r -> r.value1());
            if (!page.isEmpty()) {
                var rows = page.stream()
                        .<RowChange>map(id -> new RowChange.Delete(id, OptionalInt.empty()))
                        .toList();
                removed += new RecordBatch(tx, log, form, rows, deletions)
                        .run(false, by)
                        .count(Outcome.DELETED);
                after = page.get(page.size() - 1);
            }
        } while (page.size() == PAGE);
        return removed;
    }

    private long atOnce(UUID importId, CompiledForm form, Author by) {
        var at = log.now();
        var time = at.atOffset(ZoneOffset.UTC);
        var changeSet = Ids.next();
        var sqlName = form.table().sqlName();
        int removed = tx.db()
                .insertInto(Columns.RECORD_CHANGE, Columns.HISTORY)
                .select(DSL.select(List.of(
                                DSL.val(form.app()),
                                DSL.val(form.keptKey()),
                                DSL.val(changeSet),
                                Columns.in(R, Columns.ID),
                                Columns.in(R, Columns.VERSION).plus(1),
                                DSL.val(ChangeLog.DELETED),
                                DSL.val(null, Columns.OLD_VALUE),
                                DSL.val(null, Columns.NEW_VALUE),
                                DSL.val(time),
                                DSL.val(by.person().orElse(null), Columns.BY),
                                DSL.val(by.origin())))
                        .from(made(form))
                        .where(untouched(importId)))
                .execute();
        if (removed == 0) {
            return 0;
        }
        var changed = SetWrites.changed(changeSet);
        tx.db()
                .update(Columns.table(sqlName))
                .set(Columns.DELETED_AT, time)
                .set(Columns.VERSION, Columns.VERSION.plus(1))
                .set(Columns.UPDATED_AT, time)
                .set(Columns.UPDATED_BY, by.person().orElse(null))
                .where(Columns.ID.in(changed))
                .execute();
        log.tell(new ChangeSet(form.app(), form.key(), sqlName, Kind.DELETED, Set.of(), changed, removed, by, at));
        return removed;
    }

    private static Table<Record> made(CompiledForm form) {
        return ImportRows.TABLE
                .as(I)
                .join(Columns.table(form.table().sqlName()).as(R))
                .on(Columns.in(R, Columns.ID).eq(Columns.in(I, ImportRows.RECORD)));
    }

    private static Condition untouched(UUID importId) {
        var touched = DSL.selectOne()
                .from(Columns.RECORD_CHANGE.as(C))
                .where(Columns.in(C, Columns.RECORD).eq(Columns.in(R, Columns.ID)))
                .and(Columns.in(C, Columns.VERSION).gt(Columns.in(I, ImportRows.VERSION)))
                .and(bySomeone(Columns.in(C, Columns.ORIGIN)));
        return Columns.in(I, ImportRows.IMPORT)
                .eq(importId)
                .and(Columns.in(I, ImportRows.ACTION).eq(ImportRows.CREATED))
                .and(Columns.in(R, Columns.DELETED_AT).isNull())
                .andNotExists(touched);
    }

    /** What rules and flows made of a record since does not keep it. */
    private static Condition bySomeone(Field<String> origin) {
        return origin.notLike("rule:%").and(origin.notLike("flow:%"));
    }
}
