package eddy.backend.touches;

import java.time.Instant;
import java.util.UUID;

import eddy.backend.records.Rec;
import eddy.core.Label;

/**
 * A message to a customer as the API shows it.
 *
 * @param reasonLabel why it was not sent, is held or waits, in words; {@code null} when there is nothing to say
 * @param flow        the flow that sent it, or {@code null}
 * @param rule        the rule that sent it, or {@code null}
 */
public record TouchView(
        UUID id,
        String channel,
        Named message,
        String purpose,
        Rec.Named record,
        String form,
        String state,
        Label stateLabel,
        String reason,
        Label reasonLabel,
        String detail,
        String address,
        String subject,
        String body,
        Instant queuedAt,
        Instant sentAt,
        Instant openedAt,
        Instant clickedAt,
        Instant repliedAt,
        Named flow,
        Named rule,
        boolean sample) {

    /** Something with a key and a name. */
    public record Named(String key, Label label) {}
}
