package eddy.form.internal.computed;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.form.CompiledForm;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.IdPieces;

/**
 * Computed fields of one form that have to be worked out for some of its records.
 *
 * @param fields  their keys
 * @param records which records of the form's table; read page by page
 * @param known   the ids of those records, where somebody has them; nothing has to be read then
 */
public record Wanted(FormPlan plan, Set<String> fields, Condition records, Optional<Collection<UUID>> known) {

    private static final int PAGE = 1_000;

    Wanted(FormPlan plan, Set<String> fields, Condition records) {
        this(plan, fields, records, Optional.empty());
    }

    static Wanted of(FormPlan plan, Set<String> fields, Collection<UUID> ids) {
        return new Wanted(plan, fields, DSL.noCondition(), Optional.of(ids));
    }

    public CompiledForm form() {
        return plan.form();
    }

    /** Hands out the records' ids in ascending order, at most {@value #PAGE} at a time. */
    public void pages(Transactions tx, Consumer<List<UUID>> work) {
        if (known.isPresent()) {
            IdPieces.of(tx.db(), known.get()).forEach(work);
            return;
        }
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
