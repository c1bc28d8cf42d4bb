package eddy.form.fill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;
import eddy.form.Forms;

import static org.assertj.core.api.Assertions.assertThat;

class FillDocumentTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'fields':['score'],'to':{'value':'many'}                       | form.logic.fill.constant",
                "'fields':['score'],'to':{'value':101}                          | form.logic.fill.constant",
                "'fields':['name'],'to':{'value':' '}                           | form.logic.fill.value",
                "'fields':['name']                                              | form.logic.fill.value",
                "'fields':['code'],'to':{'value':'1'}                           | form.logic.fill.target",
                "'fields':['score'],'to':{'field':'tier'}                       | form.logic.fill.unlike",
                "'fields':['name'],'to':{'field':'fax'}                         | form.field.unknown",
                "'fields':['name'],'to':{'formula':'fax'}                       | form.formula.unknown",
                "'fields':['name'],'to':{'formula':'1 +'}                       | formula.syntax_at",
                "'fields':['likes'],'to':{'formula':'[name]'}                   | form.logic.fill.formula",
                "'fields':['score'],'to':{'formula':'score + 1'}                | form.logic.fill.loop",
                "'fields':['score'],'to':{'field':'score'}                      | form.logic.fill.loop",
                "'fields':['tier'],'overwrite':true,'to':{'value':'low'},'if':{'left':{'field':'tier'},'op':'notEmpty'} | form.logic.fill.loop",
            })
    void a_rule_that_cannot_fill_is_refused_at_its_place(String rule, String code) {
        var when = rule.contains("'if'") ? "" : "'if':{'all':[]},";
        var issues = Forms.compile("crm", form("{'effect':'fill'," + when + rule + "}"))
                .issues();
        assertThat(issues).extracting(Issue::code).containsExactly(code);
        assertThat(issues).allSatisfy(i -> assertThat(i.place()).startsWith("/logic/0"));
    }

    @Test
    void a_circle_is_refused_with_its_fields_in_the_order_they_fill() {
        var issues = Forms.compile(
                        "crm",
                        form("{'effect':'fill','if':{'all':[]},'fields':['email'],'to':{'field':'name'}},"
                                + "{'effect':'fill','if':{'left':{'field':'email'},'op':'notEmpty'},'fields':['tier'],'to':{'value':'low'}},"
                                + "{'effect':'fill','if':{'all':[]},'fields':['name'],'to':{'formula':'tier'}}"))
                .issues();
        assertThat(issues).extracting(Issue::code).containsExactly("form.logic.fill.loop");
        assertThat(issues.get(0).args()).containsEntry("loop", "tier → name → email → tier");
    }

    @Test
    void a_rule_may_ask_whether_the_field_it_fills_is_empty() {
        assertThat(Forms.compile(
                                "crm",
                                form("{'effect':'fill','fields':['tier'],'to':{'value':'low'},"
                                        + "'if':{'left':{'field':'tier'},'op':'empty'}}"))
                        .issues())
                .isEmpty();
    }

    private static String form(String logic) {
        return Forms.customerWith("'logic': []", "'logic': [" + logic + "]");
    }
}
