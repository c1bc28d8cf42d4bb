package eddy.backend.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PulseTest {

    private static final Duration SHORT = Duration.ofMillis(5);

    private final AtomicInteger batches = new AtomicInteger();
    private Pulse pulse;

    @AfterEach
    void stop() {
        pulse.stop();
    }

    @Test
    void an_error_does_not_end_a_worker() throws InterruptedException {
        var again = new CountDownLatch(3);
        begin(() -> {
            again.countDown();
            throw new StackOverflowError("a rule that calls itself");
        });
        assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_error_makes_the_server_unwell_until_a_batch_succeeds() throws InterruptedException {
        var mended = new AtomicInteger();
        var health = begin(() -> {
            if (mended.get() == 0) {
                throw new NoClassDefFoundError("Gone");
            }
            return 0;
        });
        becomes(health, Status.DOWN);
        assertThat(health.call().getData().orElseThrow()).containsEntry("test", "NoClassDefFoundError");
        mended.set(1);
        becomes(health, Status.UP);
    }

    @Test
    void a_single_failure_is_no_illness() throws InterruptedException {
        var calm = new CountDownLatch(1);
        var health = begin(() -> {
            if (batches.incrementAndGet() < WorkerHealth.FAILURES) {
                throw new IllegalStateException("a lock timed out");
            }
            calm.countDown();
            return 0;
        });
        while (calm.getCount() > 0) {
            assertThat(health.call().getStatus()).isEqualTo(Status.UP);
            calm.await(1, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void failing_again_and_again_is_an_illness() throws InterruptedException {
        var health = begin(() -> {
            throw new IllegalStateException("the table is gone");
        });
        becomes(health, Status.DOWN);
    }

    private WorkerHealth begin(IntSupplier batch) {
        pulse = new Pulse("test", batch, SHORT, SHORT);
        pulse.start();
        return new WorkerHealth(List.of(pulse));
    }

    private static void becomes(WorkerHealth health, Status wanted) throws InterruptedException {
        for (int tries = 0; health.call().getStatus() != wanted && tries < 2_000; tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(health.call().getStatus()).isEqualTo(wanted);
    }
}
