package eddy.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import eddy.core.Label;

/**
 * A calendar file, for example {@code cn.json}.
 *
 * @param weekend days of the week without work
 * @param hours   the stretches of a day in which work is done, in order
 * @param years   the years whose holidays are known
 */
record CalendarData(
        int schemaVersion, String key, Label label, List<DayOfWeek> weekend, List<Hours> hours, List<Year> years) {

    record Hours(LocalTime from, LocalTime to) {}

    /**
     * @param source      where the days are from
     * @param provisional whether the authorities have yet to say which days are worked in exchange
     * @param makeUpDays  days of a weekend on which work is done in exchange for a holiday
     */
    record Year(int year, String source, boolean provisional, List<Holiday> holidays, List<LocalDate> makeUpDays) {}

    /** Both days belong to it. */
    record Holiday(Label label, LocalDate from, LocalDate to) {}
}
