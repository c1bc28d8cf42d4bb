package eddy.form.internal.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import eddy.core.Transactions;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.SystemFields;
import eddy.form.internal.store.ChangeLog;
import eddy.form.spi.Belongings;

/** Everything that may hang on the records of a form. */
final class Movers {

    private final Transactions tx;
    private final ChangeLog log;
    private final Collection<CompiledForm> forms;
    private final CompiledForm form;
    private final Set<UUID> merging;
    private final Author by;

    /**
     * @param forms   of the app
     * @param merging the records that are merged
     */
    Movers(
            Transactions tx,
            ChangeLog log,
            Collection<CompiledForm> forms,
            CompiledForm form,
            Set<UUID> merging,
            Author by) {
        this.tx = tx;
        this.log = log;
        this.forms = forms;
        this.form = form;
        this.merging = merging;
        this.by = by;
    }

    List<LinkMover> links() {
        var all = new ArrayList<LinkMover>();
        for (CompiledForm from : forms) {
            linking(from).forEach(link -> all.add(new LinkMover(tx, log, from, link, merging, by)));
        }
        return all;
    }

    List<RowLinkMover> rowLinks() {
        var all = new ArrayList<RowLinkMover>();
        for (CompiledForm from : forms) {
            for (CompiledForm rows : from.subForms()) {
                linking(rows)
                        .filter(Movers::isColumn)
                        .forEach(link -> all.add(new RowLinkMover(tx, log, from, rows, link, merging, by)));
            }
        }
        return all;
    }

    List<BelongingsMover> belongings(List<Belongings> tables) {
        return tables.stream().map(t -> new BelongingsMover(tx, t)).toList();
    }

    /** A row is of its record whatever that is merged with: rows come along as values. */
    private static boolean isColumn(FieldModel link) {
        return !link.column().equals(SystemFields.PARENT);
    }

    private Stream<FieldModel> linking(CompiledForm from) {
        return from.fields().stream()
                .filter(f -> f.type().kind() == ValueKind.LINK && !f.type().computed())
                .filter(f -> f.linkTo().filter(form.key()::equals).isPresent());
    }
}
