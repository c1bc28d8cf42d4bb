package eddy.touch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import eddy.touch.spi.Channel;
import eddy.touch.spi.OutgoingMessage;
import eddy.touch.spi.SendResult;

/** A provider that notes what it was given and answers as told. */
final class Provider implements Channel {

    final List<OutgoingMessage> given = Collections.synchronizedList(new ArrayList<>());
    volatile Function<OutgoingMessage, SendResult> answer = m -> new SendResult.Sent("p-" + m.id());

    private final String key;
    private final boolean idempotent;

    Provider(String key, boolean idempotent) {
        this.key = key;
        this.idempotent = idempotent;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        given.add(message);
        return answer.apply(message);
    }

    @Override
    public boolean idempotent() {
        return idempotent;
    }

    List<UUID> ids() {
        return List.copyOf(given).stream().map(OutgoingMessage::id).toList();
    }
}
