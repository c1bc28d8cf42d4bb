package eddy.touch.spi;

import java.time.Instant;
import java.util.UUID;

/** Is told what becomes of touches, inside the transaction that records it. An exception from here undoes the record. */
@FunctionalInterface
public interface TouchListener {

    void happened(TouchEvent event);

    /**
     * @param touch  id of the touch
     * @param record the customer
     * @param caseId the running case that sent it; {@code null} when none did
     */
    record TouchEvent(UUID touch, String app, UUID record, String message, String caseId, Kind kind, Instant at) {}

    enum Kind {
        SENT,
        NOT_SENT,
        FAILED,
        HELD,
        DELIVERED,
        OPENED,
        CLICKED,
        REPLIED,
        UNSUBSCRIBED
    }
}
