package eddy.core.field;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jooq.impl.SQLDataType;

import eddy.core.Label;

/** An amount of money; written with two decimals, stored with four so that unit prices stay exact. */
final class MoneyType extends FractionType {

    MoneyType() {
        super("money", Label.of("金额", "Money"), SQLDataType.NUMERIC(19, 4));
    }

    @Override
    String written(BigDecimal value) {
        var plain = plain(value);
        return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
