package eddy.rule;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.document.Document;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.rule.Fixtures.Fixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecisionCompilerTest {

    static Stream<Fixture> valid() {
        return Fixtures.all("decision", "valid");
    }

    static Stream<Fixture> invalid() {
        return Fixtures.all("decision", "invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void accepts(Fixture fixture) {
        var compiled = compile(fixture);

        assertThat(compiled.issues().stream().filter(Issue::isError)).isEmpty();
        assertThat(compiled.value().orElseThrow().key()).isEqualTo(fixture.key());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    @Timeout(10)
    void refuses(Fixture fixture) {
        var compiled = compile(fixture);

        assertThat(compiled.value()).isEmpty();
        assertThat(compiled.issues()).extracting(Issue::code).contains(fixture.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "high, high, strategy_high_high, true",
        "high, medium, strategy_high_medium, true",
        "medium, high, strategy_medium_high, true",
        "low, low, strategy_low, false",
        "low, medium, strategy_low, false",
        "low, high, strategy_low, true",
    })
    void the_tier_matrix_picks_the_strategy(String value, String risk, String strategy, boolean contact) {
        var decision = decision("tier_matrix");

        var result = decision.evaluate(Map.of("value_tier", value, "risk_level", risk, "unrelated", 1));

        assertThat(result).isEqualTo(Map.of("strategy", strategy, "contact", contact));
        assertThat(decision.outputs()).containsExactly("strategy", "contact");
        assertThat(decision.reads()).containsExactlyInAnyOrder("value_tier", "risk_level");
    }

    @Test
    void a_missing_input_meets_no_row() {
        assertThat(decision("tier_matrix").evaluate(Map.of("value_tier", "high")))
                .isEmpty();
    }

    @Test
    void the_first_row_that_applies_decides_and_outputs_may_compute() {
        var decision = decision("coupon_first");

        assertThat(coupon(decision, 1000, false)).isEqualByComparingTo("50");
        assertThat(coupon(decision, 999.99, true)).isEqualByComparingTo("30");
        assertThat(coupon(decision, 200, false)).isEqualByComparingTo("20");
        assertThat(coupon(decision, new BigDecimal("199"), true)).isEqualByComparingTo("1.99");
    }

    private static BigDecimal coupon(CompiledDecision decision, Number spending, boolean isNew) {
        return (BigDecimal)
                decision.evaluate(Map.of("spending", spending, "is_new", isNew)).get("coupon");
    }

    @Test
    void many_inputs_are_decided_in_order() {
        var decision = decision("tier_matrix");
        var inputs = new ArrayList<Map<String, Object>>();
        var tiers = List.of("high", "medium", "low");
        for (int i = 0; i < 900; i++) {
            inputs.add(Map.of("value_tier", tiers.get(i % 3), "risk_level", tiers.get(i / 3 % 3), "id", i));
        }

        var results = decision.evaluateAll(inputs);

        for (int i = 0; i < 900; i++) {
            assertThat(results.get(i)).isEqualTo(decision.evaluate(inputs.get(i)));
        }
    }

    @Test
    void the_name_in_both_languages_comes_from_the_settings() {
        var decision = decision("drawn_in_modeller");

        assertThat(decision.label().in(Locale.CHINESE)).isEqualTo("策略矩阵");
        assertThat(decision.form()).contains("customer");
    }

    @Test
    void a_gap_is_a_warning_with_a_counter_example() {
        var text = Fixtures.one("decision", "valid", "tier_matrix").text().replace("\"medium\", \"low\"", "\"low\"");

        var issue = compile("tier_matrix", text).issues().stream()
                .filter(i -> i.code().equals("decision.gap"))
                .findFirst()
                .orElseThrow();
        assertThat(issue.isError()).isFalse();
        assertThat(issue.args()).containsEntry("example", "Value tier = low, Risk level = medium");
    }

    @Test
    void an_overlap_names_both_rows_and_a_combination() {
        var issue = compile(Fixtures.one("decision", "invalid", "overlap")).issues().stream()
                .filter(Issue::isError)
                .findFirst()
                .orElseThrow();

        assertThat(issue.args()).containsAllEntriesOf(Map.of("first", "1", "second", "4"));
        assertThat(issue.args().get("example")).isEqualTo("Value tier = high");
        assertThat(issue.place()).isEqualTo("rule4");
    }

    @Test
    void gaps_between_numbers_are_found_at_the_borders() {
        var text = Fixtures.one("decision", "valid", "coupon_first")
                .text()
                .replace("UNIQUE", "FIRST")
                .replace("[200..1000)", "(200..1000)")
                .replaceFirst("<rule id=\"rule4\">[\\s\\S]*</rule>", "");

        var gap = compile("coupon_first", text).issues().stream()
                .filter(i -> i.code().equals("decision.gap"))
                .findFirst()
                .orElseThrow();

        assertThat(gap.args().get("example")).startsWith("Spending = 199");
    }

    @Test
    void a_row_that_earlier_rows_cover_is_pointed_out() {
        var text = Fixtures.one("decision", "valid", "coupon_first").text().replace("[200..1000)", "&gt;= 1000");

        assertThat(compile("coupon_first", text).issues().stream().map(i -> i.code() + " " + i.place()))
                .contains("decision.row.never rule2", "decision.row.never rule3");
    }

    @Test
    void the_tier_matrix_of_the_template_has_neither_gap_nor_overlap() throws IOException {
        var text = Files.readString(Path.of("../../templates/churn-recovery/decisions/strategy.dmn"));

        assertThat(compile("strategy", text).issues()).isEmpty();
    }

    @Test
    void the_options_of_a_choice_field_are_the_values_of_its_column() {
        var text = Fixtures.one("decision", "valid", "tier_matrix")
                .text()
                .replaceAll("(?s)<inputValues.*?</inputValues>", "");
        assertThat(compile("tier_matrix", text).issues()).isEmpty();

        var typo = compile("tier_matrix", text.replaceFirst("\"medium\"", "\"mediun\""))
                .issues();
        assertThat(typo).extracting(Issue::code).contains("decision.option.unknown");
    }

    @Test
    @Timeout(10)
    void a_huge_document_is_refused_before_it_is_read() {
        assertThat(compile("big", "<a>" + "x".repeat(2 << 20) + "</a>").issues())
                .extracting(Issue::code)
                .containsExactly("decision.large");
        assertThat(compile("deep", "<a>".repeat(5_000) + "</a>".repeat(5_000)).issues())
                .extracting(Issue::code)
                .containsExactly("decision.xml");
    }

    @Test
    void two_rows_of_a_unique_table_that_meet_while_running_are_an_issue() {
        var text = Fixtures.one("decision", "valid", "coupon_first")
                .text()
                .replace("FIRST", "UNIQUE")
                .replace("<text>spending</text>", "<text>spending + 0</text>")
                .replace("&gt;= 1000", "&gt;= limit");
        var decision = compile("coupon_first", text).orThrow();

        var inputs = new HashMap<String, Object>(Map.of("spending", 500, "is_new", false, "limit", 400));
        assertThatThrownBy(() -> decision.evaluate(inputs))
                .isInstanceOf(IssueException.class)
                .hasMessageContaining("decision.overlap.run");
    }

    @Test
    void the_row_that_decided_is_told_with_its_outputs() {
        var decision = decision("coupon_first");

        var decided = decision.decide(Map.of("spending", 300, "is_new", false));

        assertThat(decided.row()).hasValue(3);
        assertThat(decided.outputs()).containsOnlyKeys("coupon");
        assertThat(decision("tier_matrix").decide(Map.of("value_tier", "high")).row())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{ \"outputs\": { \"strategy\": { \"values\": [ { \"value\": \"a\", \"label\": { \"en\": \"A\" } } ] } } }',",
        "'{ \"outputs\": { \"nothing\": {} } }', decision.settings.output",
        "'{ \"outputs\": { \"strategy\": { \"values\": [ \"a\" ] } } }', decision.settings.values",
        "'{ \"outputs\": { \"strategy\": { \"label\": { \"en\": 1 } } } }', decision.settings.values",
        "'{ \"outputs\": [] }', decision.settings",
    })
    void outputs_and_their_values_may_have_names_for_people(String settings, String code) {
        var text = Fixtures.one("decision", "valid", "drawn_in_modeller")
                .text()
                .replaceFirst("<eddy:settings>.*</eddy:settings>", "<eddy:settings>" + settings + "</eddy:settings>");

        var errors = compile("drawn_in_modeller", text).issues().stream()
                .filter(Issue::isError)
                .map(Issue::code);
        assertThat(errors.toList()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static CompiledDecision decision(String key) {
        return compile(Fixtures.one("decision", "valid", key)).orThrow();
    }

    private static Compiled<CompiledDecision> compile(Fixture fixture) {
        return compile(fixture.key(), fixture.text());
    }

    private static Compiled<CompiledDecision> compile(String key, String text) {
        return new DecisionCompiler()
                .compile(
                        new Document("decision", key, text),
                        BundleScope.of(List.of(CustomerForm.CUSTOMER.table()), List.of()));
    }
}
