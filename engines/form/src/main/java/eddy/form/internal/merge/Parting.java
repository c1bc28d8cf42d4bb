package eddy.form.internal.merge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.KeptValues;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.internal.store.Aliases;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordBatch;
import eddy.form.internal.store.RecordReads;
import eddy.form.internal.store.RecordWrites;
import eddy.form.merge.Merge;
import eddy.form.merge.Merge.Member;
import eddy.form.merge.MergeUndone;
import eddy.form.spi.Belongings;

/** Takes one merge back, in the transaction that is under way. Used once, by one thread. */
public final class Parting {

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final Merge merge;
    private final Author by;
    private final Instant at;
    private final MoveLedger moves;

    /** @param merge locked */
    public Parting(Transactions tx, ChangeLog log, CompiledForm form, Merge merge, Author by) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        this.merge = merge;
        this.by = by.undoing();
        at = log.now();
        moves = new MoveLedger(tx, form.app(), merge.id());
    }

    public MergeUndone run(Collection<CompiledForm> forms, List<Belongings> tables) {
        var others = merge.others().stream().map(Member::id).toList();
        var records = new ArrayList<>(others);
        records.add(0, merge.survivor());
        check(records);
        var keptFields = values();
        restore(others);
        var movers = new Movers(tx, log, forms, form, Set.copyOf(records), by);
        var belongings = movers.belongings(tables);
        var history = history(belongings);
        var back = back(movers.links()).plus(back(movers.rowLinks())).plus(back(belongings));
        history.write();
        uncount();
        new Aliases(tx).forget(merge.id());
        new MergeLedger(tx).undone(merge.id(), by, at);
        Merging.told(log, form, merge.survivor(), by, at);
        return new MergeUndone(records, back.moved(), keptFields, back.kept(), merge.cases());
    }

    private void check(List<UUID> records) {
        if (merge.undoneAt().isPresent()) {
            throw refused("merge.undo.done", merge.title());
        }
        if (new RecordReads(tx).lock(form, List.of(merge.survivor())).isEmpty()) {
            throw refused("merge.undo.survivor", merge.title());
        }
        var there = new RecordReads(tx).titles(form, records).keySet();
        merge.others().stream().filter(o -> !there.contains(o.id())).findFirst().ifPresent(o -> {
            throw refused("merge.undo.purged", o.title());
        });
    }

    private static IssueException refused(String code, String title) {
        return new IssueException(Issue.error(code, "", "title", title));
    }

    /** Gives the one that stayed its values back, except for fields changed since; answers with the keys of those. */
    private List<String> values() {
        var before = KeptValues.given(form, new MergeLedger(tx).before(merge.id()));
        var kept = new LinkedHashSet<String>();
        tx.db()
                .selectDistinct(Columns.FIELD)
                .from(Columns.RECORD_CHANGE)
                .where(Columns.RECORD.eq(merge.survivor()).and(Columns.VERSION.gt(merge.version())))
                .forEach(r -> form.fieldOf(r.value1())
                        .filter(f -> before.has(f.key()))
                        .ifPresent(f -> kept.add(f.key())));
        before.remove(kept);
        if (!before.isEmpty() && !written(before)) {
            before.fieldNames().forEachRemaining(kept::add);
        }
        return List.copyOf(kept);
    }

    private boolean written(ObjectNode values) {
        List<RowChange> rows = List.of(new RowChange.Update(merge.survivor(), OptionalInt.empty(), values));
        return new RecordBatch(tx, log, form, rows).run(false, by).count(BatchResult.Outcome.REFUSED) == 0;
    }

    private void restore(List<UUID> others) {
        var reads = new RecordReads(tx);
        var writes = new RecordWrites(tx, log, reads);
        for (UUID other : others) {
            reads.get(form, other).filter(StoredRecord::deleted).ifPresent(r -> writes.restore(form, r.id(), by));
        }
    }

    /** Which tags and groups go back is asked before they do. */
    private MergeHistory history(List<BelongingsMover> belongings) {
        int version =
                new RecordReads(tx).get(form, merge.survivor()).orElseThrow().version();
        var history = new MergeHistory(tx, log, form, merge.survivor(), version, by, at);
        history.parted(merge.others());
        for (var mover : belongings) {
            for (Member other : mover.of().named() ? merge.others() : List.<Member>of()) {
                var moved = Set.copyOf(moves.names(mover.of().table(), other.id()));
                history.marks(mover.of().table(), held(mover, moved), false);
            }
        }
        return history;
    }

    private Set<String> held(BelongingsMover mover, Set<String> names) {
        return mover.held(merge.survivor()).stream().filter(names::contains).collect(Collectors.toSet());
    }

    private Mover.Back back(List<? extends Mover> movers) {
        var sum = new Mover.Back(0, 0);
        for (Mover mover : movers) {
            for (Member other : merge.others()) {
                sum = sum.plus(mover.back(moves, other.id(), merge.survivor()));
            }
        }
        return sum;
    }

    /** What was no merge after all corrected nothing. */
    private void uncount() {
        tx.db()
                .deleteFrom(DSL.table(DSL.name("record_correction")))
                .where(Columns.RECORD.eq(merge.survivor()))
                .and(Columns.text("rule").eq(Merging.CORRECTION))
                .and(Columns.AT.eq(merge.at().atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
