package eddy.core.condition.internal;

import java.time.ZoneId;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;
import eddy.core.region.Region;
import eddy.core.region.Regions;

/** {@code within}: a region or department is the one on the right or lies somewhere in it; a person is in such a department. */
record Within() implements Comparing {

    private static final String ADDRESS = "{\"region\":\"";

    @Override
    public boolean fits(ValueKind left) {
        return ofRegions(left) || left == ValueKind.DEPARTMENT || left == ValueKind.PERSON;
    }

    @Override
    public ValueKind right(ValueKind left) {
        return ofRegions(left) ? ValueKind.REGION : ValueKind.DEPARTMENT;
    }

    private static boolean ofRegions(ValueKind kind) {
        return kind == ValueKind.REGION || kind == ValueKind.ADDRESS;
    }

    @Override
    public Condition compare(Side left, List<Side> right, ZoneId zone) {
        if (!ofRegions(left.kind())) {
            return Departments.within(left, right.get(0));
        }
        var code = code(left);
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

    /** The code of the region; of an address it is its first part, if it has one. */
    private static Field<String> code(Side side) {
        var text = side.sql().coerce(String.class);
        return side.kind() == ValueKind.ADDRESS
                ? DSL.when(text.like(ADDRESS + "%"), DSL.substring(text, ADDRESS.length() + 1, 6))
                : text;
    }

    private static Field<String> prefix(Field<String> code) {
        return DSL.when(code.like("%0000"), DSL.left(code, 2))
                .when(code.like("%00"), DSL.left(code, 4))
                .otherwise(code);
    }
}
