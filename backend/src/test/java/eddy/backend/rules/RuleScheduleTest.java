package eddy.backend.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import eddy.core.Label;
import eddy.rule.CompiledRule;
import eddy.rule.Trigger;

import static org.assertj.core.api.Assertions.assertThat;

class RuleScheduleTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CompiledRule AT_TWO = rule("02:00");

    @Test
    void a_time_of_day_comes_once() {
        assertThat(due("2026-03-10T02:00:05+08:00", "2026-03-10T01:59:45+08:00"))
                .isTrue();
        assertThat(due("2026-03-10T02:00:25+08:00", "2026-03-10T02:00:05+08:00"))
                .isFalse();
    }

    @Test
    void a_time_of_day_is_meant_in_the_zone_of_the_app() {
        assertThat(due("2026-03-09T18:00:05Z", "2026-03-09T17:59:45Z")).isTrue();
        assertThat(due("2026-03-10T02:00:05Z", "2026-03-10T01:59:45Z")).isFalse();
    }

    @Test
    void a_time_missed_while_the_product_was_down_is_due_also_on_the_day_after() {
        assertThat(due("2026-03-10T09:00:00+08:00", "2026-03-09T02:00:10+08:00"))
                .isTrue();
        assertThat(due("2026-03-11T01:00:00+08:00", "2026-03-09T02:00:10+08:00"))
                .isTrue();
        assertThat(due("2026-03-11T01:00:00+08:00", "2026-03-10T02:00:10+08:00"))
                .isFalse();
    }

    private static boolean due(String now, String since) {
        return RuleSchedule.due(List.of(AT_TWO), SHANGHAI, at(now), r -> at(since))
                .contains(AT_TWO);
    }

    private static Instant at(String time) {
        return java.time.OffsetDateTime.parse(time).toInstant();
    }

    private static CompiledRule rule(String... times) {
        var when = Stream.of(times)
                .map(t -> (Trigger) new Trigger.Schedule(LocalTime.parse(t)))
                .toList();
        var label = Label.of("规则", "A rule");
        return new CompiledRule("a_rule", label, label, null, true, 1, when, null, List.of(), List.of(), SHANGHAI);
    }
}
