package eddy.form.internal.store;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record3;

import eddy.core.Transactions;
import eddy.core.document.JsonText;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.KeptValues;
import eddy.form.imports.UndoResult;

/**
 * Takes an import back. What rules and flows made of the records since does not keep them; what people (or programs
 * through the API) changed since does.
 */
public final class ImportUndo {

    private static final int PAGE = 500;

    private final Transactions tx;
    private final RecordReads reads;
    private final RecordWrites writes;
    private final ImportLedger ledger;
    private final ImportRemoval removal;

    public ImportUndo(
            Transactions tx,
            ChangeLog log,
            RecordReads reads,
            RecordWrites writes,
            ImportLedger ledger,
            Deletions deletions) {
        this.tx = tx;
        this.reads = reads;
        this.writes = writes;
        this.ledger = ledger;
        this.removal = new ImportRemoval(tx, log, deletions);
    }

    public UndoResult run(UUID importId, CompiledForm form, Author by) {
        return tx.requiresNew(() -> {
            var state = ledger.lock(importId, form)
                    .orElseThrow(() -> new IssueException(Issue.error("import.missing", "", "id", importId)));
            if (!state.equals(ImportLedger.DONE) && !state.equals(ImportLedger.CANCELLED)) {
                throw new IssueException(Issue.error("import.undo.state", "", "state", state));
            }
            long created = tx.db().fetchCount(ImportRows.TABLE, of(importId, ImportRows.CREATED));
            long removed = removal.run(importId, form, by);
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
