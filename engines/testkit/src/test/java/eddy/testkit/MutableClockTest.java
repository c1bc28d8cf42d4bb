package eddy.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MutableClockTest {

    @Test
    void stands_still_until_it_is_moved() {
        var clock = MutableClock.at("2026-03-02T09:00:00+08:00");
        assertThat(clock.instant()).isEqualTo("2026-03-02T01:00:00Z");
        clock.advance(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo("2026-03-05T01:00:00Z");
        clock.set("2026-01-01T00:00:00Z");
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00Z");
        clock.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();
    }

    @Test
    void its_views_in_other_zones_move_with_it() {
        var clock = MutableClock.at("2026-03-02T01:00:00+08:00");
        var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-02");
        assertThat(LocalDate.now(berlin)).isEqualTo("2026-03-01");
        clock.advance(Duration.ofDays(1));
        assertThat(LocalDate.now(berlin)).isEqualTo("2026-03-02");
        assertThat(berlin.withZone(clock.getZone()).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
