package eddy.touch;

import java.time.Instant;
import java.util.UUID;

/**
 * A message to a customer as it stands. Absent values are {@code null}.
 *
 * @param originKind {@code rule}, {@code flow}, {@code todo} or {@code person}
 * @param originKey  key of the rule or flow, or id of the person
 * @param reason     why it was not sent, is held, failed or waits
 * @param detail     what the provider said, in its own words
 * @param sample     whether it belongs to the sample data
 */
public record Touch(
        UUID id,
        String app,
        String form,
        UUID record,
        String message,
        String channel,
        Purpose purpose,
        String originKind,
        String originKey,
        String caseId,
        TouchState state,
        Reason reason,
        String detail,
        String address,
        String language,
        String subject,
        String body,
        Instant queuedAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant openedAt,
        Instant clickedAt,
        Instant repliedAt,
        boolean sample) {}
