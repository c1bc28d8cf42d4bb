package eddy.form.cleaning;

import java.util.List;

import org.junit.jupiter.api.Test;

import eddy.core.issue.Issue;
import eddy.form.Forms;

import static eddy.form.cleaning.CleaningForms.customer;
import static eddy.form.cleaning.CleaningForms.rule;
import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with cleaning rules, and where it says so. */
class CleaningDocumentTest {

    private static List<String> issues(String... rules) {
        return Forms.compile("clean", customer(rules)).issues().stream()
                .map(CleaningDocumentTest::shown)
                .toList();
    }

    private static String shown(Issue issue) {
        return issue.code() + " " + issue.place();
    }

    @Test
    void rulesThatFitTheirFieldsAreTaken() {
        assertThat(issues(
                        rule("a", "trim", "name"),
                        rule("b", "collapse", "name"),
                        rule("c", "width", "name", "'to':'full'"),
                        rule("d", "case", "name", "'to':'title'"),
                        rule("e", "phone", "phone"),
                        rule("f", "email", "email"),
                        rule("g", "fill", "tier", "'from':'constant'", "'value':'low'"),
                        rule("h", "fill", "name", "'from':'field'", "'field':'code'"),
                        rule("i", "fill", "score", "'from':'median'"),
                        rule("j", "fill", "joined_on", "'from':'previous'"),
                        rule("k", "outlier", "score", "'by':'range'", "'min':0", "'then':'reject'"),
                        rule("l", "outlier", "spend", "'by':'iqr'", "'tag':'odd'"),
                        rule("m", "outlier", "spend", "'by':'zscore'", "'factor':4", "'tag':'odd'")))
                .isEmpty();
    }

    @Test
    void kindsAndSettingsThatDoNotExistAreNamed() {
        assertThat(issues(rule("a", "wash", "name"))).containsExactly("form.cleaning.kind /cleaning/0/kind");
        assertThat(issues(rule("a", "case", "name", "'to':'odd'")))
                .containsExactly("form.cleaning.setting /cleaning/0/to");
        assertThat(issues(rule("a", "fill", "score", "'from':'mode'")))
                .containsExactly("form.cleaning.setting /cleaning/0/from");
        assertThat(issues(rule("a", "outlier", "score", "'by':'luck'", "'tag':'odd'")))
                .containsExactly("form.cleaning.setting /cleaning/0/by");
        assertThat(issues(rule("a", "outlier", "score", "'by':'range'", "'min':9", "'max':1", "'tag':'odd'")))
                .containsExactly("form.cleaning.range /cleaning/0/min");
        assertThat(issues(rule("a", "outlier", "score", "'by':'iqr'", "'factor':0", "'tag':'odd'")))
                .containsExactly("form.cleaning.factor /cleaning/0/factor");
        assertThat(issues(rule("a", "outlier", "score", "'by':'iqr'", "'tag':'No!'")))
                .containsExactly("form.cleaning.tag /cleaning/0/tag");
    }

    @Test
    void fieldsMustBeThereAndFit() {
        assertThat(issues(rule("a", "trim", "nothing"))).containsExactly("form.field.unknown /cleaning/0/fields/0");
        assertThat(issues(rule("a", "trim", "score"))).containsExactly("form.cleaning.type /cleaning/0/fields/0");
        assertThat(issues(rule("a", "phone", "email"))).containsExactly("form.cleaning.type /cleaning/0/fields/0");
        assertThat(issues(rule("a", "fill", "name", "'from':'median'")))
                .containsExactly("form.cleaning.type /cleaning/0/fields/0");
        assertThat(issues(rule("a", "fill", "name", "'from':'field'", "'field':'score'")))
                .containsExactly("form.cleaning.type /cleaning/0/fields/0");
        assertThat(issues("{'key':'a','kind':'trim','fields':[]}"))
                .containsExactly("form.cleaning.fields /cleaning/0/fields");
    }

    @Test
    void aConstantHasToFitTheFieldItFills() {
        assertThat(issues(rule("a", "fill", "tier", "'from':'constant'", "'value':'gold'")))
                .containsExactly("form.cleaning.constant /cleaning/0/fields/0");
        assertThat(issues(rule("a", "fill", "tier", "'from':'constant'")))
                .containsExactly("form.cleaning.value /cleaning/0/value");
    }

    @Test
    void keysAreGivenOnce() {
        assertThat(issues(rule("a", "trim", "name"), rule("a", "trim", "code")))
                .containsExactly("form.cleaning.key /cleaning/1/key");
        assertThat(issues(rule("A b", "trim", "name"))).containsExactly("form.cleaning.key /cleaning/0/key");
    }

    @Test
    void aConditionAsksTheRecordItselfAndIsChecked() {
        assertThat(issues(
                        rule("a", "trim", "name", "'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}")))
                .isEmpty();
        assertThat(issues(rule("a", "trim", "name", "'if':{'left':{'field':'nope'},'op':'eq','right':{'value':'x'}}")))
                .hasSize(1)
                .allMatch(i -> i.contains(" /cleaning/0/if"));
        assertThat(issues(rule("a", "trim", "name", "'if':{'tag':'vip'}")))
                .containsExactly("form.logic.unsupported /cleaning/0/if");
    }
}
