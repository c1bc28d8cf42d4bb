package eddy.form.internal.computed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.internal.compile.Fitting;
import eddy.form.internal.store.BatchUpdates;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordLocks;

/** Works out some computed fields of some records of one form, and writes what has changed. */
final class Calculation {

    private static final String ALIAS = "t";

    private final Transactions tx;
    private final FormPlan plan;
    private final List<Drawn> drawn;
    private final List<Worked> worked;
    private final AsOf asOf;

    /** @param keys of the fields wanted; formulas that read one of them are worked out too */
    Calculation(Transactions tx, FormPlan plan, Set<String> keys, AsOf asOf) {
        this.tx = tx;
        this.plan = plan;
        this.asOf = asOf;
        var all = new HashSet<>(keys);
        all.addAll(plan.following(keys));
        drawn = plan.drawn().stream().filter(d -> all.contains(d.field().key())).toList();
        worked = plan.worked().stream()
                .filter(w -> all.contains(w.field().key()))
                .toList();
    }

    /**
     * Inside a transaction. The records are locked first, and only then are their values worked out: two transactions
     * that add to the same sum see each other's part.
     */
    Written run(List<UUID> ids) {
        if (drawn.isEmpty() && worked.isEmpty()) {
            return new Written(List.of(), Set.of());
        }
        var table = Columns.table(plan.form().table().sqlName());
        var alive = Columns.ID.in(ids).and(Columns.DELETED_AT.isNull());
        var held = tx.db().select(Columns.ID).from(table).where(alive).orderBy(Columns.ID);
        RecordLocks.change(held, tx.db().dialect()).fetch();
        var records = new ArrayList<UUID>();
        var fields = new LinkedHashSet<String>();
        var updates = new BatchUpdates(tx.db(), table);
        var rows = tx.db()
                .select(columns())
                .from(plan.form().table().as(ALIAS))
                .where(Columns.in(DSL.name(ALIAS), Columns.ID).in(ids))
                .and(Columns.in(DSL.name(ALIAS), Columns.DELETED_AT).isNull())
                .fetch();
        for (Record row : rows) {
            var changed = changed(row);
            if (!changed.isEmpty()) {
                var id = row.get("id", UUID.class);
                records.add(id);
                changed.keySet().forEach(f -> fields.add(f.key()));
                var columns = new HashMap<Field<?>, Object>();
                changed.forEach((field, value) -> columns.put(Columns.of(field), value));
                updates.add(id, columns);
            }
        }
        updates.run();
        return new Written(records, fields);
    }

    private List<SelectField<?>> columns() {
        var columns = new ArrayList<SelectField<?>>();
        columns.add(Columns.in(DSL.name(ALIAS), Columns.ID).as("id"));
        for (FieldModel field : plan.form().fields()) {
            columns.add(TableModel.on(ALIAS, field).as(DSL.name("f_" + field.key())));
        }
        for (Drawn one : drawn) {
            columns.add(
                    one.value().on(ALIAS, asOf).as(DSL.name("v_" + one.field().key())));
        }
        return columns;
    }

    /** The values that differ from what the row holds. */
    private Map<FieldModel, Object> changed(Record row) {
        var changed = new LinkedHashMap<FieldModel, Object>();
        var values = new HashMap<String, Object>();
        for (FieldModel field : plan.form().fields()) {
            values.put(field.key(), row.get("f_" + field.key()));
        }
        for (Drawn one : drawn) {
            settle(one.field(), row.get("v_" + one.field().key()), values, changed);
        }
        for (Worked one : worked) {
            var now = asOf.now().atZone(asOf.zone());
            settle(
                    one.field(),
                    one.formula().evaluate(Fitting.given(plan.form().fields(), values, one.formula()), now),
                    values,
                    changed);
        }
        return changed;
    }

    private static void settle(
            FieldModel field, Object value, Map<String, Object> values, Map<FieldModel, Object> changed) {
        var fitting = Fitting.fitting(field, value);
        var before = Fitting.fitting(field, values.put(field.key(), fitting));
        if (!Objects.equals(before, fitting)) {
            changed.put(field, fitting);
        }
    }
}
