package eddy.touch.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;

import eddy.touch.CompiledMessage;
import eddy.touch.TouchApp;
import eddy.touch.WrittenMessage;
import eddy.touch.spi.People;

/** One message to one customer, outside the queue. */
public final class Letters {

    private Letters() {}

    /** Contract of {@link eddy.touch.MessagePreview#write}. */
    public static Optional<WrittenMessage> write(
            DSLContext db,
            TouchApp app,
            CompiledMessage message,
            UUID record,
            String language,
            People people,
            Instant now) {
        var cards = CustomerCards.load(db, app, Set.of(record), CustomerCards.fields(app, message), people);
        return Optional.ofNullable(cards.get(record))
                .map(card -> card.write(
                        message, language == null ? card.language(message) : message.language(language), now));
    }
}
