package eddy.core.field;

import java.math.BigDecimal;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** Whole numbers within bounds; column value {@code Long}. */
abstract class WholeType extends BasicType {

    WholeType(String key, Label label) {
        super(key, label, ValueKind.NUMBER, SQLDataType.BIGINT, ORDER_OPERATORS);
    }

    abstract long least(JsonNode settings);

    abstract long greatest(JsonNode settings);

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("integer").put("minimum", least(settings)).put("maximum", greatest(settings));
    }

    @Override
    Object read(JsonNode value) {
        return value.longValue();
    }

    @Override
    JsonNode write(Object value) {
        return LongNode.valueOf(((Number) value).longValue());
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var number = CellText.number(text);
        if (number.isEmpty()) {
            return refuse("field.number.invalid", text);
        }
        var value = number.get().stripTrailingZeros();
        if (value.scale() > 0) {
            return refuse("field.number.not_whole", text);
        }
        long least = least(settings);
        long greatest = greatest(settings);
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            return refuse("field.number.range", text, "min", least, "max", greatest);
        }
        return ok(value.longValueExact());
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : Long.toString(((Number) value).longValue());
    }
}
