package eddy.flow.internal.steps;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

import eddy.flow.spi.WorkingDays;

/**
 * A length of time in one unit: minutes and hours are exact, days keep the time of day in the app's zone, working days
 * skip week-ends and holidays.
 */
public record Delay(Integer minutes, Integer hours, Integer days, Integer workingDays) {

    private static final int MOST = 10_000;

    /** Whether exactly one unit is given, with a sensible amount. */
    public boolean isValid() {
        var given = Stream.of(
                        minutes == null ? 0 : 1,
                        hours == null ? 0 : 1,
                        days == null ? 0 : 1,
                        workingDays == null ? 0 : 1)
                .mapToInt(i -> i)
                .sum();
        return given == 1
                && Stream.of(minutes, hours, days, workingDays)
                        .filter(Objects::nonNull)
                        .allMatch(n -> n > 0 && n <= MOST);
    }

    /** When it is over if it begins at {@code start}. */
    public Instant after(Instant start, ZoneId zone, WorkingDays calendar) {
        if (minutes != null) {
            return start.plus(Duration.ofMinutes(minutes));
        }
        if (hours != null) {
            return start.plus(Duration.ofHours(hours));
        }
        if (days != null) {
            return start.atZone(zone).plusDays(days).toInstant();
        }
        return calendar.plus(start, workingDays, zone);
    }
}
