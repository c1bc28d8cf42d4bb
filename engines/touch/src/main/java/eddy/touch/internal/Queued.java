package eddy.touch.internal;

import java.util.UUID;

import org.jooq.Record;

import eddy.touch.Purpose;
import eddy.touch.spi.TouchListener.Kind;
import eddy.touch.spi.TouchListener.TouchEvent;

/** A touch locked in the claiming transaction. */
record Queued(
        UUID id,
        String app,
        UUID record,
        String message,
        String channel,
        Purpose purpose,
        int release,
        String caseId,
        int attempts) {

    static Queued of(Record row) {
        return new Queued(
                row.get(TouchColumns.ID),
                row.get(TouchColumns.APP),
                row.get(TouchColumns.RECORD),
                row.get(TouchColumns.MESSAGE),
                row.get(TouchColumns.CHANNEL),
                Purpose.of(row.get(TouchColumns.PURPOSE)).orElseThrow(),
                row.get(TouchColumns.RELEASE),
                row.get(TouchColumns.CASE),
                row.get(TouchColumns.ATTEMPTS));
    }

    TouchEvent event(Kind kind, java.time.Instant at) {
        return new TouchEvent(id, app, record, message, caseId, kind, at);
    }
}
