package eddy.core.condition.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition;
import eddy.core.table.TableModel;

/** A condition compiled to SQL. */
public record SqlCondition(TableModel table, Node root, Set<Read> reads) implements CompiledCondition {

    public SqlCondition {
        reads = Set.copyOf(reads);
    }

    @Override
    public org.jooq.Condition predicate(String alias, AsOf asOf) {
        return root.predicate(alias, asOf);
    }

    @Override
    public List<Explained> explain(DSLContext db, UUID record, AsOf asOf) {
        var leaves = root.leaves().map(l -> new Row(l, "t", asOf)).toList();
        if (leaves.isEmpty()) {
            return List.of();
        }
        var fields = new ArrayList<SelectField<?>>();
        for (int i = 0; i < leaves.size(); i++) {
            fields.addAll(leaves.get(i).fields(i));
        }
        var row = db.select(fields)
                .from(table.as("t"))
                .where(Rows.id(table, "t").eq(record))
                .fetchOptional();
        var explained = new ArrayList<Explained>();
        for (int i = 0; row.isPresent() && i < leaves.size(); i++) {
            explained.add(leaves.get(i).explained(row.get(), i));
        }
        return explained;
    }

    /** A leaf and the columns it takes in the one query that explains them all. */
    private record Row(Leaf leaf, Shown left, Optional<Shown> right, org.jooq.Condition holds) {

        Row(Leaf leaf, String alias, AsOf asOf) {
            this(leaf, leaf.left(alias, asOf), leaf.right(alias, asOf), leaf.predicate(alias, asOf));
        }

        List<SelectField<?>> fields(int i) {
            var fields = new ArrayList<SelectField<?>>();
            left.fetched().ifPresent(f -> fields.add(named(f, "l", i)));
            right.flatMap(Shown::fetched).ifPresent(f -> fields.add(named(f, "r", i)));
            fields.add(named(DSL.field(holds), "h", i));
            return fields;
        }

        Explained explained(Record row, int i) {
            var rightText = right.map(r -> text(r, row, "r", i)).orElse(null);
            return new Explained(
                    leaf.pointer(), text(left, row, "l", i), leaf.op(), rightText, row.get("h" + i, Boolean.class));
        }

        private static String text(Shown shown, Record row, String side, int i) {
            return shown.fetched().isPresent() ? Side.text(row.get(side + i)) : shown.text();
        }

        private static Field<?> named(Field<?> field, String side, int i) {
            return field.as(DSL.name(side + i));
        }
    }
}
