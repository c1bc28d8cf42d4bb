package eddy.form.internal.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.DataType;
import org.jooq.exception.DataTypeException;

import eddy.core.field.ValueKind;
import eddy.core.formula.Formula;
import eddy.core.table.FieldModel;

/** Column values on their way into formulas, and what formulas answer on its way into columns. */
public final class Fitting {

    private static final int MAX_TEXT = 20_000;

    private Fitting() {}

    /** The values a formula reads, as formulas see them: several choices as a list. */
    public static Map<String, Object> given(List<FieldModel> fields, Map<String, Object> values, Formula formula) {
        var given = new HashMap<String, Object>();
        formula.names().stream().filter(values::containsKey).forEach(name -> given.put(name, values.get(name)));
        fields.forEach(
                f -> given.computeIfPresent(f.key(), (key, value) -> f.type().told(value)));
        return given;
    }

    /** Values of one may stand in the other, whatever they are. */
    public static boolean alike(FieldModel into, FieldModel from) {
        boolean same = into.type().kind() == from.type().kind() && !into.key().equals(from.key());
        boolean free = into.type().kind() == ValueKind.TEXT || into.type().kind() == ValueKind.NUMBER;
        return same
                && !into.type().ofFiles()
                && (free || into.options().equals(from.options()))
                && into.linkTo().equals(from.linkTo());
    }

    /** The value as the column holds it; {@code null} for what is no value of its kind. */
    public static Object fitting(FieldModel field, Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type().kind()) {
            case NUMBER -> number(value, field.type().column());
            case DATETIME -> time(value);
            case DATE -> value instanceof LocalDate ? value : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case LINK, PERSON, DEPARTMENT -> value instanceof UUID ? value : null;
            case TEXT, CHOICE, CHOICES, REGION, ADDRESS -> value instanceof String text ? shortened(text) : null;
        };
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private static Object time(Object value) {
        return value instanceof OffsetDateTime time
                ? time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS)
                : null;
    }

    /** Rounded to the column's decimals; a number the column has no room for is none. */
    private static Object number(Object value, DataType<?> column) {
        if (!(value instanceof Number)) {
            return null;
        }
        try {
            var exact = new BigDecimal(value.toString());
            if (column.getType() != BigDecimal.class) {
                return column.convert(exact.setScale(0, RoundingMode.HALF_UP));
            }
            var rounded = exact.setScale(column.scale(), RoundingMode.HALF_UP);
            return rounded.precision() <= column.precision() ? rounded : null;
        } catch (ArithmeticException | DataTypeException e) {
            return null;
        }
    }
}
