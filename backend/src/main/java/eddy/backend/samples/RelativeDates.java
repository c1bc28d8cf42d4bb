package eddy.backend.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates in sample data that count from the day of installation: {@code -31d}, {@code -31d 14:05}, {@code +30d}. */
final class RelativeDates {

    private static final Pattern FORM = Pattern.compile("([+-])(\\d{1,5})d(?: (\\d{2}):(\\d{2}))?");

    private final LocalDate today;
    private final ZoneId zone;
    private final Instant now;

    RelativeDates(Instant now, ZoneId zone) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
        this.now = now;
    }

    /** The cell with its date made absolute, as text; any other cell as it is. */
    String absolute(String cell) {
        return day(cell)
                .map(d -> time(cell).map(t -> at(d, t).toString()).orElseGet(d::toString))
                .orElse(cell);
    }

    /** The moment a cell names; empty for a cell that names none. */
    Optional<Instant> instant(String cell) {
        return day(cell).map(d -> at(d, time(cell).orElse(LocalTime.NOON)));
    }

    private Instant at(LocalDate day, LocalTime time) {
        var at = day.atTime(time).atZone(zone).toInstant();
        return day.equals(today) && at.isAfter(now) ? now : at;
    }

    private Optional<LocalDate> day(String cell) {
        var match = FORM.matcher(cell);
        if (!match.matches()) {
            return Optional.empty();
        }
        long days = Long.parseLong(match.group(2));
        return Optional.of(match.group(1).equals("-") ? today.minusDays(days) : today.plusDays(days));
    }

    private static Optional<LocalTime> time(String cell) {
        var match = FORM.matcher(cell);
        return match.matches() && match.group(3) != null
                ? Optional.of(LocalTime.of(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4))))
                : Optional.empty();
    }
}
