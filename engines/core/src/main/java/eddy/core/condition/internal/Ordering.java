package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Comparator;
import org.jooq.Condition;

import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;

/** {@code lt}, {@code le}, {@code gt} and {@code ge}. */
record Ordering(Operator op) implements Comparing {

    @Override
    public boolean fits(ValueKind left) {
        return left == ValueKind.NUMBER || left == ValueKind.DATE || left == ValueKind.DATETIME;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        return compare(op, left, right.get(0), zone);
    }

    /** Also for {@code eq} and {@code ne}. A day meets a time at the start of that day in {@code zone}. */
    static Condition compare(Operator op, Side left, Side right, ZoneId zone) {
        if (left.kind() == right.kind()) {
            return left.sql().compare(comparator(op), right.sql());
        }
        if (left.kind() == ValueKind.DATE) {
            return DayMeetsTime.compare(op, left, right, zone);
        }
        return DayMeetsTime.compare(turned(op), right, left, zone);
    }

    static Comparator comparator(Operator op) {
        return switch (op) {
            case EQ -> Comparator.EQUALS;
            case NE -> Comparator.NOT_EQUALS;
            case LT -> Comparator.LESS;
            case LE -> Comparator.LESS_OR_EQUAL;
            case GT -> Comparator.GREATER;
            case GE -> Comparator.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(op.key());
        };
    }

    private static Operator turned(Operator op) {
        return switch (op) {
            case LT -> Operator.GT;
            case LE -> Operator.GE;
            case GT -> Operator.LT;
            case GE -> Operator.LE;
            default -> op;
        };
    }
}
