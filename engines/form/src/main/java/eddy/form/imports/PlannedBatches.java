package eddy.form.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import eddy.form.internal.store.BatchUpsert;
import eddy.form.internal.store.BatchUpsert.Plan;

/**
 * Batches of a file that a thread of its own reads, and judges where it can, while the ones before them are written. What it
 * throws is thrown to whoever takes the batch that it was at.
 */
final class PlannedBatches implements Closeable {

    private static final int AHEAD = 2;
    private static final long PATIENCE_MILLIS = 100;

    private final FileBatches batches;
    private final BatchUpsert upsert;
    private final BlockingQueue<Planned> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread = new Thread(this::read, "eddy-import-reader");
    private final Deque<Set<String>> underWay = new ArrayDeque<>();
    private long given;
    private volatile long written;
    private volatile boolean closed;

    /** @param batches are this thread's until {@link #close} */
    PlannedBatches(FileBatches batches, BatchUpsert upsert) {
        this.batches = batches;
        this.upsert = upsert;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A batch and what it comes to.
     *
     * @param plan empty when only the records written before can tell
     */
    record Planned(Optional<FileBatch> batch, Optional<Plan> plan, Throwable trouble) {}

    /** The next one; its batch is empty behind the last. */
    Planned next() throws IOException {
        var planned = taken();
        if (planned.trouble() instanceof IOException e) {
            throw e;
        }
        if (planned.trouble() instanceof RuntimeException e) {
            throw e;
        }
        if (planned.trouble() instanceof Error e) {
            throw e;
        }
        return planned;
    }

    private Planned taken() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The batch given last stands in the database. */
    void written() {
        written++;
    }

    private void read() {
        try {
            boolean more = true;
            while (more && !closed) {
                var batch = batches.next();
                more = batch.isPresent();
                put(new Planned(batch, batch.flatMap(this::plan), null));
            }
        } catch (IOException | RuntimeException | Error e) {
            put(new Planned(Optional.empty(), Optional.empty(), e));
        }
    }

    private Optional<Plan> plan(FileBatch batch) {
        var keys = new HashSet<String>();
        batch.rows().forEach(row -> upsert.key(row.values()).ifPresent(keys::add));
        while (underWay.size() > given - written) {
            underWay.removeFirst();
        }
        boolean known = underWay.stream().noneMatch(before -> before.stream().anyMatch(keys::contains));
        var plan = known && upsert.plansAlone() ? Optional.of(upsert.plan(batch.rows())) : Optional.<Plan>empty();
        underWay.addLast(keys);
        given++;
        return plan;
    }

    private void put(Planned planned) {
        try {
            while (!closed && !queue.offer(planned, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // The writer is at the ones before it.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the thread: it is never interrupted, which would close the file of an embedded database under it. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
