package eddy.form.internal.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.RowFormulas;
import eddy.form.internal.store.RowTables;

/** Works out the formulas in rows again where they are new or written anew. */
public final class RowUpkeep {

    private final Transactions tx;
    private final Upkeep upkeep;
    private final RowTables tables;

    public RowUpkeep(Transactions tx, String app, RowTables tables) {
        this.tx = tx;
        this.upkeep = new Upkeep(tx, app);
        this.tables = tables;
    }

    /** @param changed is given the sub-table and the records of which rows changed, inside their transaction */
    public void round(CompiledForm form, AsOf asOf, BiConsumer<FieldModel, List<UUID>> changed) {
        for (CompiledForm rows : form.subForms()) {
            var field = form.field(rows.rowsField()).orElseThrow();
            var definition = definition(field);
            if (!upkeep.stands(form.keptKey(), field.key(), definition)) {
                tables.pages(
                        form,
                        rows,
                        DSL.noCondition(),
                        ids -> tx.requiresNew(() -> {
                            var records = tables.settle(form, rows, ids);
                            if (!records.isEmpty()) {
                                changed.accept(field, records);
                            }
                        }));
                upkeep.keep(form.keptKey(), Set.of(field.key()), key -> definition, asOf.now());
            }
        }
    }

    private static String definition(FieldModel field) {
        var texts = new ArrayList<String>();
        field.columns().stream().filter(RowFormulas::isFormula).forEach(c -> texts.add(c.key() + c.settings()));
        return Upkeep.hash(String.join("\n", texts));
    }
}
