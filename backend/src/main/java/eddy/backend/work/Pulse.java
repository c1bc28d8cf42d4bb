package eddy.backend.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import org.jboss.logging.Logger;

/**
 * A thread that takes work in batches: again at once while there is some, else when it is poked or after a pause. An error
 * is logged and does not end it.
 */
public final class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

    private final String name;
    private final IntSupplier batch;
    private final Duration pause;
    private final Semaphore poked = new Semaphore(0);
    private volatile Thread thread;

    /** @param batch answers how much it took; 0 when there was nothing */
    public Pulse(String name, IntSupplier batch, Duration pause) {
        this.name = name;
        this.batch = batch;
        this.pause = pause;
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
                if (batch.getAsInt() > 0) {
                    continue;
                }
            } catch (RuntimeException e) {
                LOG.error("Worker " + name + " failed and goes on", e);
                wait = AFTER_ERROR;
            }
            await(wait);
        }
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
