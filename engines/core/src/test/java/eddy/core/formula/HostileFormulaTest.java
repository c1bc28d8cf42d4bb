package eddy.core.formula;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostileFormulaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Object> VALUES =
            Map.of("x", "text", "n", new BigDecimal(999_999_999), "l", List.of(1, 2, 3));

    static List<String> lines() throws java.io.IOException {
        try (var in = HostileFormulaTest.class.getResourceAsStream("hostile.csv")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("# ") && !l.isBlank())
                    .toList();
        }
    }

    /** The time limit is there to fail instead of hanging; it measures nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void is_refused_or_harmless(String line) {
        int bar = line.lastIndexOf(" | ");
        var text = line.substring(0, bar);
        var expected = line.substring(bar + 3);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var formula = Formula.parse(text);
            if (expected.equals("refused")) {
                assertThat(formula.value()).isEmpty();
                assertThat(formula.issues()).isNotEmpty();
            } else {
                assertThat(shown(formula.orThrow().evaluate(VALUES))).isEqualTo(expected);
            }
        });
    }

    private static String shown(Object value) throws JsonProcessingException {
        return value instanceof BigDecimal number ? number.toPlainString() : JSON.writeValueAsString(value);
    }
}
