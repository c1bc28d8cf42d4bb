package eddy.core.condition.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.condition.CompiledCondition;
import eddy.core.field.DayColumn;
import eddy.core.field.ValueKind;

/** One side of a comparison at the time of asking: an expression of the database, or a value known beforehand. */
sealed interface Side {

    ValueKind kind();

    /** As SQL; a known value is a bound parameter. */
    Field<Object> sql();

    record Column(ValueKind kind, Field<Object> sql) implements Side {}

    /**
     * @param value {@code String}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, {@code OffsetDateTime} or
     *              {@code UUID} by kind; empty when missing
     */
    record Known(ValueKind kind, Optional<Object> value) implements Side {

        @Override
        public Field<Object> sql() {
            return any(value.<Field<?>>map(v -> bound(kind, v)).orElseGet(() -> DSL.castNull(type(kind))));
        }
    }

    /** The departments of a person: all of them where they are compared with, else the first. */
    record OwnDepartments(UUID person) implements Side {

        @Override
        public ValueKind kind() {
            return ValueKind.DEPARTMENT;
        }

        @Override
        public Field<Object> sql() {
            return any(DSL.field(
                    Departments.ofPerson(person).orderBy(Departments.PLACE).limit(1)));
        }
    }

    static Known known(ValueKind kind, Object value) {
        return new Known(kind, Optional.of(value));
    }

    /** A field whose Java type no longer matters, because the kinds were compared. */
    @SuppressWarnings("unchecked")
    static Field<Object> any(Field<?> field) {
        return (Field<Object>) field;
    }

    /** Whole numbers are bound as such, so that an index on a whole column serves them. */
    private static Field<?> bound(ValueKind kind, Object value) {
        if (value instanceof BigDecimal number) {
            var plain = number.stripTrailingZeros();
            return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
                    ? DSL.val(plain.longValueExact(), SQLDataType.BIGINT)
                    : DSL.val(new BigDecimal(plain.toPlainString()), SQLDataType.NUMERIC);
        }
        return DSL.val(value, type(kind));
    }

    static DataType<?> type(ValueKind kind) {
        return switch (kind) {
            case TEXT, CHOICE, CHOICES, REGION, ADDRESS -> SQLDataType.VARCHAR;
            case NUMBER -> SQLDataType.NUMERIC;
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case DATE -> DayColumn.TYPE;
            case DATETIME -> SQLDataType.TIMESTAMPWITHTIMEZONE(6);
            case LINK, PERSON, DEPARTMENT -> SQLDataType.UUID;
        };
    }

    /** Text of {@link CompiledCondition.Explained}. */
    static String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof java.time.OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value.toString();
    }
}
