package eddy.core.formula;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spend + 1 | SPEND + 1",
                "string length(length) > 3 | string length(LENGTH) > 3",
                "if tier = \"tier\" then tier else null | if TIER = \"tier\" then TIER else null",
                "owner.name | OWNER.name",
                "\"a \\\" b\" + b | \"a \\\" b\" + B",
                "x in (1, 2) | X in (1, 2)",
                "x > 1 /* x */ or y // z | X > 1 /* x */ or Y // z",
                "not(active) and date(day) < today() | not(ACTIVE) and date(DAY) < today()",
                "a.b + b | A.b + B",
                "[1..limit] | [1..LIMIT]",
                "- | -"
            })
    void names_are_replaced_and_nothing_else(String text, String expected) {
        assertThat(FormulaNames.replaced(text, String::toUpperCase)).isEqualTo(expected);
    }
}
