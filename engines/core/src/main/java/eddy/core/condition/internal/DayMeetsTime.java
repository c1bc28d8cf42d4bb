package eddy.core.condition.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;

/** Compares the start of a day with an instant, leaving a day column bare wherever that lets its index work. */
final class DayMeetsTime {

    private DayMeetsTime() {}

    static Condition compare(Operator op, Side day, Side time, ZoneId zone) {
        if (day instanceof Side.Known known) {
            var start = new Side.Known(
                    ValueKind.DATETIME, known.value().map(d -> Times.utc(((LocalDate) d).atStartOfDay(zone))));
            return start.sql().compare(Ordering.comparator(op), time.sql());
        }
        if (time instanceof Side.Known known && known.value().isPresent()) {
            return columnWith(op, day.sql(), (OffsetDateTime) known.value().get(), zone);
        }
        return startOf(day.sql(), zone).compare(Ordering.comparator(op), time.sql());
    }

    private static Condition columnWith(Operator op, Field<Object> day, OffsetDateTime time, ZoneId zone) {
        var local = time.atZoneSameInstant(zone);
        var sameDay = Side.known(ValueKind.DATE, local.toLocalDate()).sql();
        if (Times.isStartOfDay(local)) {
            return day.compare(Ordering.comparator(op), sameDay);
        }
        return switch (op) {
            case LT, LE -> day.le(sameDay);
            case GT, GE -> day.gt(sameDay);
            // no day starts at this time: false, but unknown when the day is missing
            case EQ -> day.ne(day);
            case NE -> day.eq(day);
            default -> throw new IllegalArgumentException(op.key());
        };
    }

    private static Field<Object> startOf(Field<Object> day, ZoneId zone) {
        var text = DSL.concat(day.cast(SQLDataType.VARCHAR), DSL.val(" 00:00:00 " + zone.getId()));
        return Side.any(text.cast(SQLDataType.TIMESTAMPWITHTIMEZONE));
    }

    /** Whether the two kinds are a day and a time. */
    static boolean are(ValueKind one, Optional<ValueKind> other) {
        return other.isPresent()
                && (one == ValueKind.DATE && other.get() == ValueKind.DATETIME
                        || one == ValueKind.DATETIME && other.get() == ValueKind.DATE);
    }
}
