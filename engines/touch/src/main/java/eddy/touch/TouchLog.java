package eddy.touch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.document.ReleaseKeys;
import eddy.touch.internal.TouchColumns;

import static eddy.touch.internal.TouchColumns.APP;
import static eddy.touch.internal.TouchColumns.CHANNEL;
import static eddy.touch.internal.TouchColumns.ID;
import static eddy.touch.internal.TouchColumns.QUEUED;
import static eddy.touch.internal.TouchColumns.RECORD;
import static eddy.touch.internal.TouchColumns.STATE;
import static eddy.touch.internal.TouchColumns.TOUCH;

/** Reads touches, newest first, page by page. Thread-safe. */
public final class TouchLog {

    private final Transactions tx;
    private final ReleaseKeys keys;

    /** A log that calls forms as the rows do. */
    public TouchLog(Transactions tx) {
        this(tx, ReleaseKeys.SAME);
    }

    /** @param keys what forms are called now */
    public TouchLog(Transactions tx, ReleaseKeys keys) {
        this.tx = tx;
        this.keys = keys;
    }

    /** Which touches; an absent part is {@code null} and does not narrow. */
    public record Filter(UUID record, TouchState state, String channel) {

        public static Filter none() {
            return new Filter(null, null, null);
        }

        public static Filter of(UUID record) {
            return new Filter(record, null, null);
        }
    }

    /** Where a page ends: give it back for the next one. */
    public record Cursor(Instant queuedAt, UUID id) {}

    /** @param next empty on the last page */
    public record Page(List<Touch> items, Optional<Cursor> next) {}

    /**
     * @param after the cursor of the page before; {@code null} for the first
     * @param limit touches on the page, at least 1
     */
    public Page list(String app, Filter filter, Cursor after, int limit) {
        Condition which = APP.eq(app);
        if (filter.record() != null) {
            which = which.and(RECORD.eq(filter.record()));
        }
        if (filter.state() != null) {
            which = which.and(STATE.eq(filter.state().key()));
        }
        if (filter.channel() != null) {
            which = which.and(CHANNEL.eq(filter.channel()));
        }
        if (after != null) {
            which = which.and(DSL.row(QUEUED, ID).lt(after.queuedAt().atOffset(ZoneOffset.UTC), after.id()));
        }
        var wanted = which;
        var found = tx.required(() -> tx.db()
                .select(TouchColumns.ALL)
                .from(TOUCH)
                .where(wanted)
                .orderBy(QUEUED.desc(), ID.desc())
                .limit(limit + 1)
                .fetch(this::touch));
        boolean more = found.size() > limit;
        var items = List.copyOf(more ? found.subList(0, limit) : found);
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page(items, more ? Optional.of(new Cursor(last.queuedAt(), last.id())) : Optional.empty());
    }

    public Optional<Touch> find(UUID id) {
        return tx.required(() ->
                tx.db().select(TouchColumns.ALL).from(TOUCH).where(ID.eq(id)).fetchOptional(this::touch));
    }

    /** How many touches of the app are in each state; states without any are absent. */
    public Map<TouchState, Integer> counts(String app) {
        var count = DSL.count();
        var counts = new TreeMap<TouchState, Integer>();
        tx.required(() -> tx.db()
                .select(STATE, count)
                .from(TOUCH)
                .where(APP.eq(app))
                .groupBy(STATE)
                .forEach(r -> counts.put(TouchState.of(r.value1()), r.value2())));
        return counts;
    }

    private Touch touch(Record row) {
        return new Touch(
                row.get(ID),
                row.get(APP),
                keys.form(row.get(APP), row.get(TouchColumns.FORM)),
                row.get(RECORD),
                row.get(TouchColumns.MESSAGE),
                row.get(CHANNEL),
                Purpose.of(row.get(TouchColumns.PURPOSE)).orElseThrow(),
                row.get(TouchColumns.ORIGIN_KIND),
                row.get(TouchColumns.ORIGIN_KEY),
                row.get(TouchColumns.CASE),
                TouchState.of(row.get(STATE)),
                Optional.ofNullable(row.get(TouchColumns.REASON))
                        .flatMap(Reason::of)
                        .orElse(null),
                row.get(TouchColumns.DETAIL),
                row.get(TouchColumns.ADDRESS),
                row.get(TouchColumns.LANGUAGE),
                row.get(TouchColumns.SUBJECT),
                row.get(TouchColumns.BODY),
                time(row.get(QUEUED)),
                time(row.get(TouchColumns.SENT)),
                time(row.get(TouchColumns.DELIVERED)),
                time(row.get(TouchColumns.OPENED)),
                time(row.get(TouchColumns.CLICKED)),
                time(row.get(TouchColumns.REPLIED)),
                row.get(TouchColumns.SAMPLE));
    }

    private static Instant time(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
