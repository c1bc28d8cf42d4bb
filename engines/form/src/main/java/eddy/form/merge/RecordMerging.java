package eddy.form.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.form.internal.merge.Hanging;
import eddy.form.internal.merge.MergeLedger;
import eddy.form.internal.merge.MergedValues;
import eddy.form.internal.merge.Merging;
import eddy.form.internal.merge.Ordered;
import eddy.form.internal.merge.Parting;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordReads;
import eddy.form.spi.Belongings;
import eddy.form.spi.RecordListener;

/**
 * Makes records of one form that are the same into one, and parts them again. Thread-safe; each method joins the current
 * transaction or runs in one of its own.
 *
 * <p>What the caller did wrong is an {@link IssueException}; nothing has happened then.
 */
public final class RecordMerging {

    private final Transactions tx;
    private final ChangeLog log;
    private final List<Belongings> belongings;

    /** @param belongings the tables beside the forms whose rows follow a record */
    public RecordMerging(Transactions tx, Clock clock, List<RecordListener> listeners, List<Belongings> belongings) {
        this.tx = tx;
        this.belongings = List.copyOf(belongings);
        log = new ChangeLog(tx, clock, listeners);
    }

    /**
     * How records stand before they are merged.
     *
     * @param forms of the app
     * @param ids   the record that stays first
     * @throws IssueException {@code merge.records}, {@code merge.record.gone}, {@code record.facts.readonly}
     */
    public MergePreview preview(Collection<CompiledForm> forms, CompiledForm form, List<UUID> ids) {
        check(form, Set.copyOf(ids));
        return tx.required(() -> {
            var reads = new RecordReads(tx);
            var found = new ArrayList<StoredRecord>();
            ids.forEach(id -> reads.get(form, id).filter(r -> !r.deleted()).ifPresent(found::add));
            if (found.size() < ids.size()) {
                throw new IssueException(Issue.error("merge.record.gone", ""));
            }
            var values = new MergedValues(form, Ordered.of(found, ids.get(0)));
            var hanging = new Hanging(tx, forms, form, belongings);
            var moving = new LinkedHashMap<UUID, List<MergePreview.Moving>>();
            ids.forEach(id -> moving.put(id, hanging.of(id, Set.copyOf(ids))));
            return new MergePreview(found, changed(form, ids), values.proposed(), lists(form), moving);
        });
    }

    /**
     * Merges. What hung on the others hangs on the one that stays, which is told of as if it were there anew; the others lie
     * in the recycle bin.
     *
     * @param forms of the app
     * @param cases how many cases the caller has ended for it
     * @throws IssueException {@code merge.records}, {@code merge.record.gone}, {@code merge.record.changed}, {@code
     *                        merge.field}, {@code merge.choice.…}, {@code record.…} for values that do not fit together
     */
    public Merge merge(Collection<CompiledForm> forms, CompiledForm form, MergeAsk ask, int cases, Author by) {
        check(form, ask.versions().keySet());
        if (!ask.versions().containsKey(ask.survivor())) {
            throw new IssueException(Issue.error("merge.survivor", "/survivor"));
        }
        return tx.required(
                () -> new Merging(tx, log, form, ask, new Author(by.person(), "merge")).run(forms, belongings, cases));
    }

    /**
     * Takes a merge back as far as nobody has gone on since.
     *
     * @throws IssueException {@code merge.missing}, {@code merge.undo.…}, {@code record.unique}
     */
    public MergeUndone undo(Collection<CompiledForm> forms, CompiledForm form, UUID id, Author by) {
        return tx.required(() -> {
            var merge = new MergeLedger(tx)
                    .find(form, id, true)
                    .orElseThrow(() -> new IssueException(Issue.error("merge.missing", "")));
            return new Parting(tx, log, form, merge, by).run(forms, belongings);
        });
    }

    public Optional<Merge> find(CompiledForm form, UUID id) {
        return new MergeLedger(tx).find(form, id, false);
    }

    /** The merges of a form, the latest first. @param after id of the last one seen; {@code null} to begin */
    public List<Merge> list(CompiledForm form, UUID after, int limit) {
        return new MergeLedger(tx).list(form, after, limit);
    }

    /** By record: the one it has become part of; records that are not part of another are left out. */
    public Map<UUID, UUID> into(Collection<UUID> records) {
        return new MergeLedger(tx).into(records);
    }

    private static List<String> lists(CompiledForm form) {
        return MergedValues.choosable(form).stream()
                .filter(MergedValues::isList)
                .map(FieldModel::key)
                .toList();
    }

    private static void check(CompiledForm form, Collection<UUID> ids) {
        if (form.facts()) {
            throw new IssueException(Issue.error("record.facts.readonly", "", "form", form.key()));
        }
        if (ids.size() < 2 || ids.size() > MergeAsk.MOST) {
            throw new IssueException(Issue.error("merge.records", "", "most", MergeAsk.MOST));
        }
    }

    private Map<UUID, Map<String, Instant>> changed(CompiledForm form, List<UUID> ids) {
        var changed = new HashMap<UUID, Map<String, Instant>>();
        tx.db()
                .select(Columns.RECORD, Columns.FIELD, DSL.max(Columns.AT))
                .from(Columns.RECORD_CHANGE)
                .where(Columns.RECORD.in(ids))
                .groupBy(Columns.RECORD, Columns.FIELD)
                .forEach(r -> form.fieldOf(r.value2())
                        .ifPresent(f -> changed.computeIfAbsent(r.value1(), id -> new HashMap<>())
                                .put(f.key(), r.value3().toInstant())));
        return changed;
    }
}
