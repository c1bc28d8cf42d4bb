package eddy.backend.jobs;

import java.util.function.BooleanSupplier;

/** How far a job is that this server works on. */
final class RunningJob implements Progress {

    /** A watcher sees progress at most this often, in milliseconds. */
    private static final long TELL_EVERY = 400;

    private final Runnable tell;
    private final BooleanSupplier stopping;
    private volatile long done;
    private volatile Long total;
    private volatile boolean cancelled;
    private volatile boolean moved;
    private long told;

    /** @param stopping whether the server is about to stop */
    RunningJob(Runnable tell, BooleanSupplier stopping) {
        this.tell = tell;
        this.stopping = stopping;
    }

    @Override
    public synchronized void at(long nowDone, Long nowTotal) {
        done = nowDone;
        total = nowTotal;
        moved = true;
        long now = System.currentTimeMillis();
        if (now - told >= TELL_EVERY) {
            told = now;
            tell.run();
        }
    }

    long done() {
        return done;
    }

    Long total() {
        return total;
    }

    /** Whether it got on since this was asked last. */
    boolean moved() {
        boolean was = moved;
        moved = false;
        return was;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean pausing() {
        return stopping.getAsBoolean();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
