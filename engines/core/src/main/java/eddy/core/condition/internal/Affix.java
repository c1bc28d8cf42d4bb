package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;

/** {@code startsWith} and {@code endsWith}, whatever the case. */
record Affix(boolean start) implements Comparing {

    @Override
    public boolean fits(ValueKind left) {
        return left == ValueKind.TEXT;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        var text = DSL.lower(left.sql().coerce(String.class));
        var part = DSL.lower(right.get(0).sql().coerce(String.class));
        var length = DSL.charLength(part);
        return (start ? DSL.left(text, length) : DSL.right(text, length)).eq(part);
    }
}
