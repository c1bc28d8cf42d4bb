package eddy.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens when time has passed: by hand with a clock of our own, and on the engine's own threads. */
@EachDatabase
class TimersTest {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    private final World world;
    private final UUID zhang;

    TimersTest(TestDatabase database) {
        world = World.of(database);
        world.clock.set("2026-03-02T09:00:00+08:00");
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    @AfterEach
    void excite() {
        System.clearProperty("eddy.note.calm");
    }

    private CaseInfo info(UUID caseId) {
        return world.engine.caseInfo(caseId).orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void a_step_that_keeps_failing_fails_its_case_until_it_is_tried_again() {
        var started = world.start("late_boom", zhang);
        for (int i = 0; i < 4; i++) {
            assertThat(info(started).state()).isEqualTo("running");
            assertThatThrownBy(() -> world.engine.runDueJobs(FAR)).hasMessageContaining("boom");
        }
        assertThat(info(started).state()).isEqualTo("failed");
        assertThat(world.notes(zhang)).isEmpty();
        assertThat(world.engine.caseDetail(started).orElseThrow().timeline())
                .anySatisfy(e -> assertThat(e.kind() + " " + e.detail()).isEqualTo("failed boom"));
        assertThat(world.engine.nextDue()).isEmpty();

        System.setProperty("eddy.note.calm", "yes");
        world.engine.retryCase(started);
        world.engine.runDueJobs(FAR);

        assertThat(info(started).state()).isEqualTo("ended");
        assertThat(world.notes(zhang)).containsExactly("boom");
        assertThatThrownBy(() -> world.engine.retryCase(started)).hasMessageContaining("case.not_failed");
    }

    @Test
    void timers_run_in_the_order_they_are_due() {
        var other = world.customers.add("李雷", "low", null);
        world.start("waits", zhang);
        world.clock.advance(Duration.ofHours(1));
        world.start("waits", other);

        assertThat(world.engine.nextDue()).contains(Instant.parse("2026-03-05T01:00:00Z"));
        assertThat(world.engine.runDueJobs(Instant.parse("2026-03-05T01:00:00Z")))
                .isOne();
        assertThat(world.notes(zhang)).containsExactly("days");
        assertThat(world.notes(other)).isEmpty();
        world.pass(Duration.ofDays(30));
        assertThat(world.notes(other)).containsExactly("days", "work");
    }

    @Test
    void the_engines_own_threads_run_what_is_due_soon_after_a_long_idle_time() throws InterruptedException {
        try (var node = world.anotherEngine(2)) {
            node.startTimers();
            Thread.sleep(2_500);
            // due long ago by the computer's clock
            world.clock.set("2020-01-06T09:00:00+08:00");
            var started = world.start("waits", zhang);
            var from = System.nanoTime();
            await(() -> info(started).state().equals("ended"));
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(world.notes(zhang)).containsExactly("days", "work");
    }
}
