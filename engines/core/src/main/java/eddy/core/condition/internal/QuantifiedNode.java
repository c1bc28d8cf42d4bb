package eddy.core.condition.internal;

import java.util.Optional;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.condition.Condition.Quantifier;
import eddy.core.condition.ConditionWriter;

/** Asks how many of the linked records fulfil a condition. Never unknown: a record that does not clearly hold, does not. */
record QuantifiedNode(String pointer, Quantifier quantifier, Rows rows, Node holds) implements Leaf {

    @Override
    public Condition predicate(String alias, AsOf asOf) {
        if (rows.last().isPresent()) {
            return ofTheLast(rows.last().get(), alias, asOf);
        }
        var inner = alias + "x";
        var all = rows.fulfilled(alias, inner, asOf, false);
        var held = holds.predicate(inner, asOf);
        return switch (quantifier) {
            case ANY -> exists(inner, all.and(held));
            case NONE -> DSL.not(exists(inner, all.and(held)));
            case EVERY ->
                exists(inner, all)
                        .and(DSL.not(exists(inner, all.and(asNumber(held).eq(DSL.inline(0))))));
        };
    }

    /** Every and none want n records to be there: counting those that decide it, among at most n, says both. */
    private Condition ofTheLast(int n, String alias, AsOf asOf) {
        return switch (quantifier) {
            case EVERY -> counted(alias, asOf, 1).eq(DSL.inline(n));
            case NONE -> counted(alias, asOf, 0).eq(DSL.inline(n));
            case ANY -> counted(alias, asOf, 1).gt(DSL.inline(0));
        };
    }

    private Field<Integer> counted(String alias, AsOf asOf, int outcome) {
        return new LinkedSelect(rows, alias, asOf, false)
                .folded(
                        inner -> asNumber(holds.predicate(inner, asOf)),
                        v -> DSL.count(DSL.when(v.coerce(Integer.class).eq(DSL.inline(outcome)), DSL.inline(1))))
                .coerce(Integer.class);
    }

    private Condition exists(String inner, Condition condition) {
        return DSL.exists(DSL.selectOne().from(rows.table().as(inner)).where(condition));
    }

    private static Field<Integer> asNumber(Condition condition) {
        return DSL.when(condition, DSL.inline(1)).otherwise(DSL.inline(0));
    }

    @Override
    public String op() {
        return ConditionWriter.quantifier(quantifier);
    }

    /** How many hold. */
    @Override
    public Shown left(String alias, AsOf asOf) {
        return new Shown(null, Optional.of(Side.any(counted(alias, asOf, 1))));
    }

    /** How many there are. */
    @Override
    public Optional<Shown> right(String alias, AsOf asOf) {
        var there = new LinkedSelect(rows, alias, asOf, false).counted();
        return Optional.of(new Shown(null, Optional.of(there)));
    }
}
