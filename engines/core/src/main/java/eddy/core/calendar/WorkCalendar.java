package eddy.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

import eddy.core.Label;

/**
 * When work is done: working days with public holidays and the days worked in exchange for them, and the hours of a
 * working day. Immutable.
 *
 * <p>Time outside of working days does not count: what begins on a Saturday begins, for a deadline, with the first
 * working hour of the next working day.
 */
public final class WorkCalendar {

    private static final int MAX_AMOUNT = 10_000;

    private final Set<DayOfWeek> weekend;
    private final List<CalendarData.Hours> hours;
    private final Map<LocalDate, Label> holidays = new HashMap<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private final Set<Integer> announced = new HashSet<>();

    private WorkCalendar(CalendarData data) {
        weekend = EnumSet.noneOf(DayOfWeek.class);
        weekend.addAll(data.weekend());
        hours = List.copyOf(data.hours());
        if (hours.isEmpty() || weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A calendar without any work: " + data.key());
        }
        for (CalendarData.Year year : data.years()) {
            for (CalendarData.Holiday holiday : year.holidays()) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(d -> holidays.put(d, holiday.label()));
            }
            makeUpDays.addAll(year.makeUpDays());
            if (!year.provisional()) {
                announced.add(year.year());
            }
        }
    }

    /** Mainland China: announced holidays and make-up days, for a year to come the statutory holidays alone. */
    public static WorkCalendar china() {
        return China.CALENDAR;
    }

    private static final class China {
        static final WorkCalendar CALENDAR = load("cn.json");
    }

    static WorkCalendar load(String resource) {
        try (InputStream in = WorkCalendar.class.getResourceAsStream(resource)) {
            var json = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(new SimpleModule()
                            .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
                            .addDeserializer(
                                    java.time.LocalTime.class,
                                    new IsoText<>(java.time.LocalTime.class, java.time.LocalTime::parse)))
                    .build();
            return new WorkCalendar(json.readValue(in, CalendarData.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        return !holidays.containsKey(day) && !weekend.contains(day.getDayOfWeek());
    }

    /** The public holiday on a day. */
    public Optional<Label> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** Whether the days of a year may still change, because nobody has announced its make-up days, or it is unknown. */
    public boolean isProvisional(int year) {
        return !announced.contains(year);
    }

    /**
     * The same time of day so many working days later.
     *
     * @param days zero to 10,000
     */
    public Instant plusWorkingDays(Instant from, int days, ZoneId zone) {
        check(days);
        var time = begin(from.atZone(zone));
        for (int i = 0; i < days; i++) {
            time = time.plusDays(1);
            while (!isWorkingDay(time.toLocalDate())) {
                time = time.plusDays(1);
            }
        }
        return time.toInstant();
    }

    /**
     * The instant by which so many hours of work have passed.
     *
     * @param hours zero to 10,000
     */
    public Instant plusWorkingHours(Instant from, int hours, ZoneId zone) {
        check(hours);
        return plusWorkingTime(from, Duration.ofHours(hours), zone);
    }

    /** The instant by which so much time of work has passed. */
    public Instant plusWorkingTime(Instant from, Duration work, ZoneId zone) {
        check(work.toHours());
        var time = begin(from.atZone(zone));
        var left = work;
        while (true) {
            for (CalendarData.Hours stretch : hours) {
                var start =
                        later(time, time.toLocalDate().atTime(stretch.from()).atZone(zone));
                var end = time.toLocalDate().atTime(stretch.to()).atZone(zone);
                if (start.isAfter(end)) {
                    continue;
                }
                var there = Duration.between(start, end);
                if (left.compareTo(there) <= 0 && (!left.isZero() || start.isBefore(end))) {
                    return start.plus(left).toInstant();
                }
                left = left.minus(there);
            }
            time = nextMorning(time);
        }
    }

    /** {@code time}, or the first working hour after it when its day is none of work. */
    private ZonedDateTime begin(ZonedDateTime time) {
        return isWorkingDay(time.toLocalDate()) ? time : nextMorning(time);
    }

    private ZonedDateTime nextMorning(ZonedDateTime time) {
        var day = time.toLocalDate().plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(hours.get(0).from()).atZone(time.getZone());
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static void check(long amount) {
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("Not between 0 and " + MAX_AMOUNT + ": " + amount);
        }
    }
}
