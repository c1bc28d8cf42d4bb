package eddy.core.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.DataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** Decimal numbers, exact; column value {@code BigDecimal} at the column's scale. */
abstract class FractionType extends BasicType {

    /** What every column of this family can hold before the decimal point. */
    static final BigDecimal LIMIT = new BigDecimal("999999999999999");

    private final int scale;

    FractionType(String key, Label label, DataType<BigDecimal> column) {
        super(key, label, ValueKind.NUMBER, column, ORDER_OPERATORS);
        scale = column.scale();
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("number").put("minimum", LIMIT.negate()).put("maximum", LIMIT);
    }

    @Override
    Object read(JsonNode value) {
        return round(value.decimalValue());
    }

    @Override
    JsonNode write(Object value) {
        return DecimalNode.valueOf(plain(exact(value)));
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return CellText.number(text).map(v -> bounded(v, text)).orElseGet(() -> refuse("field.number.invalid", text));
    }

    Compiled<Object> bounded(BigDecimal value, String text) {
        var refused = value.abs().compareTo(LIMIT) > 0;
        return refused ? refuse("field.number.range", text, "min", LIMIT.negate(), "max", LIMIT) : ok(round(value));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return Optional.ofNullable(value).map(v -> written(exact(v))).orElse("");
    }

    String written(BigDecimal value) {
        return plain(value).toPlainString();
    }

    BigDecimal round(BigDecimal value) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }

    private static BigDecimal exact(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
