package eddy.backend.rules;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Whom rules, flows and the logic of forms name. */
@QuarkusTest
class NamedByAutomationTest extends AppHttpTest {

    private static final String TEAM = "{'type': 'string', 'format': 'uuid', 'x-eddy': {'type': 'department', "
            + "'label': {'zh-CN': '部门', 'en': 'Team'}}}";

    @Override
    protected String app() {
        return "named_by";
    }

    private static String person(String name) {
        return id(somebody(name + UUID.randomUUID().toString().substring(0, 8), "staff"));
    }

    private static String rule(String key, String city, String owner) {
        return """
                {"schemaVersion": 1, "key": "%1$s", "label": {"zh-CN": "规则 %1$s", "en": "Rule %1$s"}, "form": "customer",
                 "enabled": true, "order": 15, "when": [{"on": "saved"}],
                 "if": {"left": {"field": "city"}, "op": "eq", "right": {"value": "%2$s"}},
                 "then": [{"action": "set_field", "field": "owner", "value": "%3$s"}, {"action": "add_tag", "tag": "%1$s"}],
                 "otherwise": []}""".formatted(key, city, owner);
    }

    private String inCity(String city) {
        return create("customer", Map.of("unified_id", UUID.randomUUID().toString(), "city", city));
    }

    private static Response published(String app) {
        return admin().json().body(Map.of("note", "named")).post("/api/apps/" + app + "/releases");
    }

    private Response rules() {
        return admin().bare().get(path() + "/rules");
    }

    @Test
    void aRuleThatNamesAStrangerIsNotPublished() {
        var stranger = UUID.randomUUID().toString();
        var here = person("here");
        save("rule", "to_stranger", rule("to_stranger", "无", stranger))
                .then()
                .body("issues.code", contains("constant.person.unknown"))
                .body("issues.place", contains("/then/0/value"))
                .body("issues[0].severity", equalTo("ERROR"));
        published(app()).then().statusCode(422).body("issues.code", hasItem("constant.person.unknown"));
        save("rule", "to_stranger", rule("to_stranger", "无", here)).then().body("issues", hasSize(0));
        publish();
    }

    @Test
    void whatARuleGivesToSomebodyWhoLeftIsLeftOutAndTold() {
        var owner = person("leaving");
        save("rule", "to_owner", rule("to_owner", "离职市", owner)).then().body("issues", hasSize(0));
        publish();
        active(owner, false);
        var customer = inCity("离职市");
        eventually("the rest of the rule is done", () -> tags(customer).contains("to_owner"));
        record("customer", customer).then().body("values.owner", nullValue());
        rules().then()
                .body("items.find { it.key == 'to_owner' }.problem.issues.code", contains("action.left_out.person"))
                .body("items.find { it.key == 'to_owner' }.problem.issues[0].message", containsString("was not set"));
        save("rule", "to_owner", rule("to_owner", "离职市", owner))
                .then()
                .body("issues.code", contains("constant.person.retired"));
        active(owner, true);
        var next = inCity("离职市");
        eventually(
                "who is back is named",
                () -> owner.equals(record("customer", next).path("values.owner")));
        rules().then().body("items.find { it.key == 'to_owner' }.problem", nullValue());
    }

    @Test
    void aStepOfAFlowLeavesOutWhoLeftAndTheCaseGoesOn() {
        var owner = person("flow");
        var named = draft("flow", "strategy_recall")
                .replace(
                        "\"action\": \"join_group\", \"group\": \"silent_users\"",
                        "\"action\": \"set_field\", \"field\": \"owner\", \"value\": \"" + owner + "\"");
        save("flow", "strategy_recall", named).then().body("issues", hasSize(0));
        publish();
        active(owner, false);
        var customer = inCity("流程市");
        var running = start("strategy_recall", customer);
        admin().bare()
                .get(path() + "/cases/" + running)
                .then()
                .body("timeline.find { it.kind == 'left_out' }.step", equalTo("group"))
                .body("timeline.find { it.kind == 'left_out' }.text", containsString("was not set"))
                .body("info.state", equalTo("running"));
        record("customer", customer).then().body("values.owner", nullValue());
    }

    @Test
    void aFormThatFillsInSomebodyWhoLeftStillTakesRecords() {
        var owner = person("filled");
        var form = draft("form", "customer");
        var fill = """
                {"effect": "fill", "fields": ["owner"], "to": {"value": "%s"},
                 "if": {"left": {"field": "city"}, "op": "eq", "right": {"value": "填充市"}}}""".formatted(owner);
        var filled = form.replaceFirst("\"logic\"\\s*:\\s*\\[\\s*]", "\"logic\": [" + fill + "]");
        assertThat(filled).isNotEqualTo(form);
        save("form", "customer", filled).then().body("issues", hasSize(0));
        publish();
        assertThat(record("customer", inCity("填充市")).<String>path("values.owner"))
                .isEqualTo(owner);
        active(owner, false);
        record("customer", inCity("填充市")).then().body("values.owner", nullValue());
        var sent = Map.of("unified_id", UUID.randomUUID().toString(), "city", "填充市", "owner", owner);
        record("customer", create("customer", sent)).then().body("values.owner", nullValue());
        var chosen = Map.of("unified_id", UUID.randomUUID().toString(), "city", "别处", "owner", owner);
        admin().json()
                .body(Map.of("values", chosen))
                .post(records("customer"))
                .then()
                .statusCode(422)
                .body("issues.code", contains("record.person.missing"));
        save("form", "customer", filled).then().body("issues.code", contains("constant.person.retired"));
        save("form", "customer", form).then().body("issues", hasSize(0));
        publish();
    }

    @Test
    void aDefaultNamesADepartmentThatIsThere() {
        addField("customer", "team", TEAM.replace("'uuid',", "'uuid', 'default': '" + UUID.randomUUID() + "',"))
                .then()
                .body("issues.code", contains("constant.department.unknown"))
                .body("issues.place", contains("/schema/properties/team/default"));
        String team = admin().json()
                .body(Map.of("name", "Team " + UUID.randomUUID().toString().substring(0, 8)))
                .post("/api/departments")
                .path("id");
        addField("customer", "team", TEAM.replace("'uuid',", "'uuid', 'default': '" + team + "',"))
                .then()
                .body("issues", hasSize(0));
        publish();
    }
}
