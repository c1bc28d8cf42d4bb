package eddy.touch;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Field;

import eddy.core.Transactions;
import eddy.touch.LinkSigner.Kind;
import eddy.touch.internal.Suppressions;
import eddy.touch.internal.TouchColumns;
import eddy.touch.spi.TouchListener;
import eddy.touch.spi.TouchListener.TouchEvent;

import static java.time.ZoneOffset.UTC;

/** Records what customers do with messages. The first time counts; listeners hear of it once. Thread-safe. */
public final class TrackingEvents {

    private final Transactions tx;
    private final Clock clock;
    private final LinkSigner signer;
    private final List<TouchListener> listeners;

    public TrackingEvents(Transactions tx, Clock clock, LinkSigner signer, List<TouchListener> listeners) {
        this.tx = tx;
        this.clock = clock;
        this.signer = signer;
        this.listeners = List.copyOf(listeners);
    }

    /** The pixel was loaded. @return whether the token is ours */
    public boolean opened(String token) {
        var link = signer.read(Kind.OPEN, token);
        link.ifPresent(l -> happened(l.touch(), TouchColumns.OPENED, TouchListener.Kind.OPENED));
        return link.isPresent();
    }

    /** A link was followed; that opened the message, too. @return where to go; empty when the token is not ours */
    public Optional<URI> clicked(String token) {
        var link = signer.read(Kind.CLICK, token);
        link.ifPresent(l -> {
            happened(l.touch(), TouchColumns.OPENED, TouchListener.Kind.OPENED);
            happened(l.touch(), TouchColumns.CLICKED, TouchListener.Kind.CLICKED);
        });
        return link.map(l -> URI.create(l.target()));
    }

    /** The touch an unsubscribe link belongs to, before the customer confirms. */
    public Optional<Touch> unsubscribing(String token) {
        return signer.read(Kind.UNSUBSCRIBE, token).flatMap(l -> new TouchLog(tx).find(l.touch()));
    }

    /**
     * The customer wants no more messages on this channel: the address is suppressed.
     *
     * @return whether the token is ours
     */
    public boolean unsubscribed(String token) {
        var touch = unsubscribing(token);
        touch.filter(t -> t.address() != null)
                .ifPresent(t -> tx.required(() -> {
                    var at = clock.instant();
                    if (new Suppressions(tx).add(t.app(), t.channel(), t.address(), "unsubscribed", at)) {
                        tell(new TouchEvent(
                                t.id(),
                                t.app(),
                                t.record(),
                                t.message(),
                                t.caseId(),
                                TouchListener.Kind.UNSUBSCRIBED,
                                at));
                    }
                }));
        return touch.isPresent();
    }

    /** The provider reports that the message arrived. */
    public void delivered(UUID touch) {
        tx.required(() -> {
            happened(touch, TouchColumns.DELIVERED, TouchListener.Kind.DELIVERED);
            tx.db()
                    .update(TouchColumns.TOUCH)
                    .set(TouchColumns.STATE, TouchState.DELIVERED.key())
                    .where(TouchColumns.ID.eq(touch), TouchColumns.STATE.eq(TouchState.SENT.key()))
                    .execute();
        });
    }

    /** The customer answered. */
    public void replied(UUID touch) {
        happened(touch, TouchColumns.REPLIED, TouchListener.Kind.REPLIED);
    }

    private void happened(UUID touch, Field<OffsetDateTime> column, TouchListener.Kind kind) {
        tx.required(() -> {
            var at = clock.instant();
            int first = tx.db()
                    .update(TouchColumns.TOUCH)
                    .set(column, at.atOffset(UTC))
                    .where(TouchColumns.ID.eq(touch), column.isNull())
                    .execute();
            if (first == 1) {
                new TouchLog(tx)
                        .find(touch)
                        .ifPresent(t ->
                                tell(new TouchEvent(t.id(), t.app(), t.record(), t.message(), t.caseId(), kind, at)));
            }
        });
    }

    private void tell(TouchEvent event) {
        listeners.forEach(l -> l.happened(event));
    }
}
