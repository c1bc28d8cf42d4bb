package eddy.touch.spi;

/** A way to reach customers. Implementations are thread-safe. */
public interface Channel {

    /** {@code email}, {@code sms} or {@code push}. */
    String key();

    /**
     * Hands the message over, outside any transaction.
     *
     * @return what is known about it
     * @throws RuntimeException when nobody knows whether it was handed over; unless {@link #idempotent} the touch is
     *     then held for a person to decide
     */
    SendResult send(OutgoingMessage message);

    /** Whether sending the same {@link OutgoingMessage#id} twice reaches the customer once. */
    boolean idempotent();
}
