package eddy.touch.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import eddy.touch.CompiledMessage;
import eddy.touch.Purpose;
import eddy.touch.Reason;
import eddy.touch.TouchApp;
import eddy.touch.TouchPolicy;
import eddy.touch.TouchPolicy.Cap;
import eddy.touch.TouchState;
import eddy.touch.internal.TouchColumns.Freeze;
import eddy.touch.internal.TouchColumns.Suppression;
import eddy.touch.spi.Channels;
import eddy.touch.spi.OutgoingMessage;

/** Asks at the moment of sending whether each touch of one app may go, and writes its text. */
final class Admission {

    private final TouchApp app;
    private final Map<UUID, CustomerCard> cards;
    private final Channels channels;
    private final TouchPolicy policy;
    private final Instant now;
    private final Set<UUID> frozen;
    private final Set<String> suppressed;
    private final Map<Purpose, Map<UUID, Integer>> sent;

    Admission(
            DSLContext db,
            TouchApp app,
            Collection<Queued> queued,
            Map<UUID, CustomerCard> cards,
            Channels channels,
            TouchPolicy policy,
            Instant now) {
        this.app = app;
        this.cards = cards;
        this.channels = channels;
        this.policy = policy;
        this.now = now;
        var records = queued.stream().map(Queued::record).distinct().toList();
        frozen = frozen(db, records);
        suppressed = suppressed(db, queued);
        sent = new HashMap<>();
        policy.caps().forEach((purpose, cap) -> sent.put(purpose, sent(db, purpose, cap, records)));
    }

    /** Counts what it lets through: the second message of a batch sees the first. */
    Verdict decide(Queued touch) {
        var message = app.messages().get(touch.message());
        var card = cards.get(touch.record());
        var refusal = refusal(touch, message, card);
        if (refusal.isPresent()) {
            return new Verdict.Not(refusal.get());
        }
        var quiet = policy.quietUntil(touch.channel(), now, app.zone());
        if (quiet.isPresent()) {
            return new Verdict.Wait(quiet.get());
        }
        var cap = policy.caps().get(touch.purpose());
        if (cap != null && sent.get(touch.purpose()).merge(touch.record(), 1, Integer::sum) > cap.count()) {
            return new Verdict.Not(Reason.FREQUENCY_CAP);
        }
        return new Verdict.Send(outgoing(touch, message, card));
    }

    private Optional<Reason> refusal(Queued touch, CompiledMessage message, CustomerCard card) {
        if (message == null) {
            return Optional.of(Reason.MESSAGE_GONE);
        }
        if (card == null) {
            return Optional.of(Reason.RECORD_GONE);
        }
        if (channels.find(touch.channel()).isEmpty()) {
            return Optional.of(Reason.NO_CHANNEL);
        }
        var address = card.address(touch.channel());
        if (address.isEmpty()) {
            return Optional.of(Reason.NO_ADDRESS);
        }
        if (card.refuses(touch.channel())) {
            return Optional.of(Reason.NO_CONSENT);
        }
        if (suppressed.contains(touch.channel() + " " + address)) {
            return Optional.of(Reason.SUPPRESSED);
        }
        return touch.purpose() == Purpose.MARKETING && frozen.contains(touch.record())
                ? Optional.of(Reason.FROZEN)
                : Optional.empty();
    }

    private OutgoingMessage outgoing(Queued touch, CompiledMessage message, CustomerCard card) {
        var written = card.write(message, card.language(message), now);
        return new OutgoingMessage(
                touch.id(),
                touch.app(),
                touch.channel(),
                touch.purpose(),
                written.address(),
                written.language(),
                written.subject(),
                written.body());
    }

    private Set<UUID> frozen(DSLContext db, Collection<UUID> records) {
        return new HashSet<>(db.select(Freeze.RECORD)
                .from(Freeze.TABLE)
                .where(
                        Freeze.APP.eq(app.key()),
                        Freeze.RECORD.in(records),
                        Freeze.UNTIL.isNull().or(Freeze.UNTIL.gt(now.atOffset(ZoneOffset.UTC))))
                .fetch(Freeze.RECORD));
    }

    private Set<String> suppressed(DSLContext db, Collection<Queued> queued) {
        var addresses = queued.stream()
                .filter(q -> cards.containsKey(q.record()))
                .map(q -> cards.get(q.record()).address(q.channel()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new HashSet<>(db.select(Suppression.CHANNEL, Suppression.ADDRESS)
                .from(Suppression.TABLE)
                .where(Suppression.APP.eq(app.key()), Suppression.ADDRESS.in(addresses))
                .fetch(r -> r.value1() + " " + r.value2()));
    }

    private Map<UUID, Integer> sent(DSLContext db, Purpose purpose, Cap cap, Collection<UUID> records) {
        var count = DSL.count();
        return new HashMap<>(db.select(TouchColumns.RECORD, count)
                .from(TouchColumns.TOUCH)
                .where(
                        TouchColumns.RECORD.in(records),
                        TouchColumns.APP.eq(app.key()),
                        TouchColumns.PURPOSE.eq(purpose.key()),
                        TouchColumns.STATE
                                .in(TouchState.CLAIMED.key(), TouchState.HELD.key())
                                .or(TouchColumns.STATE
                                        .in(TouchState.SENT.key(), TouchState.DELIVERED.key())
                                        .and(TouchColumns.SENT.gt(
                                                now.minus(cap.within()).atOffset(ZoneOffset.UTC)))))
                .groupBy(TouchColumns.RECORD)
                .fetchMap(TouchColumns.RECORD, count));
    }
}
