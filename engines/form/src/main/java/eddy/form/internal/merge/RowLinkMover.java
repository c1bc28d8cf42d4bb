package eddy.form.internal.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordBatch;
import eddy.form.internal.store.RecordReads;

/** Moves the links in the rows of a sub-table: the records that hold the rows are written anew, a page at a time. */
final class RowLinkMover implements Mover {

    private static final int PAGE = 200;

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final CompiledForm rows;
    private final FieldModel link;
    private final Set<UUID> merging;
    private final Author by;
    private final Table<Record> table;
    private final Field<UUID> column;
    private final RelinkedRows relinked;

    /** @param merging the records that are merged: their own rows come along with their values */
    RowLinkMover(
            Transactions tx,
            ChangeLog log,
            CompiledForm form,
            CompiledForm rows,
            FieldModel link,
            Set<UUID> merging,
            Author by) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        this.rows = rows;
        this.link = link;
        this.merging = merging;
        this.by = by;
        table = Columns.table(rows.table().sqlName());
        column = MergeColumns.id(link.column());
        relinked = new RelinkedRows(form.field(rows.rowsField()).orElseThrow(), link);
    }

    CompiledForm rows() {
        return rows;
    }

    private String place() {
        return "form:" + rows.keptKey() + "." + link.column();
    }

    /** Where rows are noted that went because the list had their new value already. */
    private String gone() {
        return "gone:" + rows.keptKey() + "." + link.column();
    }

    private Condition to(UUID record) {
        return column.eq(record).and(Columns.DELETED_AT.isNull()).and(Columns.PARENT.notIn(merging));
    }

    @Override
    public long count(UUID record) {
        return tx.db().fetchCount(table, to(record));
    }

    @Override
    public long move(MoveLedger ledger, UUID from, UUID to) {
        long moved = 0;
        var after = new UUID(0, 0);
        List<UUID> page;
        do {
            page = tx.db()
                    .selectDistinct(Columns.PARENT)
                    .from(table)
                    .where(to(from))
                    .and(Columns.PARENT.gt(after))
                    .orderBy(Columns.PARENT)
                    .limit(PAGE)
                    .fetch(Columns.PARENT);
            if (!page.isEmpty()) {
                var done = relink(page, rows -> relinked.moved(rows, Set.of(), from, to));
                ledger.note(place(), from, done.moved());
                ledger.note(gone(), from, done.gone());
                moved += done.moved().size() + done.gone().size();
                after = page.get(page.size() - 1);
            }
        } while (page.size() == PAGE);
        return moved;
    }

    @Override
    public Back back(MoveLedger ledger, UUID from, UUID to) {
        var sum = new Back[] {new Back(0, 0)};
        ledger.pages(place(), from, ids -> {
            var parents = tx.db()
                    .selectDistinct(Columns.PARENT)
                    .from(table)
                    .where(Columns.ID.in(ids).and(column.eq(to)).and(Columns.DELETED_AT.isNull()))
                    .fetch(Columns.PARENT);
            var done = relink(parents, rows -> relinked.moved(rows, new HashSet<>(ids), to, from));
            sum[0] = sum[0].plus(back(done.moved().size(), ids));
        });
        ledger.pages(gone(), from, ids -> {
            var parents = tx.db()
                    .selectDistinct(Columns.PARENT)
                    .from(table)
                    .where(Columns.ID.in(ids))
                    .fetch(Columns.PARENT);
            var done = relink(parents, rows -> relinked.back(rows, from, to));
            sum[0] = sum[0].plus(back(done.moved().size(), ids));
        });
        return sum[0];
    }

    private static Back back(int done, List<UUID> ids) {
        return new Back(done, ids.size() - done);
    }

    /** Writes the rows of records anew; answers what became of those that were written. */
    private RelinkedRows.Done relink(List<UUID> parents, Function<JsonNode, RelinkedRows.Done> anew) {
        var changes = new ArrayList<RowChange>();
        var done = new ArrayList<RelinkedRows.Done>();
        for (StoredRecord parent : new RecordReads(tx).lock(form, parents)) {
            var next = anew.apply(parent.values().path(rows.rowsField()));
            if (!next.isNothing()) {
                ObjectNode values = JsonNodeFactory.instance.objectNode();
                values.set(rows.rowsField(), next.rows());
                changes.add(new RowChange.Update(parent.id(), OptionalInt.empty(), values));
                done.add(next);
            }
        }
        var result = new RecordBatch(tx, log, form, changes).run(false, by.undoing());
        var written = RelinkedRows.Done.none();
        for (int i = 0; i < changes.size(); i++) {
            if (result.rows().get(i).outcome() == BatchResult.Outcome.UPDATED) {
                written = written.and(done.get(i));
            }
        }
        return written;
    }
}
