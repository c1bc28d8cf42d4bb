package eddy.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class RunningFlowsTest {

    private final World world;
    private final UUID zhang;

    RunningFlowsTest(TestDatabase database) {
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

    private Todo todo() {
        return todos().stream().filter(Todo::isOpen).findFirst().orElseThrow();
    }

    @Test
    void a_linear_flow_acts_asks_a_person_and_ends() {
        var started = world.start("linear", zhang);

        assertThat(world.notes(zhang)).containsExactly("hello");
        var todo = todo();
        assertThat(todo.assignee()).isEqualTo(world.wang.id());
        assertThat(todo.recordTitle()).isEqualTo("张伟");
        assertThat(todo.priority()).isEqualTo("high");
        assertThat(todo.dueAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(24)));
        assertThat(world.engine.caseDetail(started).orElseThrow().activeSteps()).containsExactly("call");

        world.clock.advance(Duration.ofHours(2));
        world.engine.todos().complete(todo.id(), world.wang, "recovered", "spoke for long", null);

        var info = info(started);
        assertThat(info.state()).isEqualTo("ended");
        assertThat(info.outcome()).isEqualTo("handled");
        assertThat(info.endedAt()).isEqualTo(world.clock.instant());
        assertThat(world.endings).contains(started + " handled");
        assertThat(world.lastSteps).contains(started + " linear end").doesNotContain(started + " linear mail");
        assertThat(world.engine.caseDetail(started).orElseThrow().timeline())
                .extracting(e -> e.kind() + " " + e.step())
                .containsExactly("started linear", "action mail", "todo call", "done call", "end end", "ended linear");
    }

    @Test
    void a_wait_lasts_days_and_then_working_days() {
        var started = world.start("waits", zhang);

        world.pass(Duration.ofDays(3).minusMinutes(1));
        assertThat(world.notes(zhang)).isEmpty();
        world.pass(Duration.ofMinutes(1));
        assertThat(world.notes(zhang)).containsExactly("days");

        // it is Thursday the 5th now: three working days end on Tuesday the 10th
        world.pass(Duration.ofDays(5).minusMinutes(1));
        assertThat(world.notes(zhang)).containsExactly("days");
        world.pass(Duration.ofMinutes(1));
        assertThat(world.notes(zhang)).containsExactly("days", "work");
        assertThat(info(started).state()).isEqualTo("ended");
    }

    private Todo todo(String step) {
        return todos().stream()
                .filter(t -> t.isOpen() && t.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void complete(String outcome) {
        world.engine.todos().complete(todo().id(), world.lina, outcome, null, null);
    }

    @Test
    void a_branch_takes_the_way_whose_condition_the_record_fulfils() {
        var low = world.customers.add("李雷", "low", null);
        world.start("branch", zhang);
        world.start("branch", low);

        assertThat(world.notes(zhang)).containsExactly("high");
        assertThat(world.notes(low)).containsExactly("low");
    }

    @Test
    void a_branch_behind_a_todo_follows_its_outcome() {
        var yes = world.start("outcome_branch", zhang);
        complete("yes");
        var no = world.start("outcome_branch", zhang);
        complete("no");

        assertThat(info(yes).outcome()).isEqualTo("recovered");
        assertThat(info(no).outcome()).isEqualTo("lost");
    }

    @Test
    void what_a_decision_answers_is_a_case_value_and_the_strategy_of_the_case() {
        var started = world.start("decide", zhang);

        assertThat(world.notes(zhang)).containsExactly("vip");
        assertThat(info(started).strategy()).isEqualTo("personal");
    }

    @Test
    void parallel_steps_run_side_by_side_and_meet_again() {
        var started = world.start("both", zhang);
        assertThat(world.engine.caseDetail(started).orElseThrow().activeSteps())
                .containsExactlyInAnyOrder("call", "visit");

        world.engine.todos().complete(todo("visit").id(), world.lina, "done", null, null);
        assertThat(world.notes(zhang)).isEmpty();
        world.engine.todos().complete(todo("call").id(), world.lina, "done", null, null);
        assertThat(world.notes(zhang)).containsExactly("both");
        assertThat(info(started).state()).isEqualTo("ended");
    }

    @Test
    void the_outcome_of_a_sub_flow_is_a_case_value_of_its_caller() {
        var started = world.start("outer", zhang);
        assertThat(world.engine.caseDetail(started).orElseThrow().active())
                .extracting(a -> a.flow() + " " + a.step())
                .containsExactlyInAnyOrder("outer treat", "inner call");
        assertThat(todo().rootCaseId()).isEqualTo(started);

        complete("yes");

        assertThat(world.notes(zhang)).containsExactly("good");
        assertThat(info(started).outcome()).isEqualTo("recovered");
        assertThat(world.endings.stream().filter(e -> e.startsWith(started.toString())))
                .hasSize(1);
        assertThat(world.lastSteps).contains(started + " outer good");
    }

    @Test
    void a_timer_beside_a_todo_reminds_and_leaves_the_todo_open() {
        world.start("reminder", zhang);
        world.pass(Duration.ofHours(4));

        assertThat(world.notes(zhang)).containsExactly("remind");
        assertThat(todo().isOpen()).isTrue();
    }

    @Test
    void a_timer_on_a_group_ends_everything_in_it() {
        var started = world.start("grouped", zhang);
        world.pass(Duration.ofDays(1));

        assertThat(info(started).outcome()).isEqualTo("late");
        assertThat(todos()).extracting(Todo::state).containsExactly("cancelled");
    }

    @Test
    void a_loop_with_a_wait_asks_again_until_it_is_done() {
        var started = world.start("retry", zhang);
        complete("later");
        assertThat(todos()).hasSize(1);
        world.pass(Duration.ofDays(1));
        assertThat(todos()).hasSize(2);
        complete("done");

        assertThat(info(started).state()).isEqualTo("ended");
    }

    @Test
    void running_cases_go_on_as_they_were_when_a_new_release_is_published() {
        var before = world.start("waits", zhang);
        var quicker = World.xml("waits").replace("\"days\": 3", "\"days\": 2");
        world.publish(7, List.of(World.compile("waits", quicker).orThrow()));
        var li = world.customers.add("李雷", "low", null);
        world.start(7, "waits", li, "new");

        world.pass(Duration.ofDays(2));
        assertThat(world.notes(li)).containsExactly("days");
        assertThat(world.notes(zhang)).isEmpty();
        world.pass(Duration.ofDays(1));
        assertThat(world.notes(zhang)).containsExactly("days");
        assertThat(info(before).release()).isEqualTo(1);
    }

    @Test
    void a_cancelled_case_takes_its_todos_with_it() {
        var started = world.start("outer", zhang);
        world.engine.cancelCase(started);

        assertThat(info(started).state()).isEqualTo("cancelled");
        assertThat(todos()).extracting(Todo::state).containsExactly("cancelled");
        assertThat(world.engine.caseDetail(started).orElseThrow().active()).isEmpty();
        assertThatThrownBy(() -> world.engine.cancelCase(started)).hasMessageContaining("case.not_running");
    }

    @Test
    void a_second_engine_on_the_same_database_goes_on_with_the_cases_of_the_first() {
        world.start("waits", zhang);
        try (var other = world.anotherEngine()) {
            world.clock.advance(Duration.ofDays(3));
            other.runDueJobs(world.clock.instant());
        }
        assertThat(world.notes(zhang)).containsExactly("days");
    }
}
