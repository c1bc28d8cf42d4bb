package eddy.core.condition.internal;

import java.math.BigDecimal;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.condition.AsOf;
import eddy.core.condition.Operand.As;
import eddy.core.field.ValueKind;

/** How an aggregate changed against the period before; as a ratio −0.6 is sixty percent less. */
record ChangeTerm(Aggregation of, As as) implements Term {

    @Override
    public ValueKind kind() {
        return ValueKind.NUMBER;
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        var now = exact(of.value(alias, asOf, false));
        var before = exact(of.value(alias, asOf, true));
        var change =
                switch (as) {
                    case DIFFERENCE -> now.minus(before);
                    // (now − before) ÷ before, asking for before once
                    case RATIO ->
                        now.div(DSL.nullif(before, DSL.inline(BigDecimal.ZERO))).minus(DSL.inline(BigDecimal.ONE));
                };
        return new Side.Column(kind(), Side.any(change));
    }

    private static Field<BigDecimal> exact(Field<Object> number) {
        return number.cast(SQLDataType.NUMERIC(38, 10));
    }
}
