package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Condition;

import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;

/** One family of comparison operators. */
interface Comparing {

    /** Whether values of this kind can stand on the left. */
    boolean fits(ValueKind left);

    /** The kind wanted on the right of a left side of this kind. */
    default ValueKind right(ValueKind left) {
        return left;
    }

    /**
     * @param right nothing for {@code empty} and {@code notEmpty}, a list for {@code in} and {@code notIn}, else one
     * @param zone  the zone in which a day begins
     */
    Condition compare(Side left, List<Side> right, ZoneId zone);

    static Comparing of(Operator op) {
        return switch (op) {
            case EQ, NE -> new Equality(op);
            case LT, LE, GT, GE -> new Ordering(op);
            case IN, NOT_IN -> new Membership(op == Operator.NOT_IN);
            case CONTAINS -> new Containing();
            case STARTS_WITH, ENDS_WITH -> new Affix(op == Operator.STARTS_WITH);
            case WITHIN -> new Within();
            case EMPTY, NOT_EMPTY -> new Emptiness(op == Operator.NOT_EMPTY);
        };
    }
}
