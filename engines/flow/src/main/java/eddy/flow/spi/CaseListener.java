package eddy.flow.spi;

import java.util.Set;
import java.util.UUID;

/** Hears about cases, in the transaction that changes them. */
public interface CaseListener {

    /** A step of the case's flow or of one below it. */
    record Passed(String flow, String step) {}

    /**
     * A root case has ended: what is still queued for it can be cancelled, except what its last steps have sent.
     *
     * @param outcome how it went; {@code null} when it says nothing or was cancelled
     * @param last    the steps since it last waited for a person, a time or an event: no time lay between them and its end
     */
    void ended(String app, UUID caseId, UUID recordId, String outcome, Set<Passed> last);

    /** Something people look at has changed: a case or todo of this app. Called often; must be cheap. */
    default void changed(String app, String topic, UUID id) {}
}
