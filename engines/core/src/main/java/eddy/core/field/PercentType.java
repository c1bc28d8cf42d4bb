package eddy.core.field;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A share, stored as a fraction: 25 % is 0.25 in JSON and in the column. */
final class PercentType extends FractionType {

    PercentType() {
        super("percent", Label.of("百分比", "Percent"), SQLDataType.NUMERIC(24, 8));
    }

    /** {@code 25%} and {@code 0.25} are the same; {@code 25} could be either and is refused. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var normal = CellText.normal(text);
        boolean signed = normal.endsWith("%");
        var number = CellText.number(signed ? normal.substring(0, normal.length() - 1) : normal);
        if (number.isEmpty()) {
            return refuse("field.number.invalid", text);
        }
        if (signed) {
            return bounded(number.get().movePointLeft(2), text);
        }
        return number.get().abs().compareTo(BigDecimal.ONE) > 0
                ? refuse("field.percent.ambiguous", text)
                : bounded(number.get(), text);
    }

    @Override
    String written(BigDecimal value) {
        return plain(value.movePointRight(2)).toPlainString() + "%";
    }
}
