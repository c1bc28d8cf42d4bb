package eddy.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days from first to last, both included. */
public record DayRange(LocalDate from, LocalDate to) {

    public DayRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** The equally long range just before. */
    public DayRange previous() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new DayRange(from.minusDays(days), from.minusDays(1));
    }

    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
