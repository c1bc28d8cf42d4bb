package eddy.form.internal.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eddy.core.Label;
import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.store.ChangeLog;
import eddy.form.merge.MergePreview.Moving;
import eddy.form.spi.Belongings;

/** Counts what hangs on records, for those who are about to merge them. */
public final class Hanging {

    private static final Author NOBODY = Author.origin("merge");

    private final Transactions tx;
    private final Collection<CompiledForm> forms;
    private final CompiledForm form;
    private final List<Belongings> tables;

    public Hanging(Transactions tx, Collection<CompiledForm> forms, CompiledForm form, List<Belongings> tables) {
        this.tx = tx;
        this.forms = forms;
        this.form = form;
        this.tables = tables.stream().filter(Belongings::counted).toList();
    }

    public List<Moving> of(UUID record, Set<UUID> merging) {
        var log = new ChangeLog(tx, java.time.Clock.systemUTC(), List.of());
        var movers = new Movers(tx, log, forms, form, merging, NOBODY);
        var all = new ArrayList<Moving>();
        movers.links().forEach(m -> add(all, "form:" + m.form().key(), m.form().label(), m.count(record)));
        movers.rowLinks()
                .forEach(m -> add(all, "form:" + m.rows().key(), m.rows().label(), m.count(record)));
        movers.belongings(tables).forEach(m -> add(all, m.of().table(), null, m.count(record)));
        return all;
    }

    private static void add(List<Moving> all, String place, Label label, long count) {
        if (count > 0) {
            all.add(new Moving(place, label, count));
        }
    }
}
