package eddy.core.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads days and times as people, spreadsheets and programs write them. */
final class TimeText {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.]|\\s?年\\s?)(\\d{1,2})(?:[-/.]|\\s?月\\s?)(\\d{1,2})(?:\\s?日)?(.*)");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})()");
    private static final Pattern TIME = Pattern.compile(
            "[T ]?\\s*(上午|下午)?\\s*(\\d{1,2})(?::|时|点)(\\d{1,2})(?:(?::|分)(\\d{1,2}(?:\\.\\d{1,9})?))?[分秒]?\\s*(AM|PM|am|pm)?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:\\.\\d{1,12})?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int DAY_LENGTH = "2026-03-15".length();
    private static final int MOMENT_LENGTH = "2026-03-15T08:30:00Z".length();

    private TimeText() {}

    /** A day and, where the text has one, a time of day and an offset. */
    record Read(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

        OffsetDateTime in(ZoneId zone) {
            var local = LocalDateTime.of(day, time.orElse(LocalTime.MIDNIGHT));
            var here = offset.map(local::atOffset)
                    .orElseGet(() -> local.atZone(zone).toOffsetDateTime());
            return utc(here);
        }
    }

    /** The zone of times written without one: the field's setting {@code zone}, China's unless set. */
    static ZoneId zone(JsonNode settings) {
        var zone = settings.path("zone").asText("");
        return zone.isEmpty() ? CHINA : ZoneId.of(zone);
    }

    static boolean isDay(String text) {
        try {
            return text.length() == DAY_LENGTH && day(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isMoment(String text) {
        try {
            return text.indexOf('T') == DAY_LENGTH && moment(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * A day as documents and programs write it. Imports read millions of them, and the JDK's parser takes ten times as
     * long.
     *
     * @throws DateTimeException when it is none
     */
    static LocalDate day(String text) {
        boolean usual = text.length() == DAY_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
        int year = usual ? digits(text, 0, 4) : -1;
        int month = usual ? digits(text, 5, 7) : -1;
        int day = usual ? digits(text, 8, 10) : -1;
        return year < 0 || month < 0 || day < 0 ? LocalDate.parse(text) : LocalDate.of(year, month, day);
    }

    /**
     * A moment likewise: {@code 2026-03-15T08:30:00Z} at once, all other forms by the JDK's parser.
     *
     * @throws DateTimeException when it is none
     */
    static OffsetDateTime moment(String text) {
        boolean usual = text.length() == MOMENT_LENGTH
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == 'Z';
        int hour = usual ? digits(text, 11, 13) : -1;
        int minute = usual ? digits(text, 14, 16) : -1;
        int second = usual ? digits(text, 17, 19) : -1;
        return hour < 0 || minute < 0 || second < 0
                ? OffsetDateTime.parse(text)
                : LocalDateTime.of(day(text.substring(0, DAY_LENGTH)), LocalTime.of(hour, minute, second))
                        .atOffset(ZoneOffset.UTC);
    }

    /** The number written from {@code from} to before {@code end}; -1 when something there is no digit. */
    private static int digits(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** As columns hold it: UTC, microseconds. */
    static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    static Optional<Read> read(String text) {
        var plain = CellText.normal(text);
        try {
            var day = DAY.matcher(plain);
            if (!day.matches()) {
                day = COMPACT.matcher(plain);
            }
            return day.matches() ? calendar(day) : serial(plain);
        } catch (DateTimeException e) {
            return Optional.empty(); // a 31st of February, an hour 25
        }
    }

    private static Optional<Read> calendar(Matcher match) {
        var day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        var rest = match.group(4).strip();
        if (rest.isEmpty()) {
            return Optional.of(new Read(day, Optional.empty(), Optional.empty()));
        }
        var time = TIME.matcher(match.group(4));
        return time.matches() ? Optional.of(withTime(day, time)) : Optional.empty();
    }

    private static Read withTime(LocalDate day, Matcher match) {
        int hour = number(match, 2);
        var half = match.group(5) == null ? "" : match.group(5).toUpperCase(java.util.Locale.ROOT);
        if (("下午".equals(match.group(1)) || half.equals("PM")) && hour < 12) {
            hour += 12;
        } else if (half.equals("AM") && hour == 12) {
            hour = 0;
        }
        var second = match.group(4) == null ? BigDecimal.ZERO : new BigDecimal(match.group(4));
        var time = LocalTime.of(
                hour,
                number(match, 3),
                second.intValue(),
                second.remainder(BigDecimal.ONE).movePointRight(9).intValue());
        return new Read(
                day, Optional.of(time), Optional.ofNullable(match.group(6)).map(ZoneOffset::of));
    }

    /** Spreadsheets keep days as a count since 1899-12-30, and times as a fraction of the day. */
    private static Optional<Read> serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        if (number.intValue() < 10_000) {
            return Optional.empty();
        }
        var day = SERIAL_ZERO.plusDays(number.intValue());
        var part = number.remainder(BigDecimal.ONE);
        if (part.signum() == 0) {
            return Optional.of(new Read(day, Optional.empty(), Optional.empty()));
        }
        long second = Math.min(86_399, Math.round(part.doubleValue() * 86_400));
        return Optional.of(new Read(day, Optional.of(LocalTime.ofSecondOfDay(second)), Optional.empty()));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
