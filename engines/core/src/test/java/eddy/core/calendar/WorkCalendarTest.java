package eddy.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkCalendarTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar = WorkCalendar.china();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "2025-01-01, false, New Year",
        "2025-01-02, true, an ordinary Thursday",
        "2025-01-26, true, a Sunday worked for Spring Festival",
        "2025-01-28, false, the eve of the lunar new year",
        "2025-02-04, false, the last day of Spring Festival",
        "2025-02-05, true, the day after",
        "2025-10-08, false, the eighth day of the long autumn holiday",
        "2025-10-11, true, a Saturday worked for it",
        "2026-01-04, true, a Sunday worked for New Year",
        "2026-02-14, true, a Saturday worked for Spring Festival",
        "2026-02-23, false, the ninth day of Spring Festival",
        "2026-02-24, true, the day after",
        "2026-03-14, false, an ordinary Saturday",
        "2026-05-09, true, a Saturday worked for Labour Day",
        "2026-09-25, false, Mid-Autumn",
        "2026-10-07, false, National Day",
        "2026-10-10, true, a Saturday worked for it",
        "2027-02-08, false, a statutory day of Spring Festival",
        "2027-02-09, true, not announced as free",
        "2031-07-05, false, a Saturday of an unknown year",
        "2031-10-01, true, a Wednesday of an unknown year"
    })
    void knows_the_working_days_of_china(LocalDate day, boolean works) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
    }

    @Test
    void every_announced_year_gives_the_thirteen_days_of_the_law() {
        for (int year : new int[] {2025, 2026}) {
            var days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .toList();
            long madeUp = days.stream()
                    .filter(d -> d.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue())
                    .filter(calendar::isWorkingDay)
                    .count();
            long freeWeekdays = days.stream()
                    .filter(d -> d.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                    .filter(d -> !calendar.isWorkingDay(d))
                    .count();
            // the law gives 13 days; those that fall on a weekend are moved to a weekday, so the balance is 13
            assertThat(freeWeekdays - madeUp).isEqualTo(13);
            assertThat(calendar.isProvisional(year)).isFalse();
        }
    }

    @Test
    void says_what_is_not_settled_yet() {
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isProvisional(2031)).isTrue();
        assertThat(calendar.holiday(LocalDate.of(2027, 2, 6)).orElseThrow().texts())
                .containsEntry("zh-CN", "春节");
        assertThat(calendar.holiday(LocalDate.of(2027, 2, 9))).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} working days is {2}")
    @CsvSource({
        "2026-03-12T15:00, 0, 2026-03-12T15:00",
        "2026-03-12T15:00, 1, 2026-03-13T15:00",
        "2026-03-13T15:00, 1, 2026-03-16T15:00",
        "2026-03-14T15:00, 1, 2026-03-17T09:00",
        "2026-03-14T15:00, 0, 2026-03-16T09:00",
        "2026-02-13T15:00, 1, 2026-02-14T15:00",
        "2026-02-13T15:00, 3, 2026-02-25T15:00",
        "2026-09-30T23:30, 1, 2026-10-08T23:30",
        "2025-12-31T10:00, 2, 2026-01-05T10:00"
    })
    void adds_working_days(String from, int days, String expected) {
        assertThat(calendar.plusWorkingDays(at(from), days, CHINA)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{0} and {1} working hours is {2}")
    @CsvSource({
        "2026-03-12T09:00, 1, 2026-03-12T10:00",
        "2026-03-12T11:30, 1, 2026-03-12T13:30",
        "2026-03-12T12:30, 1, 2026-03-12T14:00",
        "2026-03-12T17:00, 1, 2026-03-12T18:00",
        "2026-03-12T18:00, 1, 2026-03-13T10:00",
        "2026-03-12T06:00, 8, 2026-03-12T18:00",
        "2026-03-13T17:00, 2, 2026-03-16T10:00",
        "2026-03-14T12:00, 4, 2026-03-16T14:00",
        "2026-03-12T20:00, 0, 2026-03-13T09:00",
        "2026-02-14T16:00, 4, 2026-02-24T11:00"
    })
    void adds_working_hours(String from, int hours, String expected) {
        assertThat(calendar.plusWorkingHours(at(from), hours, CHINA)).isEqualTo(at(expected));
    }

    @Test
    void days_one_by_one_are_days_at_once() {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var from = at("2025-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)));
            int days = random.nextInt(15);
            var step = from;
            for (int d = 0; d < days; d++) {
                step = calendar.plusWorkingDays(step, 1, CHINA);
            }
            var once = calendar.plusWorkingDays(from, days, CHINA);
            assertThat(once).isEqualTo(days == 0 ? once : step);
            assertThat(calendar.isWorkingDay(LocalDate.ofInstant(once, CHINA))).isTrue();
        }
    }

    @Test
    void hours_agree_with_counting_minutes() {
        var random = new Random(2);
        for (int i = 0; i < 100; i++) {
            var from = at("2025-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)));
            int hours = 1 + random.nextInt(20);
            assertThat(calendar.plusWorkingHours(from, hours, CHINA)).isEqualTo(counted(from, hours * 60));
        }
    }

    private Instant counted(Instant from, int minutes) {
        var time = from.atZone(CHINA);
        int left = minutes;
        while (left > 0) {
            if (works(time)) {
                left--;
            }
            time = time.plusMinutes(1);
        }
        return time.toInstant();
    }

    private boolean works(ZonedDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        boolean office = minute >= 540 && minute < 720 || minute >= 780 && minute < 1080;
        return office && calendar.isWorkingDay(time.toLocalDate());
    }

    @Test
    void less_than_nothing_and_more_than_a_lifetime_are_refused() {
        var now = at("2026-03-12T09:00");
        assertThatThrownBy(() -> calendar.plusWorkingDays(now, -1, CHINA)).hasMessageContaining("-1");
        assertThatThrownBy(() -> calendar.plusWorkingHours(now, 10_001, CHINA)).hasMessageContaining("10001");
    }
}
