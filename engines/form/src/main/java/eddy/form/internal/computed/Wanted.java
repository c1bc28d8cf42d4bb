package eddy.form.internal.computed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.form.CompiledForm;
import eddy.form.internal.store.Columns;

/**
 * Computed fields of one form that have to be worked out for some of its records.
 *
 * @param fields  their keys
 * @param records which records of the form's table; read page by page
 */
public record Wanted(FormPlan plan, Set<String> fields, Condition records) {

    private static final int PAGE = 1_000;

    public CompiledForm form() {
        return plan.form();
    }

    /** Hands out the records' ids in ascending order, at most {@value #PAGE} at a time. */
    public void pages(Transactions tx, Consumer<List<UUID>> work) {
        var after = new UUID(0, 0);
        for (var ids = page(tx, after); !ids.isEmpty(); ids = page(tx, after)) {
            work.accept(ids);
            after = ids.get(ids.size() - 1);
            if (ids.size() < PAGE) {
                return;
            }
        }
    }

    private List<UUID> page(Transactions tx, UUID after) {
        return tx.db()
                .select(Columns.ID)
                .from(Columns.table(form().table().sqlName()))
                .where(records)
                .and(Columns.DELETED_AT.isNull())
                .and(Columns.ID.gt(DSL.val(after)))
                .orderBy(Columns.ID)
                .limit(PAGE)
                .fetch(Columns.ID);
    }

    public Written calculate(Transactions tx, AsOf asOf, List<UUID> ids) {
        return new Calculation(tx, plan, fields, asOf).run(ids);
    }
}
