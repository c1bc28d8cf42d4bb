package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record3;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.document.JsonText;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.KeptValues;
import eddy.form.imports.UndoResult;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/**
 * Takes an import back. What rules and flows made of the records since does not keep them; what people (or programs
 * through the API) changed since does.
 */
public final class ImportUndo {

    private static final int PAGE = 500;

    private final Transactions tx;
    private final ChangeLog log;
    private final RecordReads reads;
    private final RecordWrites writes;
    private final ImportLedger ledger;

    public ImportUndo(Transactions tx, ChangeLog log, RecordReads reads, RecordWrites writes, ImportLedger ledger) {
        this.tx = tx;
        this.log = log;
        this.reads = reads;
        this.writes = writes;
        this.ledger = ledger;
    }

    public UndoResult run(UUID importId, CompiledForm form, Author by) {
        return tx.requiresNew(() -> {
            var state = ledger.lock(importId, form)
                    .orElseThrow(() -> new IssueException(Issue.error("import.missing", "", "id", importId)));
            if (!state.equals(ImportLedger.DONE) && !state.equals(ImportLedger.CANCELLED)) {
                throw new IssueException(Issue.error("import.undo.state", "", "state", state));
            }
            long created = tx.db().fetchCount(ImportRows.TABLE, of(importId, ImportRows.CREATED));
            long removed = remove(importId, form, by);
            long restored = 0;
            long kept = created - removed;
            var after = new UUID(0, 0);
            for (var page = page(importId, after); !page.isEmpty(); page = page(importId, after)) {
                for (var row : page) {
                    var outcome = restore(form, row.value1(), row.value2(), row.value3(), by);
                    restored += outcome.restored() ? 1 : 0;
                    kept += outcome.kept() ? 1 : 0;
                    after = row.value1();
                }
            }
            ledger.undone(importId);
            return new UndoResult(removed, restored, kept);
        });
    }

    /** Moves the records the import made, and nobody touched since, to the recycle bin. */
    private long remove(UUID importId, CompiledForm form, Author by) {
        var at = log.now();
        var time = at.atOffset(ZoneOffset.UTC);
        var changeSet = Ids.next();
        var sqlName = form.table().sqlName();
        var r = DSL.name("r");
        var i = DSL.name("i");
        var c = DSL.name("c");
        var touched = DSL.selectOne()
                .from(Columns.RECORD_CHANGE.as(c))
                .where(Columns.in(c, Columns.RECORD).eq(Columns.in(r, Columns.ID)))
                .and(Columns.in(c, Columns.VERSION).gt(Columns.in(i, ImportRows.VERSION)))
                .and(bySomeone(Columns.in(c, Columns.ORIGIN)));
        int removed = tx.db()
                .insertInto(Columns.RECORD_CHANGE, Columns.HISTORY)
                .select(DSL.select(List.of(
                                DSL.val(form.app()),
                                DSL.val(form.key()),
                                DSL.val(changeSet),
                                Columns.in(r, Columns.ID),
                                Columns.in(r, Columns.VERSION).plus(1),
                                DSL.val(ChangeLog.DELETED),
                                DSL.val(null, Columns.OLD_VALUE),
                                DSL.val(null, Columns.NEW_VALUE),
                                DSL.val(time),
                                DSL.val(by.person().orElse(null), Columns.BY),
                                DSL.val(by.origin())))
                        .from(ImportRows.TABLE.as(i))
                        .join(Columns.table(sqlName).as(r))
                        .on(Columns.in(r, Columns.ID).eq(Columns.in(i, ImportRows.RECORD)))
                        .where(Columns.in(i, ImportRows.IMPORT).eq(importId))
                        .and(Columns.in(i, ImportRows.ACTION).eq(ImportRows.CREATED))
                        .and(Columns.in(r, Columns.DELETED_AT).isNull())
                        .andNotExists(touched))
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

    private static Condition bySomeone(org.jooq.Field<String> origin) {
        return origin.notLike("rule:%").and(origin.notLike("flow:%"));
    }

    private List<Record3<UUID, Integer, String>> page(UUID importId, UUID after) {
        return tx.db()
                .select(ImportRows.RECORD, ImportRows.VERSION, ImportRows.BEFORE)
                .from(ImportRows.TABLE)
                .where(of(importId, ImportRows.UPDATED))
                .and(ImportRows.RECORD.gt(after))
                .orderBy(ImportRows.RECORD)
                .limit(PAGE)
                .fetch();
    }

    private record Outcome(boolean restored, boolean kept) {}

    /** Gives a record back the values it had, except for fields changed again since. */
    private Outcome restore(CompiledForm form, UUID record, int version, String before, Author by) {
        var values = KeptValues.given(form, JsonText.parse(before).orThrow());
        var since = new HashSet<String>();
        tx.db()
                .selectDistinct(Columns.FIELD)
                .from(Columns.RECORD_CHANGE)
                .where(Columns.RECORD.eq(record).and(Columns.VERSION.gt(version)))
                .forEach(r -> form.fieldOf(r.value1()).ifPresent(f -> since.add(f.key())));
        int all = values.size();
        values.remove(since);
        if (values.isEmpty()) {
            return new Outcome(false, true);
        }
        boolean done = reads.row(form, Columns.ID.eq(record), true)
                .filter(r -> r.get(Columns.DELETED_AT) == null)
                .map(r -> writes.attempt(form, r, values, by.undoing()).isEmpty())
                .orElse(false);
        return new Outcome(done, !done || values.size() < all);
    }

    private static Condition of(UUID importId, String action) {
        return ImportRows.IMPORT.eq(importId).and(ImportRows.ACTION.eq(action));
    }
}
