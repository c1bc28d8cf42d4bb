package eddy.core.field;

import org.jooq.impl.SQLDataType;

import eddy.core.Label;

/** A number with up to eight decimals. */
final class DecimalType extends FractionType {

    DecimalType() {
        super("decimal", Label.of("小数", "Decimal number"), SQLDataType.NUMERIC(28, 8));
    }
}
