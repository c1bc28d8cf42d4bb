package eddy.core.condition.internal;

import java.math.BigDecimal;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.condition.Operand.Function;
import eddy.core.condition.Operator;

/**
 * Comparisons of a count that only ask whether there is a record at all. As EXISTS the database may stop at the first
 * one, and joins whole tables instead of asking for every record.
 */
final class Existence {

    private Existence() {}

    /** The comparison as EXISTS or NOT EXISTS; empty when it asks for more. */
    static Optional<Condition> of(Operator op, Term subject, Side object, String alias, AsOf asOf) {
        if (!(subject instanceof Aggregation count)
                || count.fn() != Function.COUNT
                || count.rows().last().isPresent()
                || !(object instanceof Side.Known known)
                || !(known.value().orElse(null) instanceof BigDecimal number)) {
            return Optional.empty();
        }
        var some = asksForSome(op, number);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var inner = alias + "x";
        var exists = DSL.exists(DSL.selectOne()
                .from(count.rows().table().as(inner))
                .where(count.rows().fulfilled(alias, inner, asOf, false)));
        return Optional.of(some.get() ? exists : DSL.not(exists));
    }

    /** True for “at least one”, false for “none”, empty for anything else. */
    private static Optional<Boolean> asksForSome(Operator op, BigDecimal number) {
        boolean zero = number.signum() == 0;
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        return switch (op) {
            case GE -> one ? Optional.of(true) : Optional.empty();
            case GT, NE -> zero ? Optional.of(true) : Optional.empty();
            case LT -> one ? Optional.of(false) : Optional.empty();
            case LE, EQ -> zero ? Optional.of(false) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
