package eddy.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import eddy.core.action.ActionType;
import eddy.core.issue.Issue;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The two actions this engine brings to the catalogue. */
@EachDatabase
class ActionsTest {

    private final FlowEngine engine;

    ActionsTest(TestDatabase database) {
        engine = World.of(database).engine;
    }

    private List<ActionType<?>> actions() {
        return List.of(engine.startFlowAction(), engine.createTodoAction());
    }

    @Test
    void an_action_has_a_name_in_both_languages_and_a_schema() {
        for (var action : actions()) {
            assertThat(action.label().texts()).containsOnlyKeys("zh-CN", "en");
            assertThat(action.configSchema().path("type").asText()).isEqualTo("object");
            assertThat(action.configSchema().path("additionalProperties").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void the_schema_offers_just_what_the_configuration_reads() {
        for (var action : actions()) {
            var read = new TreeSet<String>();
            for (var component : action.config().getRecordComponents()) {
                read.add(component.getName());
            }
            var offered = new TreeSet<String>();
            action.configSchema().path("properties").fieldNames().forEachRemaining(offered::add);
            assertThat(offered).as(action.key()).isEqualTo(read);
        }
    }

    @Test
    void every_property_the_schema_offers_has_a_name_in_both_languages() {
        var nameless = new ArrayList<String>();
        for (var action : actions()) {
            action.configSchema().path("properties").properties().forEach(p -> {
                var label = p.getValue().path("x-eddy").path("label");
                if (!label.has("zh-CN") || !label.has("en")) {
                    nameless.add(action.key() + "." + p.getKey());
                }
            });
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void starting_a_flow_has_an_outside_effect_and_a_todo_has_none() {
        assertThat(engine.startFlowAction().effect()).isEqualTo(ActionType.Effect.OUTSIDE);
        assertThat(engine.createTodoAction().effect()).isEqualTo(ActionType.Effect.IN_TABLE);
    }

    @Test
    void a_flow_that_does_not_exist_cannot_be_started() {
        var table = World.scope().tables().table("customer").orElseThrow();
        var action = engine.startFlowAction();
        assertThat(action.check(new StartFlow.Config("linear"), table, World.scope()))
                .isEmpty();
        assertThat(action.check(new StartFlow.Config("nowhere"), table, World.scope()))
                .extracting(Issue::code, Issue::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("flow.unknown", "/flow"));
        assertThat(action.check(new StartFlow.Config(null), table, World.scope()))
                .hasSize(1);
    }
}
