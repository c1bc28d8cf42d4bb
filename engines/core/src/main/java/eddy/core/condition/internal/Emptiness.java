package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;

/** {@code empty} and {@code notEmpty}: no value, or blank text. Never unknown. */
record Emptiness(boolean negated) implements Comparing {

    @Override
    public boolean fits(ValueKind left) {
        return true;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        var value = left.sql();
        var empty = value.isNull();
        if (left.kind() == ValueKind.TEXT) {
            empty = empty.or(DSL.trim(value.coerce(String.class)).eq(DSL.inline("")));
        } else if (left.kind() == ValueKind.CHOICES) {
            empty = empty.or(value.coerce(String.class).eq(DSL.inline("[]")));
        }
        return negated ? DSL.not(empty) : empty;
    }
}
