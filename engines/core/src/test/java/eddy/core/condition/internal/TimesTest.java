package eddy.core.condition.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.condition.AsOf;
import eddy.core.condition.Linked.Window;
import eddy.core.condition.Operand.Anchor;
import eddy.core.condition.Period;
import eddy.core.condition.Period.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    private static AsOf asOf(String instant, String zone) {
        return AsOf.at(Instant.parse(instant), ZoneId.of(zone));
    }

    @ParameterizedTest(name = "{0} of {1} in {2} is {3}")
    @CsvSource({
        "NOW, 2026-03-15T02:00:00Z, Asia/Shanghai, 2026-03-15T10:00:00+08:00",
        "TODAY, 2026-03-15T02:00:00Z, Asia/Shanghai, 2026-03-15T00:00:00+08:00",
        "TODAY, 2026-03-15T17:00:00Z, Asia/Shanghai, 2026-03-16T00:00:00+08:00",
        "TODAY, 2026-03-15T17:00:00Z, America/New_York, 2026-03-15T00:00:00-04:00",
        "START_OF_WEEK, 2026-03-15T02:00:00Z, Asia/Shanghai, 2026-03-09T00:00:00+08:00",
        "START_OF_WEEK, 2026-03-16T02:00:00Z, Asia/Shanghai, 2026-03-16T00:00:00+08:00",
        "START_OF_MONTH, 2026-03-31T17:00:00Z, Asia/Shanghai, 2026-04-01T00:00:00+08:00",
        "START_OF_YEAR, 2026-12-31T17:00:00Z, Asia/Shanghai, 2027-01-01T00:00:00+08:00",
        "START_OF_MONTH, 2026-03-30T10:00:00Z, Europe/Berlin, 2026-03-01T00:00:00+01:00"
    })
    void anchors_follow_the_zone(Anchor anchor, String now, String zone, OffsetDateTime expected) {
        assertThat(Times.anchor(anchor, asOf(now, zone)).orElseThrow().toOffsetDateTime())
                .isEqualTo(expected);
    }

    @Test
    void the_start_of_the_case_is_there_inside_a_case_alone() {
        var outside = asOf("2026-03-15T02:00:00Z", "Asia/Shanghai");
        var start = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(Times.anchor(Anchor.CASE_START, outside)).isEmpty();
        assertThat(Times.anchor(Anchor.CASE_START, outside.inCase(start, Map.of()))
                        .orElseThrow()
                        .toInstant())
                .isEqualTo(start);
    }

    @ParameterizedTest(name = "{1} {2} before {0}")
    @CsvSource({
        "2026-03-15T10:00:00+08:00, 90, MINUTES, 2026-03-15T08:30:00+08:00",
        "2026-03-15T10:00:00+08:00, 36, HOURS, 2026-03-13T22:00:00+08:00",
        "2026-03-15T10:00:00+08:00, 30, DAYS, 2026-02-13T10:00:00+08:00",
        "2026-03-15T10:00:00+08:00, 2, WEEKS, 2026-03-01T10:00:00+08:00",
        "2026-03-31T10:00:00+08:00, 1, MONTHS, 2026-02-28T10:00:00+08:00",
        "2026-03-15T10:00:00+08:00, 0, DAYS, 2026-03-15T10:00:00+08:00"
    })
    void periods_go_back_in_calendar_units(OffsetDateTime from, int amount, Unit unit, OffsetDateTime expected) {
        var time = from.atZoneSameInstant(ZoneId.of("Asia/Shanghai"));
        assertThat(Times.shift(time, new Period(amount, unit), -1).toOffsetDateTime())
                .isEqualTo(expected);
    }

    @Test
    void a_day_is_a_day_and_an_hour_an_hour_when_the_clocks_change() {
        var after = ZonedDateTime.parse("2026-03-29T12:00:00+02:00[Europe/Berlin]");
        assertThat(Times.shift(after, new Period(1, Unit.DAYS), -1).toOffsetDateTime())
                .isEqualTo("2026-03-28T12:00:00+01:00");
        assertThat(Times.shift(after, new Period(24, Unit.HOURS), -1).toOffsetDateTime())
                .isEqualTo("2026-03-28T11:00:00+01:00");
    }

    @Test
    void a_window_of_days_ends_now_and_the_one_before_ends_where_it_begins() {
        var window = new Window.Within(new Period(30, Unit.DAYS));
        var asOf = asOf("2026-03-15T02:00:00Z", "Asia/Shanghai");
        var now = Times.span(window, asOf, false);
        var before = Times.span(window, asOf, true);
        assertThat(now.from()).isEqualTo("2026-02-13T02:00:00Z");
        assertThat(now.fromIncluded()).isFalse();
        assertThat(now.to()).isEqualTo("2026-03-15T02:00:00Z");
        assertThat(before.to()).isEqualTo(now.from());
        assertThat(before.from()).isEqualTo("2026-01-14T02:00:00Z");
    }

    @ParameterizedTest(name = "{0} so far")
    @CsvSource({
        "TODAY, 2026-03-14T16:00:00Z, 2026-03-13T16:00:00Z, 2026-03-14T02:00:00Z",
        "START_OF_WEEK, 2026-03-08T16:00:00Z, 2026-03-01T16:00:00Z, 2026-03-08T02:00:00Z",
        "START_OF_MONTH, 2026-02-28T16:00:00Z, 2026-01-31T16:00:00Z, 2026-02-15T02:00:00Z",
        "START_OF_YEAR, 2025-12-31T16:00:00Z, 2024-12-31T16:00:00Z, 2025-03-15T02:00:00Z"
    })
    void a_unit_so_far_begins_with_it_and_is_compared_with_the_same_part_of_the_last(
            Anchor start, OffsetDateTime from, OffsetDateTime beforeFrom, OffsetDateTime beforeTo) {
        var asOf = asOf("2026-03-15T02:00:00Z", "Asia/Shanghai");
        var now = Times.span(new Window.This(start), asOf, false);
        assertThat(now.from()).isEqualTo(from);
        assertThat(now.fromIncluded()).isTrue();
        var before = Times.span(new Window.This(start), asOf, true);
        assertThat(before.from()).isEqualTo(beforeFrom);
        assertThat(before.to()).isEqualTo(beforeTo);
    }
}
