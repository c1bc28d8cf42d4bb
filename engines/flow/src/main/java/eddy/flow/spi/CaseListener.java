package eddy.flow.spi;

import java.util.UUID;

/** Hears about cases, in the transaction that changes them. */
public interface CaseListener {

    /**
     * A root case has ended: what is still queued for it can be cancelled.
     *
     * @param outcome how it went; {@code null} when it says nothing or was cancelled
     */
    void ended(String app, UUID caseId, UUID recordId, String outcome);

    /** Something people look at has changed: a case or todo of this app. Called often; must be cheap. */
    default void changed(String app, String topic, UUID id) {}
}
