package eddy.form.internal.delete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.Deletion;
import eddy.form.Deletion.Along;
import eddy.form.OnDelete;
import eddy.form.RowChange;
import eddy.form.internal.delete.DeletionLedger.Entry;
import eddy.form.internal.delete.Reach.Link;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.Deletions;
import eddy.form.internal.store.RecordBatch;
import eddy.form.internal.store.RecordTags.Target;
import eddy.form.internal.store.SetWrites;

/** Deletes what goes along with a deletion, and clears the links of what stays. */
final class Following implements Deletions.Plan {

    private final Transactions tx;
    private final ChangeLog log;
    private final Collection<CompiledForm> forms;
    private final Reach reach;
    private final Map<UUID, List<Issue>> refused;

    Following(
            Transactions tx,
            ChangeLog log,
            Collection<CompiledForm> forms,
            Reach reach,
            Map<UUID, List<Issue>> refused) {
        this.tx = tx;
        this.log = log;
        this.forms = forms;
        this.reach = reach;
        this.refused = refused;
    }

    @Override
    public Map<UUID, List<Issue>> refused() {
        return refused;
    }

    @Override
    public Deletion follow(Author by) {
        var deleted = new ArrayList<Along>();
        var taken = new LinkedHashMap<Leading, List<Link>>();
        reach.taken().forEach(link -> taken.computeIfAbsent(link.leading(), l -> new ArrayList<>())
                .add(link));
        taken.forEach((leading, links) -> along(leading, delete(leading, links, by), deleted));
        var unlinked = new ArrayList<Along>();
        reach.going().forEach((form, ids) -> Leading.to(form, forms).stream()
                .filter(l -> l.onDelete() != OnDelete.RESTRICT && !l.takesRecords())
                .forEach(leading -> along(leading, loosen(leading, ids.keySet(), by), unlinked)));
        return new Deletion(deleted, unlinked);
    }

    private static void along(Leading leading, int count, List<Along> all) {
        if (count > 0) {
            all.add(new Along(leading.holder(), leading.link(), count));
        }
    }

    /** One that somebody else deleted at the same moment is not counted, and not brought back either. */
    private int delete(Leading leading, List<Link> links, Author by) {
        var rows = links.stream()
                .<RowChange>map(link -> new RowChange.Delete(link.owner(), OptionalInt.empty()))
                .toList();
        var result = new RecordBatch(tx, log, leading.holder(), rows).run(false, by);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < links.size(); i++) {
            var row = result.rows().get(i);
            if (row.outcome() == BatchResult.Outcome.DELETED) {
                entries.add(new Entry(
                        leading.place(), links.get(i).target(), links.get(i).owner(), row.version(), null));
            }
        }
        var ledger = new DeletionLedger(tx, leading.holder().app());
        for (int at = 0; at < entries.size(); at += 1_000) {
            ledger.add(entries.subList(at, Math.min(at + 1_000, entries.size())));
        }
        return entries.size();
    }

    private int loosen(Leading leading, Collection<UUID> targets, Author by) {
        var ledger = new DeletionLedger(tx, leading.holder().app());
        int changed = 0;
        for (var page : Pages.of(targets)) {
            changed += leading.rows().isPresent()
                    ? new RowLinks(tx, log, leading).loosen(page, ledger, by)
                    : unlink(leading, page, ledger, by);
        }
        return changed;
    }

    private int unlink(Leading leading, List<UUID> targets, DeletionLedger ledger, Author by) {
        ledger.add(leading, leading.column().in(targets).and(Columns.DELETED_AT.isNull()));
        var values = Collections.singletonMap(leading.link(), null);
        return new SetWrites(tx, log)
                .set(Target.of(leading.holder()), ledger.owners(leading.place(), targets), values, by);
    }
}
