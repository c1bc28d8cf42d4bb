package eddy.touch;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import eddy.core.Transactions;
import eddy.touch.internal.Letters;
import eddy.touch.spi.People;

/** Writes a message for one customer without sending it, as the dispatcher would at this moment. Thread-safe. */
public final class MessagePreview {

    private final Transactions tx;
    private final Clock clock;
    private final People people;

    public MessagePreview(Transactions tx, Clock clock, People people) {
        this.tx = tx;
        this.clock = clock;
        this.people = people;
    }

    /**
     * @param message  may be one that is still being written and not part of {@code app}
     * @param record   the customer
     * @param language a language tag, or {@code null} for the customer's own; where the message has no such text, the
     *                 nearest it has
     * @return empty when there is no such customer
     */
    public Optional<WrittenMessage> write(TouchApp app, CompiledMessage message, UUID record, String language) {
        return Letters.write(tx.db(), app, message, record, language, people, clock.instant());
    }
}
