package eddy.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class AppRemovalTest {

    private static final Instant FAR = Instant.parse("2030-01-01T00:00:00Z");
    private static final String APP = "leaving";
    /** Camunda's tables that hold rows of deployments, definitions and instances; the others hold settings. */
    private static final List<String> CAMUNDA = List.of(
            "act_re_deployment",
            "act_re_procdef",
            "act_ge_bytearray",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_jobdef",
            "act_ru_event_subscr",
            "act_ru_variable",
            "act_ru_incident");

    private final TestDatabase database;
    private final World world;
    private final UUID zhang;

    AppRemovalTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        world.clock.set("2026-03-02T09:00:00+08:00");
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    private List<Integer> rows() {
        return CAMUNDA.stream().map(t -> database.db().fetchCount(DSL.table(t))).toList();
    }

    private void publish(int release, String... flows) {
        world.engine.deploy(
                APP,
                release,
                List.of(flows).stream()
                        .map(f -> World.compile(APP, f, World.xml(f)).orThrow())
                        .toList());
    }

    private UUID start(String flow) {
        return world.engine
                .startCase(
                        APP,
                        1,
                        flow,
                        zhang,
                        Ids.next().toString(),
                        new FlowEngine.Origin("person", "test"),
                        world.wang.id())
                .caseId()
                .orElseThrow();
    }

    @Test
    void a_removed_app_leaves_nothing_in_camunda_and_the_other_apps_alone() {
        var other = world.start("linear", zhang);
        var before = rows();
        publish(1, "linear", "waits", "outer", "inner", "late_boom", "pre_churn");
        publish(2, "linear");
        var failing = start("late_boom");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> world.engine.runDueJobs(FAR)).hasMessageContaining("boom");
        }
        start("linear");
        start("waits");
        start("outer");
        start("pre_churn");
        assertThat(world.engine.caseInfo(failing)).map(CaseInfo::state).contains("failed");
        assertThat(rows()).isNotEqualTo(before);

        world.engine.removeApp(APP);

        assertThat(rows()).isEqualTo(before);
        assertThat(world.engine.cases(CaseList.of(APP), Optional.empty(), 50).items())
                .extracting(CaseInfo::state)
                .containsOnly("cancelled");
        assertThat(world.engine.caseInfo(other)).map(CaseInfo::state).contains("running");
        assertThatThrownBy(() -> start("linear")).hasMessageContaining("flow.release.unknown");
    }

    @Test
    void an_app_of_the_same_key_may_come_again() {
        publish(1, "linear");
        world.engine.removeApp(APP);

        publish(1, "both");

        assertThat(world.engine.caseInfo(start("both"))).map(CaseInfo::state).contains("running");
        world.engine.removeApp(APP);
    }
}
