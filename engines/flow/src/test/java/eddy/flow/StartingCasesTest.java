package eddy.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.core.action.ActionCall;
import eddy.core.condition.AsOf;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class StartingCasesTest {

    private final TestDatabase database;
    private final World world;
    private final UUID zhang;

    StartingCasesTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        world.clock.set("2026-03-02T09:00:00+08:00");
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    private List<CaseInfo> cases() {
        return world.engine
                .cases(CaseList.of(World.APP).record(zhang), Optional.empty(), 50)
                .items();
    }

    @Test
    void a_start_with_the_same_key_happens_once() {
        var first = world.start(1, "branch", zhang, "rule/1");
        var again = world.start(1, "branch", zhang, "rule/1");

        assertThat(first.isNew()).isTrue();
        assertThat(again.reason()).contains("repeated");
        assertThat(again.caseId()).isEqualTo(first.caseId());
        assertThat(cases()).hasSize(1);
    }

    @Test
    void a_flow_runs_once_at_a_time_for_a_record() {
        var first = world.start(1, "linear", zhang, "a");
        var second = world.start(1, "linear", zhang, "b");
        var otherFlow = world.start(1, "both", zhang, "c");

        assertThat(second.reason()).contains("already_running");
        assertThat(otherFlow.isNew()).isTrue();
        world.engine.cancelCase(first.caseId().orElseThrow());
        assertThat(world.start(1, "linear", zhang, "d").isNew()).isTrue();
    }

    @Test
    void a_start_that_was_refused_is_refused_for_the_same_reason_when_repeated() {
        world.start(1, "waits", zhang, "first");
        assertThat(world.start(1, "waits", zhang, "second").reason()).contains("already_running");
        assertThat(world.start(1, "waits", zhang, "second").reason()).contains("already_running");
        assertThat(cases()).hasSize(1);
    }

    @Test
    void a_record_that_is_gone_starts_nothing() {
        assertThat(world.start(1, "linear", Ids.next(), "a").reason()).contains("record_missing");
    }

    @Test
    void an_unknown_flow_or_release_is_refused() {
        assertThatThrownBy(() -> world.start(1, "nowhere", zhang, "a")).hasMessageContaining("flow.unknown");
    }

    @Test
    void a_release_that_was_never_deployed_is_refused() {
        assertThatThrownBy(() -> world.engine.startCase(
                        "other", 1, "linear", zhang, "a", new FlowEngine.Origin("person", ""), null))
                .hasMessageContaining("flow.release.unknown");
    }

    @Test
    void a_start_that_rolls_back_leaves_nothing_and_can_be_made_again() {
        int todos = world.rows("todo");
        int running = world.rows("flow_running");
        database.required(() -> {
            assertThat(world.start(1, "linear", zhang, "a").isNew()).isTrue();
            assertThat(world.notes(zhang)).containsExactly("hello");
            database.rollbackOnly();
        });

        assertThat(cases()).isEmpty();
        assertThat(world.notes(zhang)).isEmpty();
        assertThat(world.rows("todo")).isEqualTo(todos);
        assertThat(world.rows("flow_running")).isEqualTo(running);
        assertThat(world.start(1, "linear", zhang, "a").isNew()).isTrue();
    }

    @Test
    void a_step_that_fails_undoes_everything_since_the_last_wait() {
        int waits = world.rows("flow_wait");
        assertThatThrownBy(() -> world.start(1, "fails", zhang, "a")).hasMessageContaining("boom");

        assertThat(cases()).isEmpty();
        assertThat(world.notes(zhang)).isEmpty();
        assertThat(world.rows("flow_wait")).isEqualTo(waits);
    }

    @Test
    void the_action_starts_a_case_for_each_record_of_the_set() {
        var li = world.customers.add("李雷", "low", null);
        var call = call(zhang, li);
        database.required(() -> world.engine.startFlowAction().apply(new StartFlow.Config("branch"), call));
        database.required(() -> world.engine.startFlowAction().apply(new StartFlow.Config("branch"), call));

        assertThat(world.notes(zhang)).containsExactly("high");
        assertThat(world.notes(li)).containsExactly("low");
        assertThat(cases()).extracting(CaseInfo::originKind).containsExactly("rule");
    }

    private ActionCall call(UUID... records) {
        var customer = DSL.table(DSL.name("customer"));
        var id = DSL.field(DSL.name("id"), UUID.class);
        return new ActionCall(
                World.APP,
                1,
                world.find(World.APP, 1, "branch").orElseThrow().table(),
                DSL.select(id, DSL.inline("rule/silent/1")).from(customer).where(id.in(records)),
                new ActionCall.Origin("rule", "silent", "0", null),
                AsOf.at(world.clock.instant(), world.clock.getZone()),
                database,
                issue -> {});
    }

    @Test
    void the_action_creates_a_todo_without_a_flow_once() {
        var settings = new TodoSettings(
                eddy.core.Label.of("回访", "Visit"),
                new TodoSettings.Assign("owner", null, null),
                null,
                null,
                null,
                null,
                null);
        database.required(() -> world.engine.createTodoAction().apply(settings, call(zhang)));
        database.required(() -> world.engine.createTodoAction().apply(settings, call(zhang)));

        var todos = world.engine
                .todos()
                .about(World.APP, zhang, Optional.empty(), 10)
                .items();
        assertThat(todos).hasSize(1);
        var done = world.engine.todos().complete(todos.get(0).id(), world.wang, "done", null, null);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.caseId()).isNull();
    }

    @Test
    void deploying_a_release_again_changes_nothing() {
        var flow = World.compile("branch", World.xml("branch")).orThrow();
        var first = world.engine.deploy(World.APP, 50, List.of(flow));
        assertThat(world.engine.deploy(World.APP, 50, List.of(flow))).isEqualTo(first);
    }

    @Test
    void sample_cases_and_their_todos_can_be_removed() {
        var sample = world.customers.add("示例", "high", world.wang.id(), true);
        world.start(1, "outer", sample, "a");
        world.start(1, "linear", zhang, "b");
        world.engine.removeSamples(World.APP);

        assertThat(world.engine
                        .cases(CaseList.of(World.APP).record(sample), Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(world.engine
                        .todos()
                        .about(World.APP, sample, Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void lists_of_cases_continue_where_they_stopped() {
        for (int i = 0; i < 5; i++) {
            world.start(1, "branch", zhang, "page/" + i);
        }
        var all = CaseList.of(World.APP).record(zhang).flow("branch");
        var first = world.engine.cases(all, Optional.empty(), 2);
        var second = world.engine.cases(all, first.next(), 2);
        var third = world.engine.cases(all, second.next(), 2);

        assertThat(third.items()).hasSize(1);
        assertThat(third.next()).isEmpty();
        assertThat(List.of(first, second, third))
                .flatExtracting(Page::items)
                .extracting(CaseInfo::id)
                .doesNotHaveDuplicates();
        assertThat(world.engine.caseCounts(World.APP).get("branch").get("ended"))
                .isGreaterThanOrEqualTo(5);
    }
}
