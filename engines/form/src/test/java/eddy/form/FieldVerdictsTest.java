package eddy.form;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form says of values whose types know more than a schema does. */
class FieldVerdictsTest {

    private static final String FORM = """
            { 'schemaVersion': 1, 'key': 'person', 'label': {'zh-CN':'人','en':'Person'}, 'facts': false,
              'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'姓名','en':'Name'}}},
                'card': {'type':'string','x-eddy':{'type':'china_id','label':{'zh-CN':'身份证号','en':'ID number'}}},
                'city': {'type':'string','x-eddy':{'type':'region','depth':'city','label':{'zh-CN':'城市','en':'City'}}},
                'story': {'type':'string','x-eddy':{'type':'rich_text','label':{'zh-CN':'经过','en':'Story'}}},
                'likes': {'type':'array','x-eddy':{'type':'tags','label':{'zh-CN':'兴趣','en':'Likes'}}},
                'address': {'type':'object','x-eddy':{'type':'address','label':{'zh-CN':'地址','en':'Address'}}} } },
              'logic': [] }
            """;

    private final CompiledForm person = Forms.of("crm", FORM);

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "verdicts.csv", delimiter = '|', quoteCharacter = '\'')
    void a_value_is_judged(String field, String value, String code) {
        var issues = person.check(Forms.json("{'" + field + "':" + value + "}"));
        assertThat(issues).extracting(Issue::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(issues).allSatisfy(i -> assertThat(i.place()).isEqualTo("/" + field));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'left':{'field':'city'},'op':'within','right':{'value':'440000'}}            | {'city':'440300'}                | true",
                "{'left':{'field':'city'},'op':'within','right':{'value':'430000'}}            | {'city':'440300'}                | false",
                "{'not':{'left':{'field':'city'},'op':'within','right':{'value':'430000'}}}    | {}                               | false",
                "{'left':{'field':'address'},'op':'within','right':{'value':'440300'}}         | {'address':{'region':'440305'}}  | true",
                "{'not':{'left':{'field':'address'},'op':'within','right':{'value':'430000'}}} | {'address':{'region':'440305'}}  | true",
                "{'not':{'left':{'field':'address'},'op':'within','right':{'value':'430000'}}} | {'address':{'street':'x'}}       | false",
                "{'left':{'field':'address'},'op':'contains','right':{'value':'PARK'}}         | {'address':{'street':'a park'}}  | true",
                "{'not':{'left':{'field':'address'},'op':'contains','right':{'value':'a'}}}    | {'address':{'region':'440305'}}  | true",
                "{'left':{'field':'likes'},'op':'contains','right':{'value':'golf'}}           | {'likes':['golf','tea']}         | true",
            })
    void logic_asks_of_them_what_conditions_ask(String condition, String values, boolean holds) {
        var logic = "'logic': [{'effect':'require','fields':['name'],'if':" + condition + "}]";
        var form = Forms.of("crm", FORM.replace("'logic': []", logic));
        assertThat(form.check(Forms.json(values)).stream()
                        .anyMatch(i -> i.place().equals("/name")))
                .isEqualTo(holds);
    }

    @Test
    void logic_does_not_look_for_words_among_the_marks_of_a_rich_text() {
        var condition = "{'left':{'field':'story'},'op':'contains','right':{'value':'a'}}";
        var logic = "'logic': [{'effect':'require','fields':['name'],'if':" + condition + "}]";
        assertThat(Forms.compile("crm", FORM.replace("'logic': []", logic)).issues())
                .isNotEmpty();
    }
}
