package eddy.core.condition.internal;

import java.math.BigDecimal;
import java.util.Optional;

import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.condition.Operand.Function;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** An aggregate over linked records; {@code field} is absent for count alone. */
record Aggregation(Function fn, Optional<FieldModel> of, Rows rows) implements Term {

    @Override
    public ValueKind kind() {
        return switch (fn) {
            case COUNT, SUM, AVG -> ValueKind.NUMBER;
            case MIN, MAX, FIRST, LAST -> of.orElseThrow().type().kind();
        };
    }

    @Override
    public Optional<FieldModel> field() {
        return fn == Function.FIRST || fn == Function.LAST ? of : Optional.empty();
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        return new Side.Column(kind(), value(alias, asOf, false));
    }

    /** @param before over the window one period earlier */
    Field<Object> value(String alias, AsOf asOf, boolean before) {
        var select = new LinkedSelect(rows, alias, asOf, before);
        return switch (fn) {
            case COUNT -> select.counted();
            case SUM -> select.folded(this::column, v -> DSL.coalesce(DSL.sum(number(v)), DSL.inline(BigDecimal.ZERO)));
            case AVG -> select.folded(this::column, v -> DSL.avg(number(v)));
            case MIN -> select.folded(this::column, DSL::min);
            case MAX -> select.folded(this::column, DSL::max);
            case FIRST -> select.single(this::column, false);
            case LAST -> select.single(this::column, true);
        };
    }

    private Field<Object> column(String alias) {
        return TableModel.on(alias, of.orElseThrow());
    }

    private static Field<BigDecimal> number(Field<Object> field) {
        return field.coerce(BigDecimal.class);
    }
}
