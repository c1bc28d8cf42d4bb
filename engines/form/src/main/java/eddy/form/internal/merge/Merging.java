package eddy.form.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.KeptValues;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.internal.cleaning.Correction;
import eddy.form.internal.cleaning.CorrectionLog;
import eddy.form.internal.store.Aliases;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.RecordBatch;
import eddy.form.internal.store.RecordReads;
import eddy.form.merge.Merge;
import eddy.form.merge.Merge.Member;
import eddy.form.merge.MergeAsk;
import eddy.form.spi.Belongings;
import eddy.form.spi.ChangeSet;

/** One merge, in the transaction that is under way. Used once, by one thread. */
public final class Merging {

    /** What the correction log calls values that a merge brought. */
    public static final String CORRECTION = "#merge";

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final MergeAsk ask;
    private final Author by;
    private final UUID id = Ids.next();
    private final Instant at;
    private final MoveLedger moves;
    private long moved;

    public Merging(Transactions tx, ChangeLog log, CompiledForm form, MergeAsk ask, Author by) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        this.ask = ask;
        this.by = by;
        at = log.now();
        moves = new MoveLedger(tx, form.app(), id);
    }

    /** @param cases how many cases the caller has ended for it */
    public Merge run(Collection<CompiledForm> forms, List<Belongings> tables, int cases) {
        var records = locked();
        var values = new MergedValues(form, records);
        refuse(values.check(ask.values()));
        var movers = new Movers(tx, log, forms, form, ask.versions().keySet(), by);
        var belongings = movers.belongings(tables);
        move(movers.rowLinks());
        move(movers.links());
        move(belongings);
        var survivor = records.get(0);
        write(values.of(ask.values()));
        var now = new RecordReads(tx).get(form, survivor.id()).orElseThrow();
        var before = changed(survivor, now);
        var others = records.subList(1, records.size());
        var members = others.stream().map(r -> new Member(r.id(), r.title())).toList();
        var merge = new Merge(
                id,
                survivor.id(),
                now.title(),
                now.version(),
                members,
                before.size(),
                moved,
                cases,
                at,
                by.person(),
                Optional.empty());
        new MergeLedger(tx)
                .add(
                        form,
                        merge,
                        before,
                        others.stream()
                                .map(r -> new MergeLedger.Gone(r.id(), r.title(), r.version() + 1))
                                .toList());
        new Aliases(tx).add(form, id, records);
        history(merge, belongings);
        told(log, form, survivor.id(), by, at);
        return merge;
    }

    /** The one that stays first, then the others, those changed last first: they give what it lacks. */
    private List<StoredRecord> locked() {
        var found = new RecordReads(tx).lock(form, ask.versions().keySet());
        if (found.size() < ask.versions().size()) {
            throw new IssueException(Issue.error("merge.record.gone", ""));
        }
        refuse(found.stream()
                .filter(r -> r.version() != ask.versions().get(r.id()))
                .map(r -> Issue.error("merge.record.changed", "/versions/" + r.id(), "title", r.title()))
                .toList());
        return Ordered.of(found, ask.survivor());
    }

    private void move(List<? extends Mover> movers) {
        for (Mover mover : movers) {
            for (UUID other : ask.others()) {
                moved += mover.move(moves, other, ask.survivor());
            }
        }
    }

    /** The others go first, so that their unique key is free for the one that stays. */
    private void write(ObjectNode values) {
        var rows = new ArrayList<RowChange>();
        ask.others().forEach(other -> rows.add(new RowChange.Delete(other, OptionalInt.empty())));
        rows.add(new RowChange.Update(ask.survivor(), OptionalInt.empty(), values));
        var result = new RecordBatch(tx, log, form, rows).run(true, by);
        refuse(result.rows().stream().flatMap(r -> r.issues().stream()).toList());
    }

    /** The values before, by column, of fields that are something else now; each is a correction. */
    private ObjectNode changed(StoredRecord before, StoredRecord now) {
        var changed = JsonNodeFactory.instance.objectNode();
        var corrections = new ArrayList<CorrectionLog.Row>();
        for (FieldModel field : MergedValues.choosable(form)) {
            var was = value(before, field);
            var is = value(now, field);
            if (!was.equals(is)) {
                changed.set(field.key(), was);
                corrections.add(new CorrectionLog.Row(before.id(), new Correction(CORRECTION, field.key(), was, is)));
            }
        }
        new CorrectionLog(tx).add(form, corrections, by, at);
        return KeptValues.of(form, changed);
    }

    private static JsonNode value(StoredRecord record, FieldModel field) {
        return record.values().hasNonNull(field.key()) ? record.values().get(field.key()) : NullNode.instance;
    }

    private void history(Merge merge, List<BelongingsMover> belongings) {
        var history = new MergeHistory(tx, log, form, merge.survivor(), merge.version(), by, at);
        history.merged(merge.others());
        for (var mover : belongings) {
            for (UUID other : mover.of().named() ? ask.others() : List.<UUID>of()) {
                history.marks(mover.of().table(), moves.names(mover.of().table(), other), true);
            }
        }
        history.write();
    }

    /** What hangs on a record has changed, so it counts as one that is there anew: all of it is worked out and asked again. */
    static void told(ChangeLog log, CompiledForm form, UUID record, Author by, Instant at) {
        log.tell(ChangeSet.listed(
                form.app(),
                form.key(),
                form.table().sqlName(),
                ChangeSet.Kind.RESTORED,
                Set.of(),
                List.of(record),
                by,
                at));
    }

    private static void refuse(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new IssueException(issues);
        }
    }
}
