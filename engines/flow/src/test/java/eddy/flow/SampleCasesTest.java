package eddy.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import eddy.core.Label;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class SampleCasesTest {

    private static final Instant MONDAY = Instant.parse("2026-02-02T01:00:00Z");
    private static final SampleCases.Flow RECOVERY = new SampleCases.Flow("recovery", Label.of("客户挽回", "Recovery"));

    private final TestDatabase database;
    private final World world;
    private final SampleCases samples;
    private final UUID zhang;

    SampleCasesTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        samples = new SampleCases(database);
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    /** Of one of the engine's own tables, whose names are not quoted. */
    private int engineRows(String table) {
        return database.db().fetchOne("select count(*) from " + table).get(0, Integer.class);
    }

    private List<CaseInfo> cases() {
        return world.engine
                .cases(CaseList.of(World.APP).record(zhang), Optional.empty(), 50)
                .items();
    }

    @Test
    void past_cases_and_todos_are_listed_like_any_other_and_go_with_the_samples() {
        var subject = new SampleCases.Subject(zhang, "张伟");
        samples.addCases(
                World.APP,
                "customer",
                1,
                List.of(new SampleCases.PastCase(
                        RECOVERY, subject, "recovered", "care", MONDAY, MONDAY.plusSeconds(5_400))));
        samples.addTodos(
                World.APP,
                "customer",
                1,
                List.of(new SampleCases.PastTodo(
                        RECOVERY,
                        subject,
                        Label.of("致电", "Call"),
                        "high",
                        "recovered",
                        world.lina.id(),
                        MONDAY,
                        MONDAY.plusSeconds(7_200),
                        MONDAY.plusSeconds(3_600))));
        var running = world.start("waits", zhang);

        assertThat(cases()).hasSize(2).anySatisfy(past -> {
            assertThat(past.sample()).isTrue();
            assertThat(past.state()).isEqualTo("ended");
            assertThat(past.outcome()).isEqualTo("recovered");
            assertThat(past.strategy()).isEqualTo("care");
            assertThat(past.label()).isEqualTo(RECOVERY.label());
            assertThat(past.endedAt()).isEqualTo(MONDAY.plusSeconds(5_400));
        });
        var todos = world.engine
                .todos()
                .about(World.APP, zhang, Optional.empty(), 50)
                .items();
        assertThat(todos).singleElement().satisfies(todo -> {
            assertThat(todo.state()).isEqualTo("done");
            assertThat(todo.doneBy()).isEqualTo(world.lina.id());
            assertThat(todo.sample()).isTrue();
        });

        world.engine.removeSamples(World.APP);

        assertThat(cases()).extracting(CaseInfo::id).containsExactly(running);
        assertThat(world.engine
                        .todos()
                        .about(World.APP, zhang, Optional.empty(), 50)
                        .items())
                .isEmpty();
    }

    @Test
    void an_app_that_goes_takes_its_flows_and_their_cases_along() {
        var xml = World.xml("waits");
        var flow = World.compile("waits", xml).orThrow();
        int before = engineRows("act_re_deployment");
        int running = engineRows("act_ru_execution");
        world.engine.deploy("leaving", 1, List.of(flow));
        world.engine.deploy("leaving", 2, List.of(flow));
        assertThat(engineRows("act_re_deployment")).isEqualTo(before + 2);

        world.engine.removeApp("leaving");

        assertThat(engineRows("act_re_deployment")).isEqualTo(before);
        assertThat(engineRows("act_ru_execution")).isEqualTo(running);
        world.engine.removeApp("leaving");
    }
}
