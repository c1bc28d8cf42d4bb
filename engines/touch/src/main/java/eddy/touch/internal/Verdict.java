package eddy.touch.internal;

import java.time.Instant;

import eddy.touch.Reason;
import eddy.touch.spi.OutgoingMessage;

/** What is to become of a queued touch now. */
sealed interface Verdict {

    record Send(OutgoingMessage message) implements Verdict {}

    record Not(Reason reason) implements Verdict {}

    record Wait(Instant until) implements Verdict {}
}
