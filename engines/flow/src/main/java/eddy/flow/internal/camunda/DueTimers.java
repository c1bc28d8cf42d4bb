package eddy.flow.internal.camunda;

import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's job executor, tuned so that a due timer is picked up within about a second also after a long idle
 * time (by default it backs off to a minute) and a burst is taken in larger gulps. Its search for due timers outlives an
 * {@link Error}: the engine's own goes on after an exception alone, and with it would end every timer, in silence.
 */
class DueTimers extends DefaultJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);
    private static final int LONGEST_PAUSE = 1_000;

    DueTimers(int workers) {
        setMaxJobsPerAcquisition(Math.max(1, 4 * workers));
        setWaitTimeInMillis(200);
        setMaxWait(LONGEST_PAUSE);
        setCorePoolSize(Math.max(1, workers));
        setMaxPoolSize(Math.max(1, workers));
        setQueueSize(Math.max(1, 8 * workers));
    }

    @Override
    protected void startJobAcquisitionThread() {
        if (jobAcquisitionThread == null) {
            jobAcquisitionThread = new Thread(this::search, getName());
            jobAcquisitionThread.start();
        }
    }

    private void search() {
        boolean stopped = false;
        while (!stopped) {
            try {
                acquireJobsRunnable.run();
                stopped = true;
            } catch (Error e) {
                LOG.error("The search for due timers failed and goes on", e);
                stopped = interruptedWhilePausing();
            }
        }
    }

    private static boolean interruptedWhilePausing() {
        try {
            TimeUnit.MILLISECONDS.sleep(LONGEST_PAUSE);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
