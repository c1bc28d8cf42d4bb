package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jooq.Condition;

import eddy.core.field.ValueKind;

/** {@code in} and {@code notIn}. */
record Membership(boolean negated) implements Comparing {

    private static final Set<ValueKind> KINDS = Set.of(
            ValueKind.TEXT,
            ValueKind.REGION,
            ValueKind.NUMBER,
            ValueKind.CHOICE,
            ValueKind.LINK,
            ValueKind.PERSON,
            ValueKind.DEPARTMENT,
            ValueKind.DATE);

    @Override
    public boolean fits(ValueKind left) {
        return KINDS.contains(left);
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        var list = right.stream().map(Side::sql).toList();
        return negated ? left.sql().notIn(list) : left.sql().in(list);
    }
}
