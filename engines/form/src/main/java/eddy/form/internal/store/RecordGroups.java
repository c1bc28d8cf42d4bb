package eddy.form.internal.store;

import java.util.List;

import com.fasterxml.jackson.databind.node.NullNode;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordGroup;
import eddy.form.RecordQuery;

/** Counts the records of a list by the values of one field. */
public final class RecordGroups {

    private static final String ALIAS = "r";

    private final Transactions tx;

    public RecordGroups(Transactions tx) {
        this.tx = tx;
    }

    public List<RecordGroup> of(CompiledForm form, RecordQuery query, FieldModel field, int most) {
        Field<Object> column = Columns.in(DSL.name(ALIAS), Columns.of(field));
        Field<Integer> count = DSL.count();
        return tx.db()
                .select(column, count)
                .from(form.table().as(ALIAS))
                .where(RecordReads.where(form, query))
                .groupBy(column)
                .orderBy(count.desc())
                .limit(most)
                .fetch(r -> new RecordGroup(
                        r.value1() == null ? NullNode.instance : field.type().toJson(r.value1()), r.value2()));
    }
}
