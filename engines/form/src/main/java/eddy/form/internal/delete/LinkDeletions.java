package eddy.form.internal.delete;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.delete.DeletionLedger.Entry;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.Deletions;
import eddy.form.internal.store.RecordReads;
import eddy.form.internal.store.RecordTags.Target;
import eddy.form.internal.store.RecordWrites;
import eddy.form.internal.store.SetWrites;
import eddy.form.spi.LiveForms;
import eddy.form.spi.LiveForms.AppForms;

/** Does with the records that link to deleted ones what the builder of each link chose. */
public final class LinkDeletions implements Deletions {

    private final Transactions tx;
    private final ChangeLog log;
    private final LiveForms live;

    public LinkDeletions(Transactions tx, ChangeLog log, LiveForms live) {
        this.tx = tx;
        this.log = log;
        this.live = live;
    }

    private Collection<CompiledForm> forms(CompiledForm form) {
        return live.of(form.app()).map(AppForms::forms).orElse(List.of());
    }

    /** The form as it is in the release in force, whatever it is called in the one that {@code form} is of. */
    private static Optional<CompiledForm> now(CompiledForm form, Collection<CompiledForm> forms) {
        return forms.stream().filter(f -> f.keptKey().equals(form.keptKey())).findFirst();
    }

    @Override
    public boolean minds(CompiledForm form) {
        var forms = forms(form);
        return !Leading.to(now(form, forms).orElse(form), forms).isEmpty();
    }

    @Override
    public Plan plan(CompiledForm form, Collection<UUID> ids) {
        var forms = forms(form);
        var known = now(form, forms);
        if (ids.isEmpty() || known.isEmpty() || !minds(form)) {
            return NOTHING;
        }
        var left = new LinkedHashSet<>(ids);
        var refused = new HashMap<UUID, List<Issue>>();
        Reach reach;
        do {
            reach = new Reach(tx, forms, known.get(), left);
            refused.putAll(reach.refused());
            left.removeAll(reach.refused().keySet());
        } while (!reach.refused().isEmpty());
        return new Following(tx, log, forms, reach, refused);
    }

    @Override
    public void restored(CompiledForm form, UUID id, Author by) {
        var ledger = new DeletionLedger(tx, form.app());
        var places = ledger.places(id);
        if (places.isEmpty()) {
            return;
        }
        var forms = forms(form);
        for (var leading : Leading.all(now(form, forms).orElse(form), forms)) {
            if (!places.contains(leading.place())) {
                continue;
            }
            if (leading.rows().isPresent()) {
                new RowLinks(tx, log, leading).back(ledger.of(leading.place(), id), by);
            } else {
                relink(leading, id, ledger, by);
                ledger.of(leading.place(), id).forEach(gone -> restore(leading.holder(), gone, by));
            }
        }
        ledger.forget(id);
    }

    private void relink(Leading leading, UUID id, DeletionLedger ledger, Author by) {
        var unlinked = DSL.select(Columns.ID)
                .from(leading.table())
                .where(Columns.ID.in(ledger.owners(leading.place(), List.of(id))))
                .and(leading.column().isNull());
        var values = Collections.singletonMap(leading.link(), (Object) id);
        new SetWrites(tx, log).set(Target.of(leading.holder()), unlinked, values, by);
    }

    /** One that was deleted again by hand stays where it is, and so does one whose unique key was taken meanwhile. */
    private void restore(CompiledForm form, Entry gone, Author by) {
        var reads = new RecordReads(tx);
        var writes = new RecordWrites(tx, log, reads, this);
        boolean lies = reads.get(form, gone.owner())
                .filter(r -> r.deleted() && r.version() == gone.version())
                .isPresent();
        if (lies && writes.mayReturn(form, gone.owner())) {
            writes.restore(form, gone.owner(), by);
        }
    }
}
