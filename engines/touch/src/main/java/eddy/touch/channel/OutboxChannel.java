package eddy.touch.channel;

import eddy.touch.spi.Channel;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.SendResult;

/**
 * The built-in channel: keeps every message in the touch table, where people read it, and sends nothing.
 *
 * @param key the channel it stands in for: {@code email}, {@code sms} or {@code push}
 */
public record OutboxChannel(String key) implements Channel {

    @Override
    public SendResult send(OutgoingMessage message) {
        return new SendResult.Sent("outbox");
    }

    @Override
    public boolean idempotent() {
        return true;
    }
}
