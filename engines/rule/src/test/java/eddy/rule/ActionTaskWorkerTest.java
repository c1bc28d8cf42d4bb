package eddy.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static eddy.rule.Customers.AS_OF;
import static eddy.rule.Customers.NOON;
import static eddy.rule.Customers.call;
import static eddy.rule.Customers.fewerVisitsThan;
import static eddy.rule.Customers.rule;
import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class ActionTaskWorkerTest {

    private final TestDatabase database;
    private final Customers customers;
    private final MutableClock clock = MutableClock.at(NOON.toString());
    private final ActionTaskWorker worker;

    private final CompiledRule silent =
            rule("silent", 10, fewerVisitsThan(5), List.of(call("flow"), call("mail")), List.of());
    private Optional<CompiledRule> live = Optional.of(silent);

    ActionTaskWorkerTest(TestDatabase database) {
        this.database = database;
        customers = new Customers(database);
        worker = new ActionTaskWorker(database, (app, release, rule) -> live, clock);
        Customers.Trace.SIZES.clear();
    }

    @AfterEach
    void mend() {
        Customers.Trace.BROKEN.clear();
    }

    @Test
    void tasks_of_one_action_are_applied_as_one_set_and_once() {
        for (int i = 0; i < 10; i++) {
            customers.add(1);
        }
        decide();

        assertThat(worker.runBatch(100)).isEqualTo(20);
        assertThat(worker.runBatch(100)).isZero();

        assertThat(Customers.Trace.SIZES).containsExactlyInAnyOrder(10, 10);
        assertThat(customers.traces()).isEqualTo(20);
        assertThat(states()).containsOnly("done");
    }

    @Test
    void a_failing_task_holds_nobody_up_and_succeeds_later_exactly_once() {
        var bad = customers.add(1);
        var good = customers.add(1);
        decide();
        Customers.Trace.BROKEN.add(bad);

        worker.runBatch(100);

        assertThat(customers.trace(good)).containsExactly("flow rule/silent/then/0/1", "mail rule/silent/then/1/1");
        assertThat(customers.trace(bad)).isEmpty();
        assertThat(worker.runBatch(100)).isZero();

        Customers.Trace.BROKEN.clear();
        clock.advance(Duration.ofMinutes(1));
        assertThat(worker.runBatch(100)).isEqualTo(2);
        assertThat(customers.trace(bad)).hasSize(2);
        assertThat(customers.trace(good)).hasSize(2);
    }

    @Test
    void a_task_that_never_succeeds_is_given_up_with_its_reason() {
        Customers.Trace.BROKEN.add(customers.add(1));
        decide();

        int tries = 0;
        for (int day = 0; day < 20; day++) {
            tries += worker.runBatch(100);
            clock.advance(Duration.ofDays(1));
        }

        assertThat(tries).isEqualTo(2 * ActionTaskWorker.ATTEMPTS);
        assertThat(states()).containsOnly("failed");
        assertThat(database.db()
                        .select(DSL.field(DSL.name("error"), String.class))
                        .from(DSL.table(DSL.name("action_task")))
                        .fetch()
                        .getValues(0))
                .allSatisfy(e -> assertThat(e).asString().contains("The line is dead"));
    }

    @Test
    void the_waits_grow() {
        Customers.Trace.BROKEN.add(customers.add(1));
        decide();
        worker.runBatch(100);
        clock.advance(Duration.ofSeconds(29));
        assertThat(worker.runBatch(100)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(worker.runBatch(100)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(59));
        assertThat(worker.runBatch(100)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(worker.runBatch(100)).isEqualTo(2);
    }

    @Test
    void a_task_whose_rule_is_no_longer_there_is_given_up() {
        customers.add(1);
        decide();
        live = Optional.empty();

        worker.runBatch(100);

        assertThat(states()).containsOnly("failed");
        assertThat(customers.traces()).isZero();
    }

    @Test
    void several_workers_share_the_tasks_and_none_is_done_twice() throws Exception {
        for (int i = 0; i < 150; i++) {
            customers.add(1);
        }
        decide();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var workers = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 4; i++) {
                workers.add(() -> {
                    int all = 0;
                    for (int n = worker.runBatch(20); n > 0; n = worker.runBatch(20)) {
                        all += n;
                    }
                    return all;
                });
            }
            int all = 0;
            for (var done : pool.invokeAll(workers)) {
                all += done.get();
            }
            assertThat(all + drain()).isEqualTo(300);
        } finally {
            pool.shutdownNow();
        }
        assertThat(customers.traces()).isEqualTo(300);
        assertThat(states()).containsOnly("done");
    }

    private int drain() {
        int all = 0;
        for (int n = worker.runBatch(100); n > 0; n = worker.runBatch(100)) {
            all += n;
        }
        return all;
    }

    private void decide() {
        new RuleRunner(database, clock).run(RuleRun.all("churn", 1, List.of(silent), AS_OF), RuleProgress.NONE);
    }

    private List<String> states() {
        return database.db()
                .select(DSL.field(DSL.name("state"), String.class))
                .from(DSL.table(DSL.name("action_task")))
                .fetch(0, String.class);
    }
}
