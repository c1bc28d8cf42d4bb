package eddy.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases that wait for something to happen. */
@EachDatabase
class HappeningsTest {

    private final TestDatabase database;
    private final World world;
    private final UUID zhang;

    HappeningsTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        world.clock.set("2026-03-02T09:00:00+08:00");
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    private CaseInfo info(UUID caseId) {
        return world.engine.caseInfo(caseId).orElseThrow();
    }

    private List<Todo> todos() {
        return world.engine
                .todos()
                .about(World.APP, zhang, Optional.empty(), 50)
                .items();
    }

    private void touch(String reaction, UUID rootCase) {
        database.required(() -> world.engine.signal(
                World.APP, List.of(zhang), InterestingEvent.touch(reaction, world.clock.instant(), rootCase)));
    }

    @Test
    void the_procedure_runs_to_its_end_when_nothing_happens() {
        var started = world.start("pre_churn", zhang);
        world.pass(Duration.ofDays(7));

        assertThat(world.notes(zhang)).containsExactly("ceo", "sms");
        world.engine.todos().complete(todos().get(0).id(), world.lina, "lost", null, null);
        assertThat(info(started).outcome()).isEqualTo("silent");
    }

    @Test
    void a_login_on_day_2_ends_the_procedure_as_recovered() {
        var started = world.start("pre_churn", zhang);
        world.pass(Duration.ofDays(2));
        world.event(zhang, "login");

        assertThat(info(started).state()).isEqualTo("ended");
        assertThat(info(started).outcome()).isEqualTo("recovered");
        assertThat(world.endings).contains(started + " recovered");
        world.pass(Duration.ofDays(10));
        assertThat(world.notes(zhang)).containsExactly("ceo");
        assertThat(todos()).isEmpty();
    }

    @Test
    void a_login_cancels_the_open_todos_of_a_case() {
        var started = world.start("both", zhang);
        world.clock.advance(Duration.ofHours(1));
        world.event(zhang, "login");

        assertThat(info(started).outcome()).isEqualTo("recovered");
        assertThat(todos()).hasSize(2).extracting(Todo::state).containsOnly("cancelled");
    }

    @Test
    void a_login_ends_the_sub_flow_together_with_its_caller() {
        var started = world.start("outer", zhang);
        world.clock.advance(Duration.ofHours(1));
        world.event(zhang, "login");

        assertThat(info(started).outcome()).isEqualTo("recovered");
        assertThat(todos()).extracting(Todo::state).containsExactly("cancelled");
        assertThat(world.engine.caseDetail(started).orElseThrow().active()).isEmpty();
    }

    @Test
    void the_login_of_somebody_else_changes_nothing() {
        var started = world.start("pre_churn", zhang);
        var other = world.customers.add("李雷", "low", null);
        world.clock.advance(Duration.ofHours(1));
        world.event(other, "login");
        world.event(zhang, "page_view");

        assertThat(info(started).state()).isEqualTo("running");
    }

    @Test
    void a_reaction_counts_when_it_is_to_a_touch_of_the_case() {
        var started = world.start("pre_churn", zhang);
        world.clock.advance(Duration.ofHours(1));
        touch("clicked", Ids.next());
        touch("opened", started);
        assertThat(info(started).state()).isEqualTo("running");
        touch("clicked", started);
        assertThat(info(started).outcome()).isEqualTo("recovered");
    }

    @Test
    void a_wait_for_something_ends_when_it_happens() {
        var started = world.start("until", zhang);
        world.clock.advance(Duration.ofHours(1));
        world.event(zhang, "login");

        assertThat(world.notes(zhang)).containsExactly("replied");
        assertThat(info(started).outcome()).isEqualTo("replied");
        world.pass(Duration.ofDays(5));
        assertThat(world.notes(zhang)).containsExactly("replied");
    }

    @Test
    void a_wait_for_something_gives_up_after_its_time() {
        var started = world.start("until", zhang);
        world.pass(Duration.ofDays(3));
        assertThat(info(started).outcome()).isEqualTo("silent");
        world.event(zhang, "login");
        assertThat(world.notes(zhang)).containsExactly("silent");
    }

    @Test
    void what_happened_before_the_case_began_does_not_count() {
        world.event(zhang, "login");
        world.clock.advance(Duration.ofMinutes(1));
        var started = world.start("until", zhang);

        assertThat(info(started).state()).isEqualTo("running");
    }

    @Test
    void an_event_that_its_wait_did_not_see_is_found_when_the_wait_looks_back() {
        var started = database.required(() -> {
            var id = world.start("until", zhang);
            // stored by a transaction that knows nothing of the wait, and never told
            database.requiresNew(() ->
                    world.customers.event(zhang, "login", world.clock.instant().plusSeconds(1)));
            return id;
        });

        assertThat(info(started).outcome()).isEqualTo("replied");
    }

    @Test
    void a_signal_of_a_transaction_that_rolls_back_never_happened() {
        var started = world.start("until", zhang);
        world.clock.advance(Duration.ofHours(1));
        database.required(() -> {
            world.engine.signal(World.APP, List.of(zhang), InterestingEvent.event("login", world.clock.instant()));
            database.rollbackOnly();
        });

        assertThat(info(started).state()).isEqualTo("running");
        assertThat(world.engine.deliverSignals()).isZero();
    }

    @Test
    void events_no_flow_waits_for_leave_no_row() {
        var before = world.rows("flow_signal");
        database.required(() -> {
            world.engine.signal(World.APP, List.of(zhang), InterestingEvent.event("page_view", world.clock.instant()));
            assertThat(world.rows("flow_signal")).isEqualTo(before);
        });
    }

    @Test
    void nothing_is_left_waiting_when_a_case_ends() {
        var waits = world.rows("flow_wait");
        world.start("pre_churn", zhang);
        world.start("until", zhang);
        assertThat(world.rows("flow_wait")).isEqualTo(waits + 2);
        world.clock.advance(Duration.ofHours(1));
        world.event(zhang, "login");

        assertThat(world.rows("flow_wait")).isEqualTo(waits);
        assertThat(world.rows("flow_signal")).isZero();
    }
}
