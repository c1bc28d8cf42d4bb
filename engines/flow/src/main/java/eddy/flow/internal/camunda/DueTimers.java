package eddy.flow.internal.camunda;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/**
 * The engine's job executor, tuned so that a due timer is picked up within about a second also after a long idle
 * time (by default it backs off to a minute) and a burst is taken in larger gulps.
 */
final class DueTimers extends DefaultJobExecutor {

    private static final int LONGEST_PAUSE = 1_000;

    DueTimers(int workers) {
        setMaxJobsPerAcquisition(Math.max(1, 4 * workers));
        setWaitTimeInMillis(200);
        setMaxWait(LONGEST_PAUSE);
        setCorePoolSize(Math.max(1, workers));
        setMaxPoolSize(Math.max(1, workers));
        setQueueSize(Math.max(1, 8 * workers));
    }
}
