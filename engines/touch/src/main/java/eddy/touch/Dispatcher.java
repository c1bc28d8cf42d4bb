package eddy.touch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jooq.Condition;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.touch.internal.Claiming;
import eddy.touch.internal.Claiming.Claim;
import eddy.touch.internal.Outcome;
import eddy.touch.internal.TouchColumns;
import eddy.touch.spi.Channel;
import eddy.touch.spi.Channels;
import eddy.touch.spi.People;
import eddy.touch.spi.SendResult;
import eddy.touch.spi.TouchApps;
import eddy.touch.spi.TouchListener;
import eddy.touch.spi.TouchListener.TouchEvent;

import static java.time.ZoneOffset.UTC;

/**
 * Sends what is queued, each touch once. One transaction claims due rows and asks whether each may go; after its commit the
 * provider is called; a further transaction records what it said. For a provider that knows no idempotency key the moment
 * of handing over is written down before: whoever finds such a row after a crash knows that the outcome is unknown, and
 * holds it for a person. Any number of dispatchers on any number of nodes may run at once.
 */
public final class Dispatcher {

    private final Transactions tx;
    private final Clock clock;
    private final UUID node;
    private final TouchApps apps;
    private final People people;
    private final Channels channels;
    private final Supplier<TouchPolicy> policy;
    private final List<TouchListener> listeners;

    /** @param node of all nodes that share the database, the one this works at */
    public Dispatcher(
            Transactions tx,
            Clock clock,
            UUID node,
            TouchApps apps,
            People people,
            Channels channels,
            Supplier<TouchPolicy> policy,
            List<TouchListener> listeners) {
        this.tx = tx;
        this.clock = clock;
        this.node = node;
        this.apps = apps;
        this.people = people;
        this.channels = channels;
        this.policy = policy;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Takes up to {@code limit} due touches. Call it outside a transaction.
     *
     * @return how many were taken, whatever became of them; 0 when nothing is due
     */
    public int runBatch(int limit) {
        var token = Ids.next();
        var result = tx.requiresNew(() -> {
            var taken = new Claiming(tx.db(), apps, people, channels, policy.get(), clock.instant(), token, node)
                    .take(limit);
            taken.told().forEach(this::tell);
            return taken;
        });
        var repeatable = new ArrayList<Outcome>();
        for (var claim : result.send()) {
            var channel = channels.find(claim.message().channel());
            if (channel.isEmpty()) {
                repeatable.add(Outcome.known(claim, new SendResult.Later("The channel is no longer set up")));
            } else if (channel.get().idempotent()) {
                repeatable.add(send(channel.get(), claim));
            } else if (handOver(claim, token)) {
                record(List.of(send(channel.get(), claim)), token);
            }
        }
        if (!repeatable.isEmpty()) {
            record(repeatable, token);
        }
        return result.taken();
    }

    /**
     * Looks after touches that were claimed and never finished, as a crash leaves them: those not handed over, and those of
     * an idempotent channel, go back to the queue; the others are held.
     *
     * @param olderThan how long ago they were claimed at least: longer than a batch can take
     * @return how many were found
     */
    public int recover(Duration olderThan) {
        return recover(TouchColumns.CLAIMED.le(clock.instant().minus(olderThan).atOffset(UTC)));
    }

    /**
     * The same for touches that nodes claimed which are gone.
     *
     * @param working the nodes that are not, or may not be; without this one as long as it has not begun to work
     */
    public int recover(Collection<UUID> working) {
        return recover(TouchColumns.NODE.isNull().or(TouchColumns.NODE.notIn(working)));
    }

    private int recover(Condition which) {
        return tx.requiresNew(() -> {
            var lost = tx.db()
                    .select(
                            TouchColumns.ID,
                            TouchColumns.APP,
                            TouchColumns.RECORD,
                            TouchColumns.MESSAGE,
                            TouchColumns.CASE,
                            TouchColumns.CHANNEL,
                            TouchColumns.HANDED)
                    .from(TouchColumns.TOUCH)
                    .where(TouchColumns.STATE.eq(TouchState.CLAIMED.key()), which)
                    .forUpdate()
                    .skipLocked()
                    .fetch();
            for (var row : lost) {
                boolean repeatable = row.get(TouchColumns.HANDED) == null
                        || channels.find(row.get(TouchColumns.CHANNEL))
                                .map(Channel::idempotent)
                                .orElse(false);
                settle(row.get(TouchColumns.ID), repeatable);
                if (!repeatable) {
                    tell(new TouchEvent(
                            row.get(TouchColumns.ID),
                            row.get(TouchColumns.APP),
                            row.get(TouchColumns.RECORD),
                            row.get(TouchColumns.MESSAGE),
                            row.get(TouchColumns.CASE),
                            TouchListener.Kind.HELD,
                            clock.instant()));
                }
            }
            return lost.size();
        });
    }

    private void settle(UUID id, boolean repeatable) {
        tx.db()
                .update(TouchColumns.TOUCH)
                .set(TouchColumns.STATE, (repeatable ? TouchState.QUEUED : TouchState.HELD).key())
                .set(TouchColumns.REASON, repeatable ? null : Reason.UNKNOWN_OUTCOME.key())
                .setNull(TouchColumns.CLAIM)
                .setNull(TouchColumns.HANDED)
                .where(TouchColumns.ID.eq(id))
                .execute();
    }

    /** Writes down that the message is about to leave; no when somebody else took it over meanwhile. */
    private boolean handOver(Claim claim, UUID token) {
        return tx.requiresNew(() -> tx.db()
                        .update(TouchColumns.TOUCH)
                        .set(TouchColumns.HANDED, clock.instant().atOffset(UTC))
                        .where(
                                TouchColumns.ID.eq(claim.message().id()),
                                TouchColumns.CLAIM.eq(token),
                                TouchColumns.STATE.eq(TouchState.CLAIMED.key()))
                        .execute()
                == 1);
    }

    private static Outcome send(Channel channel, Claim claim) {
        try {
            return Outcome.known(claim, channel.send(claim.message()));
        } catch (RuntimeException e) {
            // By the channel's contract any exception means: nobody knows. The text is kept for the person who decides.
            var detail = e.getClass().getSimpleName() + ": " + e.getMessage();
            return channel.idempotent()
                    ? Outcome.known(claim, new SendResult.Later(detail))
                    : Outcome.unknown(claim, detail);
        }
    }

    private void record(List<Outcome> outcomes, UUID token) {
        tx.requiresNew(() -> outcomes.stream()
                .map(o -> o.record(tx.db(), token, clock.instant()))
                .filter(Objects::nonNull)
                .forEach(this::tell));
    }

    private void tell(TouchEvent event) {
        listeners.forEach(l -> l.happened(event));
    }
}
