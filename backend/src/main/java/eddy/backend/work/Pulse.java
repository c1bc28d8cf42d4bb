package eddy.backend.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import org.jboss.logging.Logger;

/**
 * A thread that takes work in batches: again at once while there is some, else when it is poked or after a pause. Nothing
 * a batch throws ends it, an {@link Error} neither: it is logged, kept as the {@link #trouble} until a batch succeeds, and
 * the batch is tried again after a while. A worker that ended in silence would look like one with nothing to do.
 */
public final class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    static final Duration AFTER_ERROR = Duration.ofSeconds(5);

    private final String name;
    private final IntSupplier batch;
    private final Duration pause;
    private final Duration afterError;
    private final Semaphore poked = new Semaphore(0);
    private volatile Thread thread;
    private volatile Trouble trouble;

    /**
     * Why a worker gets nowhere.
     *
     * @param failures batches that failed one after the other
     * @param last     what the last of them threw
     */
    public record Trouble(int failures, Throwable last) {}

    /** @param batch answers how much it took; 0 when there was nothing */
    public Pulse(String name, IntSupplier batch, Duration pause) {
        this(name, batch, pause, AFTER_ERROR);
    }

    Pulse(String name, IntSupplier batch, Duration pause, Duration afterError) {
        this.name = name;
        this.batch = batch;
        this.pause = pause;
        this.afterError = afterError;
    }

    public String name() {
        return name;
    }

    /** Empty while its last batch succeeded. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    public synchronized void start() {
        thread = new Thread(this::run, "eddy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Says that there may be work now. */
    public void poke() {
        if (poked.availablePermits() == 0) {
            poked.release();
        }
    }

    /** Ends the thread after its batch; waits up to ten seconds for it. */
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        poke();
        try {
            running.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            var wait = pause;
            try {
                int taken = batch.getAsInt();
                trouble = null;
                if (taken > 0) {
                    continue;
                }
            } catch (RuntimeException | Error e) {
                failed(e);
                wait = afterError;
            }
            await(wait);
        }
    }

    private void failed(Throwable e) {
        var before = trouble;
        trouble = new Trouble(before == null ? 1 : before.failures() + 1, e);
        LOG.error("Worker " + name + " failed and goes on", e);
    }

    private void await(Duration wait) {
        try {
            if (poked.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                poked.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }
}
