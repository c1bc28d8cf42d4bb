package eddy.touch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

import org.jooq.Record1;
import org.jooq.Select;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.touch.internal.TouchColumns;

/** Touches of the past that come with a template's sample data, and go with it. Nothing of them is ever sent. */
public final class SampleTouches {

    private final Transactions tx;

    public SampleTouches(Transactions tx) {
        this.tx = tx;
    }

    /**
     * @param record    the customer
     * @param flow      key of the flow that sent it; {@code null} when none did
     * @param openedAt  {@code null} when it was not, as {@code clickedAt}
     */
    public record Row(
            UUID record,
            CompiledMessage message,
            String flow,
            Instant queuedAt,
            Instant sentAt,
            Instant openedAt,
            Instant clickedAt) {}

    /** Adds them as sent, marked as samples. */
    public void add(String app, String form, int release, Collection<Row> rows) {
        tx.required(() -> {
            var inserts = rows.stream()
                    .map(row -> {
                        var id = Ids.at(row.queuedAt().toEpochMilli());
                        return tx.db()
                                .insertInto(TouchColumns.TOUCH)
                                .set(TouchColumns.ID, id)
                                .set(TouchColumns.APP, app)
                                .set(TouchColumns.FORM, form)
                                .set(TouchColumns.RECORD, row.record())
                                .set(TouchColumns.MESSAGE, row.message().key())
                                .set(TouchColumns.CHANNEL, row.message().channel())
                                .set(
                                        TouchColumns.PURPOSE,
                                        row.message().purpose().key())
                                .set(TouchColumns.RELEASE, release)
                                .set(TouchColumns.ORIGIN_KIND, row.flow() == null ? "rule" : "flow")
                                .set(TouchColumns.ORIGIN_KEY, row.flow() == null ? "sample" : row.flow())
                                .set(TouchColumns.ORIGIN_STEP, "sample")
                                .set(TouchColumns.OCCURRENCE, id.toString())
                                .set(TouchColumns.FLOW, row.flow())
                                .set(TouchColumns.STATE, TouchState.SENT.key())
                                .set(TouchColumns.ATTEMPTS, 1)
                                .set(TouchColumns.QUEUED, time(row.queuedAt()))
                                .set(TouchColumns.NOT_BEFORE, time(row.queuedAt()))
                                .set(TouchColumns.SENT, time(row.sentAt()))
                                .set(TouchColumns.OPENED, time(row.openedAt()))
                                .set(TouchColumns.CLICKED, time(row.clickedAt()))
                                .set(TouchColumns.SAMPLE, true);
                    })
                    .toList();
            tx.db().batch(inserts).execute();
        });
    }

    /**
     * Removes the touches of the past, and those that rules and flows have written since to sample customers.
     *
     * @param records a query for the ids of the sample customers
     * @return how many were removed
     */
    public int remove(String app, Select<Record1<UUID>> records) {
        return tx.required(() -> tx.db()
                .deleteFrom(TouchColumns.TOUCH)
                .where(TouchColumns.APP.eq(app), TouchColumns.SAMPLE.isTrue().or(TouchColumns.RECORD.in(records)))
                .execute());
    }

    private static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
