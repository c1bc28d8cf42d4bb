package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;

/** {@code eq} and {@code ne}. */
record Equality(Operator op) implements Comparing {

    @Override
    public boolean fits(ValueKind left) {
        return left != ValueKind.CHOICES && left != ValueKind.ADDRESS;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        if (right.get(0) instanceof Side.OwnDepartments own) {
            var among = Departments.among(left.sql(), own);
            return op == Operator.NE ? DSL.not(among) : among;
        }
        return Ordering.compare(op, left, right.get(0), zone);
    }
}
