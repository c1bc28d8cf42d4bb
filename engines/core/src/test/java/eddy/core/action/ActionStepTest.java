package eddy.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

class ActionStepTest {

    record Greeting(String text, Integer times, Inner inner) {
        record Inner(String name) {}
    }

    private final List<Greeting> applied = new ArrayList<>();

    @Test
    void reads_the_configuration_beside_the_action_key() {
        var step = read("{\"action\":\"greet\",\"text\":\"hello\",\"times\":2}");

        assertThat(step.issues()).isEmpty();
        assertThat(step.value().orElseThrow().config()).isEqualTo(new Greeting("hello", 2, null));
        step.value().orElseThrow().apply(null);
        assertThat(applied).hasSize(1);
    }

    @Test
    void refuses_an_action_that_does_not_exist() {
        assertThat(codes("{\"action\":\"explode\"}")).containsExactly("action.unknown /action");
        assertThat(codes("{\"text\":\"hello\"}")).containsExactly("action.missing ");
        assertThat(codes("[]")).containsExactly("action.missing ");
    }

    @Test
    void refuses_a_property_the_action_does_not_know_and_points_to_it() {
        assertThat(codes("{\"action\":\"greet\",\"txt\":\"hello\"}")).containsExactly("action.property.unknown /txt");
        assertThat(codes("{\"action\":\"greet\",\"inner\":{\"nam\":\"x\"}}"))
                .containsExactly("action.property.unknown /inner/nam");
    }

    @Test
    void refuses_a_value_of_the_wrong_type() {
        assertThat(codes("{\"action\":\"greet\",\"times\":\"2\"}")).containsExactly("action.property.invalid /times");
    }

    @Test
    void keeps_what_the_action_itself_objects_to() {
        assertThat(codes("{\"action\":\"greet\",\"text\":\"\"}")).containsExactly("greet.text.blank /text");
    }

    private List<String> codes(String json) {
        return read(json).issues().stream().map(i -> i.code() + " " + i.place()).toList();
    }

    private eddy.core.issue.Compiled<ActionStep<?>> read(String json) {
        try {
            return ActionStep.read(new ObjectMapper().readTree(json), null, new Scope());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private final class Greet implements ActionType<Greeting> {
        @Override
        public String key() {
            return "greet";
        }

        @Override
        public Label label() {
            return Label.of("问候", "Greet");
        }

        @Override
        public Class<Greeting> config() {
            return Greeting.class;
        }

        @Override
        public JsonNode configSchema() {
            return new ObjectMapper().createObjectNode();
        }

        @Override
        public Effect effect() {
            return Effect.IN_TABLE;
        }

        @Override
        public List<Issue> check(Greeting config, TableModel table, CompileScope scope) {
            return "".equals(config.text()) ? List.of(Issue.error("greet.text.blank", "/text")) : List.of();
        }

        @Override
        public void apply(Greeting config, ActionCall call) {
            applied.add(config);
        }
    }

    private final class Scope implements CompileScope {
        @Override
        public String app() {
            return "churn";
        }

        @Override
        public JsonNode manifest() {
            return new ObjectMapper().createObjectNode();
        }

        @Override
        public Tables tables() {
            return Tables.of(List.of());
        }

        @Override
        public ActionCatalog actions() {
            return new ActionCatalog(List.of(new Greet()));
        }

        @Override
        public boolean exists(DocumentKind kind, String key) {
            return false;
        }

        @Override
        public Optional<JsonNode> content(DocumentKind kind, String key) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
            return Optional.empty();
        }
    }
}
