package eddy.form;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class FormLogicTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'left':{'field':'tier'},'op':'eq','right':{'value':'high'}            | {'tier':'high'}            | true",
                "'left':{'field':'tier'},'op':'eq','right':{'value':'high'}            | {'tier':'low'}             | false",
                "'left':{'field':'tier'},'op':'eq','right':{'value':'high'}            | {}                         | false",
                "'left':{'field':'tier'},'op':'ne','right':{'value':'high'}            | {'tier':'low'}             | true",
                "'left':{'field':'tier'},'op':'ne','right':{'value':'high'}            | {}                         | false",
                "'not':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}    | {}                         | false",
                "'not':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}    | {'tier':'low'}             | true",
                "'left':{'field':'tier'},'op':'in','right':{'value':['high','low']}    | {'tier':'low'}             | true",
                "'left':{'field':'tier'},'op':'notIn','right':{'value':['high']}       | {'tier':'low'}             | true",
                "'left':{'field':'tier'},'op':'notIn','right':{'value':['high']}       | {}                         | false",
                "'left':{'field':'score'},'op':'lt','right':{'value':5}                | {'score':4}                | true",
                "'left':{'field':'score'},'op':'lt','right':{'value':5}                | {'score':5}                | false",
                "'left':{'field':'score'},'op':'le','right':{'value':5}                | {'score':5}                | true",
                "'left':{'field':'score'},'op':'gt','right':{'value':5}                | {'score':6}                | true",
                "'left':{'field':'score'},'op':'ge','right':{'value':5}                | {}                         | false",
                "'left':{'field':'code'},'op':'contains','right':{'value':'B.'}        | {'code':'ab.c'}            | true",
                "'left':{'field':'code'},'op':'contains','right':{'value':'B.'}        | {'code':'abxc'}            | false",
                "'left':{'field':'code'},'op':'startsWith','right':{'value':'Ab'}      | {'code':'aBc'}             | true",
                "'left':{'field':'code'},'op':'startsWith','right':{'value':'b'}       | {'code':'ab'}              | false",
                "'left':{'field':'code'},'op':'endsWith','right':{'value':'客户'}       | {'code':'大客户'}           | true",
                "'left':{'field':'likes'},'op':'contains','right':{'value':'a'}        | {'likes':['b','a']}        | true",
                "'left':{'field':'likes'},'op':'contains','right':{'value':'a'}        | {'likes':['b']}            | false",
                "'left':{'field':'seen_at'},'op':'empty'                               | {}                         | true",
                "'left':{'field':'seen_at'},'op':'notEmpty'                            | {}                         | false",
                "'left':{'field':'active'},'op':'eq','right':{'value':true}            | {'active':true}            | true",
                "'left':{'field':'joined_on'},'op':'lt','right':{'value':'2026-03-15'} | {'joined_on':'2026-03-14'} | true",
                "'left':{'field':'joined_on'},'op':'lt','right':{'value':'2026-03-15'} | {'joined_on':'2026-03-15'} | false",
                "'left':{'field':'joined_on'},'op':'le','right':{'value':'2026-03-15'} | {'joined_on':'2026-03-15'} | true",
                "'left':{'field':'joined_on'},'op':'lt','right':{'value':'2026-03-15'} | {'joined_on':'2025-12-31'} | true",
                "'left':{'field':'joined_on'},'op':'gt','right':{'value':'2026-03-15'} | {'joined_on':'2026-04-01'} | true",
                "'left':{'field':'joined_on'},'op':'gt','right':{'value':'2026-03-15'} | {'joined_on':'2026-03-15'} | false",
                "'left':{'field':'joined_on'},'op':'ge','right':{'value':'2026-03-15'} | {'joined_on':'2030-01-01'} | true",
                "'all':[]                                                              | {}                         | true",
                "'any':[]                                                              | {}                         | false",
                "'not':{'any':[]}                                                      | {}                         | true",
                "'any':[{'left':{'field':'score'},'op':'gt','right':{'value':5}},{'left':{'field':'tier'},'op':'empty'}] | {} | true",
                "'not':{'all':[{'left':{'field':'score'},'op':'gt','right':{'value':5}},{'left':{'field':'tier'},'op':'eq','right':{'value':'low'}}]} | {'tier':'high'} | true",
                "'not':{'all':[{'left':{'field':'score'},'op':'gt','right':{'value':5}},{'left':{'field':'tier'},'op':'eq','right':{'value':'low'}}]} | {'tier':'low'} | false",
            })
    void a_condition_asks_in_a_schema_what_it_asks_in_sql(String condition, String values, boolean holds) {
        var form = form("{'effect':'require','fields':['phone'],'if':{" + condition + "}}");
        var record = Forms.json(values).put("name", "n");
        assertThat(form.check(record).stream().anyMatch(i -> i.place().equals("/phone")))
                .isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} shows the phone: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tier':'high'}                   | true",
                "{'tier':'low'}                    | false",
                "{'tier':'low','active':true}      | true",
                "{'tier':'high','score':9}         | false",
                "{}                                | false",
            })
    void a_field_is_shown_when_one_rule_shows_it_and_none_hides_it(String values, boolean shown) {
        var form = form(
                "{'effect':'show','fields':['phone'],'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}},"
                        + "{'effect':'show','fields':['phone'],'if':{'left':{'field':'active'},'op':'eq','right':{'value':true}}},"
                        + "{'effect':'hide','fields':['phone'],'if':{'left':{'field':'score'},'op':'gt','right':{'value':5}}}");

        assertThat(form.shown(Forms.json(values)).contains("phone")).isEqualTo(shown);
        assertThat(form.shown(Forms.json(values))).contains("name", "tier");
    }

    @Test
    void a_hidden_field_is_not_required() {
        var form = form(
                "{'effect':'show','fields':['name'],'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}}");
        assertThat(form.check(Forms.json("{'tier':'low'}"))).isEmpty();
        assertThat(form.check(Forms.json("{}"))).isEmpty();
        assertThat(form.check(Forms.json("{'tier':'high'}")))
                .extracting(Issue::place)
                .containsExactly("/name");
        assertThat(form.required()).isEmpty();
    }

    @Test
    void a_field_both_hidden_and_wanted_is_not_required() {
        var form = form(
                "{'effect':'hide','fields':['phone'],'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}},"
                        + "{'effect':'require','fields':['phone'],'if':{'left':{'field':'active'},'op':'eq','right':{'value':true}}}");
        assertThat(form.check(Forms.json("{'name':'n','active':true,'tier':'low'}")))
                .hasSize(1);
        assertThat(form.check(Forms.json("{'name':'n','active':true,'tier':'high'}")))
                .isEmpty();
    }

    @Test
    void a_locked_field_may_be_sent_as_it_is_however_it_is_written() {
        var form =
                form("{'effect':'lock','fields':['parent','seen_at'],'if':{'left':{'field':'name'},'op':'notEmpty'}}");
        var stored = Forms.json(
                "{'name':'n','parent':'0190163d-8694-739b-aea5-966c26f8ad91','seen_at':'2026-03-02T01:00:00Z'}");
        var same = Forms.json(
                "{'name':'n','parent':'0190163D-8694-739B-AEA5-966C26F8AD91','seen_at':'2026-03-02T09:00:00+08:00'}");
        assertThat(form.checkLocked(stored, same, Instant.EPOCH)).isEmpty();
        var other = Forms.json("{'name':'n','parent':'no id','seen_at':'2026-03-02T09:00:00Z'}");
        assertThat(form.checkLocked(stored, other, Instant.EPOCH))
                .extracting(Issue::place)
                .containsExactlyInAnyOrder("/parent", "/seen_at");
    }

    @Test
    void a_locked_field_may_only_change_together_with_what_unlocks_it() {
        var form = form(
                "{'effect':'lock','fields':['score'],'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}}");
        var locked = Forms.json("{'name':'n','tier':'high','score':1}");
        assertThat(form.checkLocked(locked, Forms.json("{'name':'n','tier':'high','score':2}"), Instant.EPOCH))
                .extracting(Issue::code)
                .containsExactly("record.field.locked");
        assertThat(form.checkLocked(locked, Forms.json("{'name':'n','tier':'low','score':2}"), Instant.EPOCH))
                .isEmpty();
        assertThat(form.checkLocked(locked, Forms.json("{'name':'m','tier':'high','score':1}"), Instant.EPOCH))
                .isEmpty();
        assertThat(form.hasLogic()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tag':'silent'}                                                                     | form.logic.unsupported",
                "{'left':{'field':'seen_at'},'op':'lt','right':{'moment':'now'}}                      | form.logic.unsupported",
                "{'left':{'field':'seen_at'},'op':'lt','right':{'value':'2026-01-01T00:00:00+08:00'}} | form.logic.unsupported",
                "{'left':{'field':'parent.name'},'op':'eq','right':{'value':'x'}}                     | form.logic.unsupported",
                "{'left':{'field':'fax'},'op':'eq','right':{'value':'x'}}                             | condition.field.unknown",
            })
    void a_condition_a_schema_cannot_ask_is_refused(String condition, String code) {
        var result = Forms.compile("crm", withLogic("{'effect':'hide','fields':['phone'],'if':" + condition + "}"));
        assertThat(result.issues()).extracting(Issue::code).contains(code);
        assertThat(result.issues()).allMatch(i -> i.place().startsWith("/logic/0/if"));
    }

    private static CompiledForm form(String logic) {
        return Forms.of("crm", withLogic(logic));
    }

    private static String withLogic(String logic) {
        return Forms.customerWith("'logic': []", "'logic': [" + logic + "]");
    }

    @Test
    void the_document_stays_a_plain_schema() {
        var form = form(
                "{'effect':'require','fields':['phone'],'if':{'left':{'field':'score'},'op':'gt','right':{'value':5}}}");
        assertThat(form.schema().path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(form.schema()
                        .path("allOf")
                        .get(0)
                        .path("then")
                        .path("required")
                        .get(0)
                        .asText())
                .isEqualTo("phone");
        assertThat(List.of(form.schema().path("additionalProperties").asBoolean()))
                .containsExactly(false);
    }
}
