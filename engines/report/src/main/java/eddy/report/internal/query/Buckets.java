package eddy.report.internal.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.report.Dimension.By;

/**
 * Days, weeks, months, quarters and years in a time zone, named by their first day. H2 and PostgreSQL turn an instant
 * into a day of a zone in ways of their own; from there on they agree.
 */
final class Buckets {

    private Buckets() {}

    /** The first day of the unit in which the value of {@code column} lies; missing for a missing value. */
    static Field<LocalDate> start(Field<?> column, FieldModel model, By by, ZoneId zone, SQLDialect dialect) {
        var day =
                model.type().kind() == ValueKind.DATE ? column.cast(SQLDataType.LOCALDATE) : day(column, zone, dialect);
        return by == By.DAY ? day : truncated(day, by, dialect);
    }

    private static Field<LocalDate> day(Field<?> instant, ZoneId zone, SQLDialect dialect) {
        return dialect == SQLDialect.H2
                ? DSL.field(
                        "cast(formatdatetime({0}, 'yyyy-MM-dd', 'en', {1}) as date)",
                        SQLDataType.LOCALDATE, instant, DSL.inline(zone.getId()))
                : DSL.field(
                        "cast({0} at time zone {1} as date)", SQLDataType.LOCALDATE, instant, DSL.inline(zone.getId()));
    }

    private static Field<LocalDate> truncated(Field<LocalDate> day, By by, SQLDialect dialect) {
        boolean h2 = dialect == SQLDialect.H2;
        var unit = DSL.inline(by == By.WEEK && h2 ? "iso_week" : by.key());
        return h2
                ? DSL.field("date_trunc({0}, {1})", SQLDataType.LOCALDATE, unit, day)
                : DSL.field("cast(date_trunc({0}, cast({1} as timestamp)) as date)", SQLDataType.LOCALDATE, unit, day);
    }

    /** The first day of the unit {@code day} lies in. */
    static LocalDate start(LocalDate day, By by) {
        return switch (by) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next unit. */
    static LocalDate next(LocalDate start, By by) {
        return switch (by) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** The unit's name: a day or the Monday of a week as {@code 2026-03-02}, {@code 2026-03}, {@code 2026 Q1}, {@code 2026}. */
    static String name(LocalDate start, By by) {
        return switch (by) {
            case DAY, WEEK -> start.toString();
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + " Q" + ((start.getMonthValue() - 1) / 3 + 1);
            case YEAR -> String.valueOf(start.getYear());
        };
    }
}
