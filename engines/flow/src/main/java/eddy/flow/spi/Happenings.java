package eddy.flow.spi;

import java.time.Instant;
import java.util.UUID;

/** Looks back: what happened for a record before a step began to wait must not be lost. */
@FunctionalInterface
public interface Happenings {

    /**
     * Whether any of what is awaited happened.
     *
     * @param caseId the root case: reactions count when they are to one of its touches
     * @param since  exclusive
     */
    boolean happened(String app, UUID recordId, UUID caseId, Awaited awaited, Instant since);
}
