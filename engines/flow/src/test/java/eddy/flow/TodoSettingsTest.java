package eddy.flow;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;
import eddy.flow.internal.steps.Settings;
import eddy.flow.world.World;

import static org.assertj.core.api.Assertions.assertThat;

class TodoSettingsTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TodoSettings read(String text) {
        return Settings.read(json(text), TodoSettings.class).orThrow();
    }

    private static List<String> check(String text) {
        return read(text).check(World.scope().tables().table("customer").orElseThrow(), World.scope()).stream()
                .map(Issue::code)
                .toList();
    }

    @Test
    void what_is_left_out_has_a_sensible_default() {
        var settings = read("{'title': {'en': 'Call'}, 'assign': {'role': 'cs_team'}}");

        assertThat(settings.priority()).isEqualTo("normal");
        assertThat(settings.outcomes()).containsExactly(TodoSettings.DONE);
        assertThat(settings.due()).isNull();
        assertThat(settings.form()).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    {'title': {'en': 'Call'}, 'assign': {'role': 'cs_team'}}                                     |
                    {'title': {'en': 'Call'}, 'assign': {'owner': 'owner'}, 'due': {'hours': 24}}                |
                    {'title': {'en': 'Call'}, 'assign': {'user': 'lina'}, 'form': 'call_result'}                 |
                    {'title': {'en': ' '}, 'assign': {'role': 'cs_team'}}                                        | flow.todo.title_missing
                    {'assign': {'role': 'cs_team'}}                                                              | flow.todo.title_missing
                    {'title': {'en': 'Call'}}                                                                    | flow.todo.assignee_missing
                    {'title': {'en': 'Call'}, 'assign': {}}                                                      | flow.todo.assignee_missing
                    {'title': {'en': 'Call'}, 'assign': {'role': ''}}                                            | flow.todo.assignee_missing
                    {'title': {'en': 'Call'}, 'assign': {'role': 'cs_team', 'owner': 'owner'}}                   | flow.todo.assignee_missing
                    {'title': {'en': 'Call'}, 'assign': {'owner': 'boss'}}                                       | flow.todo.owner_unknown
                    {'title': {'en': 'Call'}, 'assign': {'owner': 'name'}}                                       | flow.todo.owner_unknown
                    {'title': {'en': 'Call'}, 'assign': {'role': 'pilots'}}                                      | flow.todo.role_unknown
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'priority': 'urgent'}                     | flow.todo.priority_invalid
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'due': {}}                                | flow.wait.invalid
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'due': {'hours': 0}}                      | flow.wait.invalid
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'form': 'nowhere'}                        | flow.form.unknown
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'form': 'customer'}                       | flow.todo.form_without_link
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'outcomes': [{'label': {}}]}              | flow.outcome.invalid
                    {'title': {'en': 'Call'}, 'assign': {'user': 'x'}, 'outcomes': [{'key': 'Yes'}]}             | flow.outcome.invalid
                    """)
    void settings_are_checked(String settings, String code) {
        assertThat(check(settings)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
                    {'title': {'en': 'Call'}, 'assignee': 'x'}              | flow.setting.unknown | assignee
                    {'assign': {'owner': 'x', 'expression': 'y'}}           | flow.setting.unknown | assign.expression
                    {'outcomes': [{'key': 'a'}, {'key': 'b', 'script': 1}]} | flow.setting.unknown | outcomes.1.script
                    {'title': 'Call'}                                       | flow.setting.invalid | title
                    {'due': {'hours': '3'}}                                 | flow.setting.invalid | due.hours
                    {'due': {'hours': 1.5}}                                 | flow.setting.invalid | due.hours
                    {'outcomes': {'key': 'a'}}                              | flow.setting.invalid | outcomes
                    """)
    void settings_are_read_strictly(String settings, String code, String property) {
        var read = Settings.read(json(settings), TodoSettings.class);
        assertThat(read.issues())
                .extracting(i -> i.code() + " " + i.args().get("setting"))
                .containsExactly(code + " " + property);
    }

    @Test
    void the_form_of_a_todo_is_linked_by_its_first_link_to_the_table() {
        var call = World.scope().tables().table("call_result").orElseThrow();
        assertThat(TodoSettings.link(call, "customer").orElseThrow().key()).isEqualTo("customer");
        assertThat(TodoSettings.link(call, "order")).isEmpty();
    }
}
