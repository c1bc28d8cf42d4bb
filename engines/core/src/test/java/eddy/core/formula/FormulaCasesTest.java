package eddy.core.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaCasesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-15T10:00:00+08:00[Asia/Shanghai]");
    private static final IssueTexts TEXTS = IssueTexts.load();

    record Case(String formula, String values, String result) {

        @Override
        public String toString() {
            return formula + " of " + values;
        }
    }

    /** Split at the last two bars, since a formula may hold one. */
    static List<Case> cases() throws java.io.IOException {
        try (var in = FormulaCasesTest.class.getResourceAsStream("formulas.csv")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(FormulaCasesTest::split)
                    .toList();
        }
    }

    private static Case split(String line) {
        int result = line.lastIndexOf(" | ");
        int values = line.lastIndexOf(" | {", result - 1);
        return new Case(line.substring(0, values), line.substring(values + 3, result), line.substring(result + 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void gives(Case given) throws JsonProcessingException {
        var formula = Formula.parse(given.formula());
        if (given.result().startsWith("!")) {
            assertThat(formula.issues())
                    .extracting(Issue::code)
                    .contains(given.result().substring(1));
            assertThat(TEXTS.text(formula.issues().get(0), Locale.CHINA)).doesNotContain("{", "formula.");
            return;
        }
        assertThat(formula.issues()).isEmpty();
        var values = values(JSON.readTree(given.values()));
        assertThat(formula.orThrow().evaluate(values, NOW)).isEqualTo(value(JSON.readTree(given.result())));
    }

    private static Map<String, Object> values(JsonNode object) {
        var values = new HashMap<String, Object>();
        object.properties().forEach(e -> values.put(e.getKey(), value(e.getValue())));
        return values;
    }

    private static Object value(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        if (json.isObject()) {
            return values(json);
        }
        if (json.isArray()) {
            var list = new ArrayList<>();
            json.forEach(e -> list.add(value(e)));
            return list;
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isNumber()) {
            return new BigDecimal(json.asText());
        }
        var text = json.asText();
        if (!text.startsWith("@")) {
            return text;
        }
        return text.contains("T") ? OffsetDateTime.parse(text.substring(1)) : LocalDate.parse(text.substring(1));
    }
}
