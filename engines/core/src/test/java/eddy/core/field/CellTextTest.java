package eddy.core.field;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    0            | 0
                    007          | 7
                    +5           | 5
                    1.           | 1
                    1,234,567.89 | 1234567.89
                    1 234.5      | 1234.5
                    −5           | -5
                    -$12         | -12
                    US           | !
                    12 CNY       | 12
                    RMB 12       | 12
                    €3.5         | 3.5
                    (5)          | -5
                    0.5万         | 5000
                    -2亿          | -200000000
                    1e-5         | 0.00001
                    1,23         | !
                    1,2345       | !
                    1.2.3        | !
                    1-2          | !
                    e5           | !
                    .            | !
                    ()           | !
                    ¥            | !
                    1e100        | !
                    NaN          | !
                    Infinity     | !
                    0x10         | !
                    """)
    void reads_numbers_as_people_write_them(String text, String expected) {
        var number = CellText.number(text);
        if (expected.equals("!")) {
            assertThat(number).isEmpty();
        } else {
            assertThat(number.orElseThrow()).isEqualByComparingTo(expected);
        }
    }

    @Test
    void reads_back_every_number_however_it_is_grouped() {
        var random = new Random(7);
        var grouped = new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        grouped.setParseBigDecimal(true);
        for (int i = 0; i < 2000; i++) {
            var number = new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(9));
            number = random.nextBoolean() ? number.negate() : number;
            assertThat(CellText.number(number.toPlainString()).orElseThrow()).isEqualByComparingTo(number);
            assertThat(CellText.number(grouped.format(number)).orElseThrow()).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1,", ",", "1,1"})
    void does_not_get_stuck_on_endless_text(String part) {
        assertThat(CellText.number(part.repeat(20_000))).isEmpty();
    }

    @Test
    void normal_text_has_usual_width_and_no_odd_space() {
        assertThat(CellText.normal("\ufeff　ＡＢＣ\u00a0１２３ ")).isEqualTo("ABC 123");
    }

    @Test
    void a_long_cell_is_quoted_in_part() {
        assertThat(CellText.shortened("x".repeat(60))).hasSize(60);
        assertThat(CellText.shortened("x".repeat(61))).hasSize(60).endsWith("…");
    }
}
