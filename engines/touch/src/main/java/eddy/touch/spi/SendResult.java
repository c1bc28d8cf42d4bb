package eddy.touch.spi;

/** What a provider said. */
public sealed interface SendResult {

    /** It took the message. {@code providerId} is its own id for it, or {@code null}. */
    record Sent(String providerId) implements SendResult {}

    /** It refuses the message for good, for example because the address does not exist. */
    record Refused(String reason) implements SendResult {}

    /** It certainly did not take the message, and may later. */
    record Later(String reason) implements SendResult {}
}
