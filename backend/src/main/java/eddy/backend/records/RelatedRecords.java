package eddy.backend.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.impl.DSL;

import eddy.backend.apps.LiveApp;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;

/** What links to a record: other records by a field of theirs, or by a column of their rows. */
@ApplicationScoped
class RelatedRecords {

    private final Transactions tx;

    RelatedRecords(Transactions tx) {
        this.tx = tx;
    }

    /**
     * How many records of a table point here.
     *
     * @param link   the field through which they do
     * @param column where the field is a sub-table or a list: its column that links; {@code null} otherwise
     */
    public record Related(TableView table, String link, String column, int count) {}

    List<Related> of(LiveApp app, String form, UUID id) {
        var related = new ArrayList<Related>();
        for (CompiledForm from : app.compiled().all(DocumentKind.FORM, CompiledForm.class)) {
            var table = TableView.of(from.table(), from.facts());
            Links.to(form, from.table())
                    .forEach(link -> related.add(new Related(table, link.key(), null, count(from.table(), link, id))));
            for (CompiledForm rows : from.subForms()) {
                Links.to(form, rows.table())
                        .filter(column -> isColumn(from, rows, column))
                        .forEach(column -> related.add(new Related(
                                table, rows.rowsField(), column.key(), count(from.table(), rows.table(), column, id))));
            }
        }
        return related;
    }

    /** The link by which a row belongs to its record is none of the columns. */
    private static boolean isColumn(CompiledForm form, CompiledForm rows, FieldModel link) {
        return form.field(rows.rowsField()).stream()
                .flatMap(f -> f.columns().stream())
                .anyMatch(c -> c.key().equals(link.key()));
    }

    private int count(TableModel table, FieldModel link, UUID id) {
        return tx.db()
                .fetchCount(DSL.selectOne()
                        .from(table.as("t"))
                        .where(TableModel.on("t", link).eq(id))
                        .and(table.visible("t")));
    }

    private int count(TableModel table, TableModel rows, FieldModel column, UUID id) {
        var parent = TableModel.on("r", rows.field("parent").orElseThrow());
        return tx.db()
                .fetchCount(DSL.selectDistinct(parent)
                        .from(rows.as("r"))
                        .join(table.as("t"))
                        .on(parent.eq(TableModel.on("t", table.field("id").orElseThrow())))
                        .where(TableModel.on("r", column).eq(id))
                        .and(rows.visible("r"))
                        .and(table.visible("t")));
    }
}
