package eddy.backend.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.backend.work.Pulse;
import eddy.core.Transactions;

/**
 * The processes that share a database: which one this is, and which are alive. Each says every few seconds that it is; whoever
 * has not been heard of for the time of its lease is gone, and its work may be taken over. All times are those of the
 * database, whatever the clocks of the machines say.
 */
@ApplicationScoped
public class Nodes {

    /** How long a node counts as alive after it was heard of: longer than a long collection of garbage. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration BEAT = Duration.ofSeconds(3);
    /** What has been gone for so long has left no work behind. */
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private static final Table<?> NODE = DSL.table(DSL.name("node"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<OffsetDateTime> STARTED = time("started_at");
    private static final Field<OffsetDateTime> SEEN = time("seen_at");

    private final Transactions tx;
    private final Path data;
    private volatile long heard;
    private volatile long steadySince;
    private final Pulse beat = new Pulse("node", this::beat, BEAT);
    private NodeSlot slot;

    /** @param data a folder that tells this process from others, with those that share it */
    public Nodes(Transactions tx, @ConfigProperty(name = "eddy.data") String data) {
        this.tx = tx;
        this.data = Path.of(data);
    }

    /** Makes this node known, from now on until the process ends; once, before it begins any work. */
    public void begin() {
        tx.requiresNew(() -> {
            var now = now();
            tx.db()
                    .deleteFrom(NODE)
                    .where(ID.eq(id()).or(SEEN.lt(now.minus(FORGOTTEN))))
                    .execute();
            tx.db().insertInto(NODE, ID, STARTED, SEEN).values(id(), now, now).execute();
        });
        heard = System.nanoTime();
        steadySince = heard;
        beat.start();
    }

    /** The same after a restart in the same data folder. */
    public synchronized UUID id() {
        try {
            slot = slot == null ? NodeSlot.take(data) : slot;
            return slot.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether this node has said that it is alive for the time of a lease without a break. One that has just begun, or could not
     * reach the database, does not know which of the others could not either.
     */
    public boolean knowsOthers() {
        return System.nanoTime() - steadySince > LEASE.toNanos();
    }

    /** The nodes that are alive, this one among them. */
    public Set<UUID> alive() {
        var alive = others();
        alive.add(id());
        return alive;
    }

    /** The other nodes that are alive. */
    public Set<UUID> others() {
        return others(LEASE);
    }

    /** All other nodes there are, gone or not. */
    public Set<UUID> everybodyElse() {
        return others(FORGOTTEN);
    }

    /** The other nodes that were heard of within a time. */
    public Set<UUID> others(Duration within) {
        var others = new HashSet<>(tx.db()
                .select(ID)
                .from(NODE)
                .where(SEEN.gt(now().minus(within)))
                .fetchSet(ID));
        others.remove(id());
        return others;
    }

    public Pulse worker() {
        return beat;
    }

    private int beat() {
        tx.requiresNew(() -> tx.db()
                .update(NODE)
                .set(SEEN, DSL.currentOffsetDateTime())
                .where(ID.eq(id()))
                .execute());
        long now = System.nanoTime();
        if (now - heard > LEASE.toNanos() / 2) {
            steadySince = now;
        }
        heard = now;
        return 0;
    }

    private OffsetDateTime now() {
        return tx.db().select(DSL.currentOffsetDateTime()).fetchSingle().value1();
    }

    @PreDestroy
    synchronized void stop() throws IOException {
        beat.stop();
        if (slot != null) {
            slot.close();
        }
    }

    private static Field<OffsetDateTime> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
