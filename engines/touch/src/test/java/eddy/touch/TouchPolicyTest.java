package eddy.touch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TouchPolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0} in Shanghai waits until {1}")
    @CsvSource({
        "2026-03-02T13:59:59Z, ",
        "2026-03-02T14:00:00Z, 2026-03-03T00:00:00Z",
        "2026-03-02T16:30:00Z, 2026-03-03T00:00:00Z",
        "2026-03-02T23:59:59Z, 2026-03-03T00:00:00Z",
        "2026-03-03T00:00:00Z, ",
    })
    void quiet_hours_pass_midnight(Instant now, Instant until) {
        var quiet = TouchPolicy.standard().quietUntil("sms", now, ZONE);

        assertThat(quiet.orElse(null)).isEqualTo(until);
        assertThat(TouchPolicy.standard().quietUntil("email", now, ZONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T03:59:59Z, ",
        "2026-03-02T04:00:00Z, 2026-03-02T06:00:00Z",
        "2026-03-02T06:00:00Z, ",
    })
    void quiet_hours_may_lie_within_a_day(Instant now, Instant until) {
        var noonRest = new TouchPolicy(LocalTime.NOON, LocalTime.of(14, 0), Set.of("sms"), Map.of());

        assertThat(noonRest.quietUntil("sms", now, ZONE).orElse(null)).isEqualTo(until);
    }

    @Test
    void equal_ends_mean_no_quiet_hours() {
        var never = new TouchPolicy(LocalTime.NOON, LocalTime.NOON, Set.of("sms"), Map.of());

        assertThat(never.quietUntil("sms", Instant.parse("2026-03-02T04:00:00Z"), ZONE))
                .isEmpty();
    }
}
