package eddy.core.condition.internal;

import eddy.core.condition.AsOf;
import eddy.core.condition.Operand;
import eddy.core.field.ValueKind;

/** An instant relative to the as-of time; missing when it starts from a case and none is running. */
record MomentTerm(Operand.Moment moment) implements Term {

    @Override
    public ValueKind kind() {
        return ValueKind.DATETIME;
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        var anchor = Times.anchor(moment.anchor(), asOf);
        var shifted = anchor.map(t -> moment.shift()
                .map(p -> Times.shift(t, p, moment.back() ? -1 : 1))
                .orElse(t));
        return new Side.Known(kind(), shifted.map(Times::utc));
    }
}
