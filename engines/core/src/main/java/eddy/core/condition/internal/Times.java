package eddy.core.condition.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.core.condition.Linked.Window;
import eddy.core.condition.Operand.Anchor;
import eddy.core.condition.Period;

/** Instants relative to an as-of time, in the as-of time's zone. Weeks begin on Monday. */
final class Times {

    private Times() {}

    /**
     * A stretch of time; the end belongs to it.
     *
     * @param fromIncluded whether the start belongs to it too
     */
    record Span(OffsetDateTime from, boolean fromIncluded, OffsetDateTime to) {}

    /** The instant an anchor names; empty for the start of a case outside one. */
    static Optional<ZonedDateTime> anchor(Anchor anchor, AsOf asOf) {
        var now = asOf.now().atZone(asOf.zone());
        var today = now.toLocalDate();
        return switch (anchor) {
            case NOW -> Optional.of(now);
            case TODAY -> Optional.of(today.atStartOfDay(asOf.zone()));
            case START_OF_WEEK ->
                Optional.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(asOf.zone()));
            case START_OF_MONTH -> Optional.of(today.withDayOfMonth(1).atStartOfDay(asOf.zone()));
            case START_OF_YEAR -> Optional.of(today.withDayOfYear(1).atStartOfDay(asOf.zone()));
            case CASE_START -> asOf.caseStart().map(i -> i.atZone(asOf.zone()));
        };
    }

    static ZonedDateTime shift(ZonedDateTime from, Period period, int direction) {
        return from.plus((long) direction * period.amount(), unit(period.unit()));
    }

    /** The window ending at the as-of time or, when {@code before}, the same stretch one period earlier. */
    static Span span(Window window, AsOf asOf, boolean before) {
        var now = asOf.now().atZone(asOf.zone());
        if (window instanceof Window.Within within) {
            var start = shift(now, within.period(), -1);
            return before
                    ? new Span(utc(shift(start, within.period(), -1)), false, utc(start))
                    : new Span(utc(start), false, utc(now));
        }
        var start = anchor(((Window.This) window).start(), asOf).orElse(now);
        if (!before) {
            return new Span(utc(start), true, utc(now));
        }
        var unit = unitOf(((Window.This) window).start());
        return new Span(utc(start.minus(1, unit)), true, utc(now.minus(1, unit)));
    }

    static boolean isStartOfDay(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    static OffsetDateTime utc(ZonedDateTime time) {
        return time.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static ChronoUnit unit(Period.Unit unit) {
        return switch (unit) {
            case MINUTES -> ChronoUnit.MINUTES;
            case HOURS -> ChronoUnit.HOURS;
            case DAYS -> ChronoUnit.DAYS;
            case WEEKS -> ChronoUnit.WEEKS;
            case MONTHS -> ChronoUnit.MONTHS;
        };
    }

    private static ChronoUnit unitOf(Anchor start) {
        return switch (start) {
            case START_OF_WEEK -> ChronoUnit.WEEKS;
            case START_OF_MONTH -> ChronoUnit.MONTHS;
            case START_OF_YEAR -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        };
    }
}
