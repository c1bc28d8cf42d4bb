package eddy.backend.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** The rules of an app over HTTP; the rules here are about cities nobody else writes. */
@QuarkusTest
class RuleTest extends AppHttpTest {

    @Override
    protected String app() {
        return "rules_http";
    }

    @Override
    protected void prepare() {
        save("rule", "in_hangzhou", rule("in_hangzhou", true, city("杭州"), tag("in_hangzhou")))
                .then()
                .body("issues", hasSize(0));
        save("rule", "switched_off", rule("switched_off", false, city("关闭"), tag("switched_off")))
                .then()
                .body("issues", hasSize(0));
        save("rule", "calls_once", rule("calls_once", true, city("一次"), TODO))
                .then()
                .body("issues", hasSize(0));
        save("rule", "lately_ours", rule("lately_ours", true, LATELY, tag("lately_ours")))
                .then()
                .body("issues", hasSize(0));
        publish();
    }

    private static final String TODO = """
            [{"action": "create_todo", "title": {"zh-CN": "去电", "en": "Phone"}, "assign": {"role": "call_team"}}]""";

    private static final String LATELY = """
            {"left": {"field": "tenure_months"}, "op": "lt", "right": {"value": 9}}""";

    private static String city(String name) {
        return """
                {"left": {"field": "city"}, "op": "eq", "right": {"value": "%s"}}""".formatted(name);
    }

    private static String tag(String tag) {
        return """
                [{"action": "add_tag", "tag": "%s"}]""".formatted(tag);
    }

    private static String rule(String key, boolean enabled, String condition, String then) {
        return """
                {"schemaVersion": 1, "key": "%1$s", "label": {"zh-CN": "规则 %1$s", "en": "Rule %1$s"}, "form": "customer",
                 "enabled": %2$s, "order": 15, "when": [{"on": "saved"}], "if": %3$s, "then": %4$s,
                 "otherwise": [{"action": "remove_tag", "tag": "%1$s"}]}""".formatted(key, enabled, condition, then);
    }

    private Response preview(String rule, String document) {
        return admin().json()
                .body(document == null ? "{}" : "{\"document\": " + document + "}")
                .post(path() + "/rules/" + rule + "/preview");
    }

    private Map<String, Object> run() {
        return finished(admin().json()
                .post(path() + "/rules/run")
                .then()
                .statusCode(202)
                .body("kind", equalTo("rules"))
                .extract()
                .path("id"));
    }

    @Test
    void aDraftNobodySavedIsPreviewedWithTheCountTheRecordsGive() {
        for (int i = 0; i < 7; i++) {
            create("customer", Map.of("unified_id", "preview" + i, "city", "预览市", "monthly_spend", 100 * i));
        }
        var spending = """
                {"all": [%s, {"left": {"field": "monthly_spend"}, "op": "ge", "right": {"value": 300}}]}""".formatted(city("预览市"));
        int counted = count("customer", spending);
        assertThat(counted).isEqualTo(4);
        preview("_draft", rule("never_saved", true, spending, tag("never_saved")))
                .then()
                .statusCode(200)
                .body("now", equalTo(counted))
                .body("entering", equalTo(counted))
                .body("leaving", equalTo(0))
                .body("sample", hasSize(counted))
                .body("sample.values.city", everyItem(equalTo("预览市")));
        admin().bare().get(path() + "/documents/rule/never_saved").then().statusCode(404);
        admin().bare().get(path() + "/rules").then().body("items.key", not(hasItem("never_saved")));
    }

    @Test
    void aPreviewNamesTheLiveRulesThatHoldForTheSameRecords() {
        var both = create("customer", Map.of("unified_id", "overlap1", "city", "杭州", "name", "重叠"));
        eventually("the live rule holds", () -> tags(both).contains("in_hangzhou"));
        var named = """
                {"left": {"field": "name"}, "op": "eq", "right": {"value": "重叠"}}""";
        preview("_draft", rule("named", true, named, tag("named")))
                .then()
                .statusCode(200)
                .body("overlaps.find { it.rule.key == 'in_hangzhou' }.count", equalTo(1))
                .body("overlaps.find { it.rule.key == 'in_hangzhou' }.rule.label.en", equalTo("Rule in_hangzhou"));
    }

