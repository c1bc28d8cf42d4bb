package eddy.rule;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.document.Document;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.form.RecordStore;
import eddy.rule.Fixtures.Fixture;

import static org.assertj.core.api.Assertions.assertThat;

class RuleCompilerTest {

    /** The issue each invalid fixture must bring: code, space, place; a trailing star stands for anything. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("unknown_property", "rule.property.unknown /thenn"),
            Map.entry("wrong_version", "rule.version /schemaVersion"),
            Map.entry("unknown_form", "rule.form.unknown /form"),
            Map.entry("no_trigger", "rule.when.missing /when"),
            Map.entry("impossible_time", "rule.when.invalid /when/0"),
            Map.entry("no_condition", "rule.if.missing "),
            Map.entry("text_against_number", "condition.*"),
            Map.entry("unknown_field", "condition.*"),
            Map.entry("unknown_action", "action.unknown /then/0/action"),
            Map.entry("misspelt_action_property", "action.property.unknown /then/0/tg"),
            Map.entry("order_is_text", "rule.property.invalid /order"),
            Map.entry("actions_not_a_list", "rule.actions.invalid /then"));

    static Stream<Fixture> valid() {
        return Fixtures.all("rule", "valid");
    }

    static Stream<Fixture> invalid() {
        return Fixtures.all("rule", "invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void accepts(Fixture fixture) {
        assertThat(compile(fixture).issues()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(Fixture fixture) {
        var compiled = compile(fixture);
        var expected = EXPECTED.get(fixture.key());

        assertThat(compiled.value()).isEmpty();
        assertThat(compiled.issues().stream().map(i -> i.code() + " " + i.place()))
                .anySatisfy(i -> {
                    if (expected.endsWith("*")) {
                        assertThat(i).startsWith(expected.replace("*", "")).contains(" /if/");
                    } else {
                        assertThat(i).isEqualTo(expected);
                    }
                });
    }

    @Test
    void a_rule_is_read_whole() {
        var rule = compile(Fixtures.one("rule", "valid", "silent")).orThrow();

        assertThat(rule.enabled()).isTrue();
        assertThat(rule.order()).isEqualTo(10);
        assertThat(rule.onSaved()).isTrue();
        assertThat(rule.times()).containsExactly(LocalTime.of(2, 0));
        assertThat(rule.condition().reads()).contains(new Read("customer", "visits"));
        assertThat(rule.then()).extracting(s -> s.type().key()).containsExactly("add_tag");
        assertThat(rule.actions("left")).extracting(s -> s.type().key()).containsExactly("remove_tag");
        assertThat(rule.zone().getId()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void a_rule_that_feeds_itself_is_pointed_out() {
        var feeding = Fixtures.one("rule", "valid", "silent")
                .text()
                .replace("add_tag", "set_field")
                .replace(
                        "\"tag\": \"silent\"\n    }\n  ],\n  \"otherwise\"",
                        "\"field\": \"visits\", \"value\": 9\n    }\n  ],\n  \"otherwise\"");
        assertThat(compile("silent", feeding).issues()).extracting(Issue::code).containsExactly("rule.feedback");
    }

    @Test
    void a_rule_without_any_action_is_a_warning() {
        var text = Fixtures.one("rule", "valid", "silent").text().replaceAll("(?s)\"then\".*", "\"then\": []}");
        var compiled = compile("silent", text);

        assertThat(compiled.value()).isPresent();
        assertThat(compiled.issues()).extracting(Issue::code).containsExactly("rule.no_action");
    }

    @Test
    void only_rules_that_read_a_changed_field_are_affected() {
        var silent = compile(Fixtures.one("rule", "valid", "silent")).orThrow();
        var tagged = compile(Fixtures.one("rule", "valid", "tagged")).orThrow();
        var nightly = compile(Fixtures.one("rule", "valid", "only_scheduled")).orThrow();
        var rules = List.of(silent, tagged, nightly);

        assertThat(affected(rules, "visits")).containsExactly("silent");
        assertThat(affected(rules, "#vip")).containsExactly("tagged");
        assertThat(affected(rules, "name")).isEmpty();
        assertThat(RuleImpact.affectedBy(rules, "customer", java.util.Set.of())).hasSize(2);
        assertThat(RuleImpact.affectedBy(rules, "order", java.util.Set.of())).isEmpty();
    }

    private static List<String> affected(List<CompiledRule> rules, String field) {
        return RuleImpact.affectedBy(rules, "customer", java.util.Set.of(field)).stream()
                .map(CompiledRule::key)
                .toList();
    }

    private static Compiled<CompiledRule> compile(Fixture fixture) {
        return compile(fixture.key(), fixture.text());
    }

    private static Compiled<CompiledRule> compile(String key, String text) {
        var store = new RecordStore(null, Clock.systemUTC(), List.of());
        return new RuleCompiler().compile(new Document("rule", key, text), CustomerForm.scope(store));
    }
}
