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
        assertThat(world.engine.caseDetail(started).orElseThrow().timeline())
                .extracting(e -> e.kind() + " " + e.step())
                .containsExactly("started linear", "action mail", "todo call", "done call", "end end", "ended linear");
    }

    @Test
    void a_wait_lasts_days_and_then_working_days() {
        world.clock.set("2026-03-05T09:00:00+08:00");
        var started = world.start("waits", zhang);

        world.pass(Duration.ofDays(3).minusMinutes(1));
        assertThat(world.notes(zhang)).isEmpty();
        world.pass(Duration.ofMinutes(1));
        assertThat(world.notes(zhang)).containsExactly("days");

        // it is Sunday the 8th now: three working days end on Wednesday the 11th
        world.pass(Duration.ofDays(3).minusMinutes(1));
        assertThat(world.notes(zhang)).containsExactly("days");
        world.pass(Duration.ofMinutes(1));
        assertThat(world.notes(zhang)).containsExactly("days", "work");
        assertThat(info(started).state()).isEqualTo("ended");
    }
}
