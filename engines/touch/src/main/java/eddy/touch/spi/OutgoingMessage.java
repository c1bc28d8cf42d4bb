package eddy.touch.spi;

import java.util.UUID;

import eddy.touch.Purpose;

/**
 * A message ready to go, text for one customer.
 *
 * @param id       of the touch: the same for every try, the idempotency key where a provider knows one
 * @param language language tag of the text
 * @param subject  {@code null} on channels without
 * @param body     plain text
 */
public record OutgoingMessage(
        UUID id,
        String app,
        String channel,
        Purpose purpose,
        String address,
        String language,
        String subject,
        String body) {}
