package eddy.flow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.calendar.WorkCalendar;
import eddy.flow.internal.steps.Delay;

import static org.assertj.core.api.Assertions.assertThat;

class DelayTest {

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "minutes, 90, 2026-03-02T09:00:00+08:00, Asia/Shanghai, 2026-03-02T10:30:00+08:00",
        "hours, 24, 2026-03-02T09:00:00+08:00, Asia/Shanghai, 2026-03-03T09:00:00+08:00",
        "days, 3, 2026-03-02T09:00:00+08:00, Asia/Shanghai, 2026-03-05T09:00:00+08:00",
        // clocks go forward: the time of day stays, the hours do not
        "days, 1, 2026-03-28T12:00:00+01:00, Europe/Berlin, 2026-03-29T12:00:00+02:00",
        "hours, 24, 2026-03-28T12:00:00+01:00, Europe/Berlin, 2026-03-29T13:00:00+02:00",
        // a week-end in between
        "workingDays, 3, 2026-03-05T09:00:00+08:00, Asia/Shanghai, 2026-03-10T09:00:00+08:00",
    })
    void a_delay_ends(String unit, int amount, String from, String zone, String until) {
        var delay = new Delay(
                unit.equals("minutes") ? amount : null,
                unit.equals("hours") ? amount : null,
                unit.equals("days") ? amount : null,
                unit.equals("workingDays") ? amount : null);

        assertThat(delay.isValid()).isTrue();
        assertThat(delay.after(at(from), ZoneId.of(zone), WorkCalendar.china()::plusWorkingDays))
                .isEqualTo(at(until));
    }

    @Test
    void a_delay_has_exactly_one_unit_of_a_sensible_amount() {
        assertThat(new Delay(null, null, null, null).isValid()).isFalse();
        assertThat(new Delay(1, 1, null, null).isValid()).isFalse();
        assertThat(new Delay(0, null, null, null).isValid()).isFalse();
        assertThat(new Delay(null, null, 1_000_000, null).isValid()).isFalse();
    }
}
