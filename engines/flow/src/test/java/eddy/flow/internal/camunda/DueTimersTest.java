package eddy.flow.internal.camunda;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsRunnable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueTimersTest {

    @Test
    void an_error_does_not_end_the_search_for_due_timers() throws InterruptedException {
        var searches = new CountDownLatch(2);
        var timers = new DueTimers(1) {
            @Override
            protected void ensureInitialization() {
                acquireJobsRunnable = new AcquireJobsRunnable(this) {
                    @Override
                    public void run() {
                        searches.countDown();
                        if (searches.getCount() > 0) {
                            throw new StackOverflowError("a flow that is too deep");
                        }
                    }
                };
            }

            @Override
            protected void ensureCleanup() {
                acquireJobsRunnable = null;
            }
        };
        timers.start();
        assertThat(searches.await(20, TimeUnit.SECONDS)).isTrue();
        timers.shutdown();
    }
}
