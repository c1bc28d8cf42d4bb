package eddy.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two things at the same moment. */
@EachDatabase
class RacesTest {

    private static final int TRIES = 12;

    private final TestDatabase database;
    private final World world;

    RacesTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        world.clock.set("2026-03-02T09:00:00+08:00");
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_event_that_comes_while_the_case_begins_to_wait_is_never_lost() throws Exception {
        var random = new Random(20260302);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < TRIES; i++) {
                var customer = world.customers.add("c" + i, "high", null);
                var later = world.clock.instant().plusSeconds(1);
                int waitCommits = random.nextInt(25);
                int eventComes = random.nextInt(15);
                int eventCommits = random.nextInt(25);
                Future<UUID> waiting = threads.submit(() -> database.required(() -> {
                    var id = world.start("until", customer);
                    sleep(waitCommits);
                    return id;
                }));
                Future<?> happening = threads.submit(() -> database.required(() -> {
                    sleep(eventComes);
                    world.customers.event(customer, "login", later);
                    world.engine.signal(World.APP, List.of(customer), InterestingEvent.event("login", later));
                    sleep(eventCommits);
                }));
                happening.get(30, TimeUnit.SECONDS);
                var caseId = waiting.get(30, TimeUnit.SECONDS);
                world.engine.deliverSignals();

                assertThat(world.engine.caseInfo(caseId).orElseThrow().outcome())
                        .as("wait commits after %s ms, event after %s + %s ms", waitCommits, eventComes, eventCommits)
                        .isEqualTo("replied");
                assertThat(world.notes(customer)).containsExactly("replied");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void several_nodes_that_deliver_at_once_take_each_case_on_once() throws Exception {
        var cases = new ArrayList<UUID>();
        var customers = new ArrayList<UUID>();
        for (int i = 0; i < TRIES; i++) {
            customers.add(world.customers.add("d" + i, "high", null));
            cases.add(world.start("until", customers.get(i)));
        }
        world.clock.advance(Duration.ofHours(1));
        // what other tests left to be tried again
        world.engine.deliverSignals();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (var idle = world.lazyEngine()) {
            database.required(
                    () -> idle.signal(World.APP, customers, InterestingEvent.event("login", world.clock.instant())));
            assertThat(world.rows("flow_signal")).isEqualTo(TRIES);
            var go = new CountDownLatch(1);
            var delivered = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                delivered.add(threads.submit(() -> {
                    go.await();
                    return idle.deliverSignals();
                }));
            }
            go.countDown();
            int sum = 0;
            for (var one : delivered) {
                sum += one.get(60, TimeUnit.SECONDS);
            }
            assertThat(sum).isEqualTo(TRIES);
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < TRIES; i++) {
            assertThat(world.engine.caseInfo(cases.get(i)).orElseThrow().outcome())
                    .isEqualTo("replied");
            assertThat(world.notes(customers.get(i))).containsExactly("replied");
        }
    }

    @Test
    void a_node_that_dies_before_it_delivers_loses_nothing() {
        var customer = world.customers.add("张伟", "high", null);
        var started = world.start("until", customer);
        world.clock.advance(Duration.ofHours(1));
        try (var dying = world.lazyEngine()) {
            database.required(() ->
                    dying.signal(World.APP, List.of(customer), InterestingEvent.event("login", world.clock.instant())));
        }
        assertThat(world.engine.caseInfo(started).orElseThrow().state()).isEqualTo("running");

        assertThat(world.engine.deliverSignals()).isPositive();
        assertThat(world.engine.caseInfo(started).orElseThrow().outcome()).isEqualTo("replied");
    }

    @Test
    void a_case_that_cannot_go_on_is_tried_again_later_and_does_not_hold_up_others() {
        var bad = world.customers.add("bad", "high", null);
        var good = world.customers.add("good", "high", null);
        var badCase = world.start("until_boom", bad);
        var goodCase = world.start("until", good);
        world.clock.advance(Duration.ofHours(1));
        world.event(bad, "login");
        world.event(good, "login");

        assertThat(world.engine.caseInfo(badCase).orElseThrow().state()).isEqualTo("running");
        assertThat(world.engine.caseInfo(goodCase).orElseThrow().outcome()).isEqualTo("replied");
        world.engine.deliverSignals();
        assertThat(world.notes(bad)).isEmpty();

        System.setProperty("eddy.note.calm", "yes");
        try {
            world.clock.advance(Duration.ofSeconds(2));
            world.engine.deliverSignals();
        } finally {
            System.clearProperty("eddy.note.calm");
        }
        assertThat(world.engine.caseInfo(badCase).orElseThrow().state()).isEqualTo("ended");
        assertThat(world.notes(bad)).containsExactly("boom");
    }

    @Test
    void an_event_and_the_completion_of_a_todo_at_once_end_the_case_one_way_or_the_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < TRIES; i++) {
                var customer = world.customers.add("e" + i, "high", null);
                var started = world.start("reminder_or_login", customer);
                var todo = world.engine
                        .todos()
                        .about(World.APP, customer, java.util.Optional.empty(), 1)
                        .items()
                        .get(0);
                world.clock.advance(Duration.ofMinutes(1));
                Future<String> completing = threads.submit(() -> {
                    try {
                        return world.engine
                                .todos()
                                .complete(todo.id(), world.lina, "done", null, null)
                                .state();
                    } catch (eddy.core.issue.IssueException e) {
                        return e.issues().get(0).code();
                    }
                });
                Future<?> happening = threads.submit(() -> world.event(customer, "login"));
                happening.get(30, TimeUnit.SECONDS);

                var outcome = world.engine.caseInfo(started).orElseThrow().outcome();
                assertThat(completing.get(30, TimeUnit.SECONDS))
                        .isEqualTo("done".equals(outcome) ? "done" : "todo.cancelled");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void of_two_starts_with_the_same_key_at_once_one_begins_the_case() throws Exception {
        var customer = world.customers.add("张伟", "high", null);
        assertThat(begunAtOnce(customer, "same", "same")).isOne();
    }

    @Test
    void of_two_starts_for_the_same_record_at_once_one_begins_a_case() throws Exception {
        var customer = world.customers.add("张伟", "high", null);
        assertThat(begunAtOnce(customer, Ids.next().toString(), Ids.next().toString()))
                .isOne();
    }

    /** How many of two simultaneous starts began a case; one that the database turned away began none. */
    private long begunAtOnce(UUID customer, String first, String second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            var starts = new ArrayList<Future<Boolean>>();
            for (var key : List.of(first, second)) {
                starts.add(threads.submit(() -> {
                    try {
                        return world.start(1, "linear", customer, key).isNew();
                    } catch (org.jooq.exception.DataAccessException e) {
                        return false;
                    }
                }));
            }
            long begun = 0;
            for (var start : starts) {
                begun += start.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            var cases = world.engine.cases(CaseList.of(World.APP).record(customer), java.util.Optional.empty(), 10);
            assertThat(cases.items()).hasSize((int) begun);
            return begun;
        } finally {
            threads.shutdownNow();
        }
    }
}
