package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;
import eddy.core.region.Region;
import eddy.core.region.Regions;

/** {@code within}: a region is the one on the right or lies somewhere in it. */
record Within() implements Comparing {

    @Override
    public boolean fits(ValueKind left) {
        return left == ValueKind.REGION;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        var code = left.sql().coerce(String.class);
        if (right.get(0) instanceof Side.Known known) {
            return known.value()
                    .flatMap(v -> Regions.find((String) v))
                    .map(Region::prefix)
                    .<Condition>map(prefix -> code.like(prefix + "%"))
                    .orElseGet(() -> code.eq(known.sql().coerce(String.class)));
        }
        var prefix = prefix(right.get(0).sql().coerce(String.class));
        return DSL.left(code, DSL.charLength(prefix)).eq(prefix);
    }

    private static Field<String> prefix(Field<String> code) {
        return DSL.when(code.like("%0000"), DSL.left(code, 2))
                .when(code.like("%00"), DSL.left(code, 4))
                .otherwise(code);
    }
}
