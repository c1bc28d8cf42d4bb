package eddy.core.condition.internal;

import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.ValueKind;

/**
 * Sets of departments and of the people in them, as SQL. A comparison with a set is unknown where a side is missing: an empty
 * set would make it false, so a value that nothing equals is in each.
 */
final class Departments {

    static final Field<Integer> PLACE = DSL.field(DSL.name("m", "place"), SQLDataType.INTEGER);

    private static final UUID NOTHING = new UUID(0, 0);
    private static final Table<?> MEMBER =
            DSL.table(DSL.name("department_member")).as("m");
    private static final Table<?> WITHIN =
            DSL.table(DSL.name("department_within")).as("w");
    private static final Field<UUID> ACCOUNT = DSL.field(DSL.name("m", "account"), SQLDataType.UUID);
    private static final Field<UUID> JOINED = DSL.field(DSL.name("m", "department"), SQLDataType.UUID);
    private static final Field<UUID> INNER = DSL.field(DSL.name("w", "department"), SQLDataType.UUID);
    private static final Field<UUID> ABOVE = DSL.field(DSL.name("w", "above"), SQLDataType.UUID);

    private static final Condition UNKNOWN = DSL.condition(DSL.castNull(SQLDataType.BOOLEAN));

    private Departments() {}

    static SelectConditionStep<Record1<UUID>> ofPerson(UUID person) {
        return DSL.select(JOINED).from(MEMBER).where(ACCOUNT.eq(DSL.val(person, SQLDataType.UUID)));
    }

    /** Whether a department is one of the person's. */
    static Condition among(Field<Object> department, Side.OwnDepartments own) {
        return in(department, ofPerson(own.person())).or(noneOf(own));
    }

    /** Whether a department is that on the right or lies in it; of a person, whether one of the person's does. */
    static Condition within(Side left, Side right) {
        var inner = DSL.select(INNER).from(WITHIN).where(above(right));
        var set = left.kind() == ValueKind.PERSON
                ? DSL.select(ACCOUNT).from(MEMBER).where(JOINED.in(inner))
                : inner;
        return in(left.sql(), set).or(unknownWithout(right));
    }

    private static Condition above(Side right) {
        return right instanceof Side.OwnDepartments own
                ? ABOVE.in(ofPerson(own.person()))
                : ABOVE.eq(right.sql().coerce(UUID.class));
    }

    private static Condition in(Field<Object> value, Select<Record1<UUID>> set) {
        return value.coerce(UUID.class).in(set.unionAll(DSL.select(DSL.inline(NOTHING, SQLDataType.UUID))));
    }

    private static Condition unknownWithout(Side right) {
        if (right instanceof Side.OwnDepartments own) {
            return noneOf(own);
        }
        if (right instanceof Side.Known known) {
            return known.value().isPresent() ? DSL.noCondition() : UNKNOWN;
        }
        return right.sql().isNull().and(UNKNOWN);
    }

    private static Condition noneOf(Side.OwnDepartments own) {
        return DSL.notExists(ofPerson(own.person())).and(UNKNOWN);
    }
}