    @Test
    void aLiveRuleIsPreviewedByItsKeyAndAnUnknownOneIsNotThere() {
        preview("in_hangzhou", null).then().statusCode(200).body("now", equalTo(count("customer", city("杭州"))));
        preview("no_such_rule", null).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void aTextComparedWithANumberIsRefusedAtItsPlace() {
        var wrong = """
                {"all": [%s, {"left": {"field": "name"}, "op": "gt", "right": {"value": 3}}]}""".formatted(city("x"));
        preview("_draft", rule("wrong", true, wrong, tag("wrong")))
                .then()
                .statusCode(422)
                .body("code", equalTo("issues"))
                .body("issues.place", hasItem(containsString("/if/all/1")));
        save("rule", "wrong", rule("wrong", true, wrong, tag("wrong")))
                .then()
                .statusCode(200)
                .body("issues.severity", hasItem("ERROR"))
                .body("issues[0].document", equalTo("rules/wrong.rule.json"))
                .body("issues.place", hasItem(containsString("/if/all/1")))
                .body("issues[0].message", not(containsString("condition.")));
        admin().json()
                .body(Map.of("note", "wrong"))
                .post(path() + "/releases")
                .then()
                .statusCode(422)
                .body("issues.document", hasItem("rules/wrong.rule.json"));
        admin().json()
                .header("If-Match", "\"1\"")
                .delete(path() + "/documents/rule/wrong")
                .then()
                .statusCode(204);
    }

    @Test
    void aChangeOfARecordLetsItsRulesLookAgain() {
        var customer = create("customer", Map.of("unified_id", "moves", "city", "宁波"));
        patch("customer", customer, Map.of("city", "杭州"));
        eventually("the tag is given", () -> tags(customer).contains("in_hangzhou"));
        patch("customer", customer, Map.of("city", "宁波"));
        eventually("the tag is taken away", () -> !tags(customer).contains("in_hangzhou"));
    }

    @Test
    void aRuleThatIsSwitchedOffDoesNothing() {
        var customer = create("customer", Map.of("unified_id", "off", "city", "关闭"));
        run();
        assertThat(tags(customer)).doesNotContain("switched_off");
        admin().bare()
                .get(path() + "/rules")
                .then()
                .body("items.find { it.key == 'switched_off' }.enabled", equalTo(false))
                .body("items.find { it.key == 'switched_off' }.matches", equalTo(0));
    }

    /** What a rule does outside the record happens at the transition: not at every run, but again at the next one. */
    @Test
    void aTransitionFiresOnceHoweverOftenTheRulesRun() {
        var callers = member("rules_caller", "call_team");
        var customer = create("customer", Map.of("unified_id", "once", "city", "一次"));
        eventually("the todo is there", () -> todosOf(callers, customer) == 1);
        run();
        var second = run();
        assertThat(second).containsEntry("entered", 0).containsEntry("tasks", 0);
        assertThat(todosOf(callers, customer)).isEqualTo(1);

        patch("customer", customer, Map.of("city", "两次"));
        eventually("the rule no longer holds", () -> matches("calls_once") == 0);
        patch("customer", customer, Map.of("city", "一次"));
        eventually("a second todo is there", () -> todosOf(callers, customer) == 2);
    }

    private int matches(String rule) {
        return admin().bare().get(path() + "/rules").path("items.find { it.key == '" + rule + "' }.matches");
    }

    private int todosOf(Browser person, String customer) {
        List<String> records = person.bare()
                .get("/api/todos?state=pool&app=" + app())
                .then()
                .statusCode(200)
                .extract()
                .path("items.record.id");
        return (int) records.stream().filter(customer::equals).count();
    }

    @Test
    void aRunByHandIsAJobWhoseResultSaysWhatItDid() {
        create("customer", Map.of("unified_id", "by_hand", "city", "宁波"));
        var result = run();
        assertThat(result).containsKeys("ms", "entered", "left", "tasks", "byRule");
        admin().bare()
                .get(path() + "/rules")
                .then()
                .statusCode(200)
                .body("lastRun.at", notNullValue())
                .body("items.find { it.key == 'in_hangzhou' }.lastRun", notNullValue());
    }

    @Test
    void theReasonOfATagNamesTheRuleAndTheValues() {
        var silent = Instant.now().minus(40, ChronoUnit.DAYS).toString();
        var customer = create("customer", Map.of("unified_id", "why", "city", "杭州", "known_login_at", silent));
        eventually("the tags are given", () -> tags(customer).containsAll(List.of("in_hangzhou", "silent_30")));
        admin().bare()
                .get(records("customer") + "/" + customer + "/explain")
                .then()
                .statusCode(200)
                .body("tags.find { it.tag == 'in_hangzhou' }.rule.key", equalTo("in_hangzhou"))
                .body("tags.find { it.tag == 'in_hangzhou' }.why.left", contains("杭州"))
                .body("tags.find { it.tag == 'in_hangzhou' }.why.right", contains("杭州"))
                .body("tags.find { it.tag == 'in_hangzhou' }.why.holds", contains(true))
                .body("tags.find { it.tag == 'silent_30' }.why[0].op", equalTo("lt"))
                .body("tags.find { it.tag == 'silent_30' }.why[0].left", notNullValue())
                .body("tags.find { it.tag == 'silent_30' }.why[0].condition.left.field", equalTo("last_login_at"))
                .body("matches.rule.key", hasItem("silent_14"))
                .body("matches.rule.key", not(hasItem("switched_off")));
        admin().bare()
                .get(records("customer") + "/00000000-0000-7000-8000-000000000000/explain")
                .then()
                .statusCode(404);
    }

    @Test
    void whatARuleSawWhenItBeganToHoldStandsBesideWhatItSeesNow() {
        var customer = create("customer", Map.of("unified_id", "then", "tenure_months", 5));
        eventually("the tag is given", () -> tags(customer).contains("lately_ours"));
        patch("customer", customer, Map.of("tenure_months", 7));
        admin().bare()
                .get(records("customer") + "/" + customer + "/explain")
                .then()
                .body("tags.find { it.tag == 'lately_ours' }.why[0].then", equalTo("5"))
                .body("tags.find { it.tag == 'lately_ours' }.why[0].left", equalTo("7"));
    }
}
