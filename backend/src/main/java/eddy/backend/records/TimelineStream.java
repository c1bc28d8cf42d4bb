package eddy.backend.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Label;
import eddy.core.Transactions;

/**
 * Rows of one table as items of a timeline. Immutable.
 *
 * @param key     tells streams apart; orders items of one instant
 * @param kind    what people filter by: an item's kind, or {@code form.} with the key of a form
 * @param item    the kind of its items
 * @param label   name of the form for what comes from one; {@code null} for the others
 * @param from    the table, or several joined
 * @param at      when it happened
 * @param keys    tell rows of one instant apart: ids or texts, never null
 * @param columns what {@code items} reads, {@code at} and {@code keys} included
 * @param where   which rows are the record's
 * @param search  which rows hold a text
 * @param items   makes an item of each row, in the order of the rows
 */
public record TimelineStream(
        String key,
        String kind,
        String item,
        Label label,
        Table<?> from,
        Field<OffsetDateTime> at,
        List<Field<?>> keys,
        List<Field<?>> columns,
        Condition where,
        Function<String, Condition> search,
        Function<List<Record>, List<TimelineItem>> items) {

    /** An item and where it stands. */
    record Placed(TimelineItem item, TimelineCursor place) {}

    /** The newest after a place of the whole timeline, newest first. */
    List<Placed> page(Transactions tx, TimelineFilter filter, TimelineCursor after, int limit) {
        var select = tx.db().select(columns).from(from).where(asked(filter).and(beyond(after)));
        var ordered = select.orderBy(order());
        var rows = after != null && after.stream().equals(key)
                ? ordered.seekAfter(values(after)).limit(limit).fetch()
                : ordered.limit(limit).fetch();
        var records = new ArrayList<Record>(rows);
        var made = items.apply(records);
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < made.size(); i++) {
            var row = records.get(i);
            var place = keys.stream().map(k -> row.get(k).toString()).toList();
            placed.add(new Placed(made.get(i), new TimelineCursor(row.get(at).toInstant(), key, place)));
        }
        return placed;
    }

    /** How many there are, counted no further than {@code most}. */
    int count(Transactions tx, TimelineFilter filter, int most) {
        return tx.db()
                .fetchCount(
                        DSL.select(at.as("at")).from(from).where(asked(filter)).limit(most));
    }

    private Condition asked(TimelineFilter filter) {
        var asked = where.and(at.lt(utc(filter.until())));
        if (filter.from() != null) {
            asked = asked.and(at.ge(utc(filter.from())));
        }
        return filter.search().isEmpty() ? asked : asked.and(search.apply(filter.search()));
    }

    /** At the instant of the place, streams before its own are through and streams after it have not begun. */
    private Condition beyond(TimelineCursor after) {
        if (after == null) {
            return DSL.noCondition();
        }
        return key.compareTo(after.stream()) < 0 ? at.lt(utc(after.at())) : at.le(utc(after.at()));
    }

    private List<SortField<?>> order() {
        var order = new ArrayList<SortField<?>>();
        order.add(at.desc());
        keys.forEach(k -> order.add(k.desc()));
        return order;
    }

    private Object[] values(TimelineCursor after) {
        if (after.keys().size() != keys.size()) {
            throw after.malformed();
        }
        var values = new ArrayList<Object>();
        values.add(utc(after.at()));
        for (int i = 0; i < keys.size(); i++) {
            values.add(value(keys.get(i), after.keys().get(i), after));
        }
        return values.toArray();
    }

    private static Object value(Field<?> key, String text, TimelineCursor after) {
        if (key.getType() != UUID.class) {
            return text;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw after.malformed();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
