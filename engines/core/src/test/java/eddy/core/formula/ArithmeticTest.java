package eddy.core.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random arithmetic: FEEL agrees with Java's decimals, a missing value makes the whole missing. */
class ArithmeticTest {

    private static final String[] NAMES = {"a", "b", "c", "d"};

    private sealed interface Expression {
        String text();

        Optional<BigDecimal> value(Map<String, Object> values);
    }

    private record Name(String text) implements Expression {
        @Override
        public Optional<BigDecimal> value(Map<String, Object> values) {
            return Optional.ofNullable((BigDecimal) values.get(text));
        }
    }

    private record Number(BigDecimal number) implements Expression {
        @Override
        public String text() {
            return number.toPlainString();
        }

        @Override
        public Optional<BigDecimal> value(Map<String, Object> values) {
            return Optional.of(number);
        }
    }

    private record Pair(Expression left, char op, Expression right) implements Expression {
        @Override
        public String text() {
            return "(" + left.text() + " " + op + " " + right.text() + ")";
        }

        @Override
        public Optional<BigDecimal> value(Map<String, Object> values) {
            return left.value(values).flatMap(l -> right.value(values).map(r -> compute(l, r)));
        }

        private BigDecimal compute(BigDecimal l, BigDecimal r) {
            return switch (op) {
                case '+' -> l.add(r, MathContext.DECIMAL128);
                case '-' -> l.subtract(r, MathContext.DECIMAL128);
                default -> l.multiply(r, MathContext.DECIMAL128);
            };
        }
    }

    @Test
    void agrees_with_javas_decimals() {
        var random = new Random(11);
        for (int i = 0; i < 400; i++) {
            var expression = expression(random, 4);
            var values = values(random);
            var expected = expression.value(values);
            var actual = Formula.parse(expression.text()).orThrow().evaluate(values);
            if (expected.isEmpty()) {
                assertThat(actual).as(expression.text()).isNull();
            } else {
                assertThat((BigDecimal) actual).as(expression.text()).isEqualByComparingTo(expected.get());
            }
        }
    }

    @Test
    void comparisons_agree_too() {
        var random = new Random(12);
        for (int i = 0; i < 200; i++) {
            var values = values(random);
            values.put("a", decimal(random));
            values.put("b", decimal(random));
            int order = ((BigDecimal) values.get("a")).compareTo((BigDecimal) values.get("b"));
            assertThat(Formula.parse("a < b").orThrow().evaluate(values)).isEqualTo(order < 0);
            assertThat(Formula.parse("a >= b").orThrow().evaluate(values)).isEqualTo(order >= 0);
            assertThat(Formula.parse("a = b").orThrow().evaluate(values)).isEqualTo(order == 0);
            assertThat(Formula.parse("max(a, b)").orThrow().evaluate(values))
                    .asString()
                    .isEqualTo(
                            FeelValues.plain(values.get(order >= 0 ? "a" : "b")).toString());
        }
    }

    private static Expression expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? new Name(NAMES[random.nextInt(NAMES.length)])
                    : new Number(decimal(random).abs());
        }
        var op = "+-*".charAt(random.nextInt(3));
        return new Pair(expression(random, depth - 1), op, expression(random, depth - 1));
    }

    private static Map<String, Object> values(Random random) {
        var values = new HashMap<String, Object>();
        for (String name : NAMES) {
            if (random.nextInt(8) > 0) {
                values.put(name, decimal(random));
            }
        }
        return values;
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(5));
    }
}
