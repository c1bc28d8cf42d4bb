package eddy.backend.references;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** Documents and roles that are called otherwise, and what hangs on their keys. */
@QuarkusTest
class KeyRenameTest extends RenameHttpTest {

    /** A message, a todo, and a second message. */
    private static final String FLOW = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:eddy="https://eddy.app/bpmn"
              id="definitions_talk" targetNamespace="https://eddy.app/flows">
              <bpmn:process id="talk" name="谈话" isExecutable="true">
                <bpmn:extensionElements><eddy:settings>{"form":"customer","label":{"zh-CN":"谈话","en":"Talk"}}</eddy:settings></bpmn:extensionElements>
                <bpmn:startEvent id="start"/>
                <bpmn:serviceTask id="first"><bpmn:extensionElements>
                  <eddy:settings>{"label":{"zh-CN":"一","en":"One"},"action":"send_message","message":"talk_first"}</eddy:settings>
                </bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:userTask id="phone"><bpmn:extensionElements>
                  <eddy:settings>{"label":{"zh-CN":"去电","en":"Phone"},"title":{"zh-CN":"去电","en":"Phone"},"assign":{"role":"talker"},
                    "priority":"normal","outcomes":[{"key":"done","label":{"zh-CN":"完成","en":"Done"}}]}</eddy:settings>
                </bpmn:extensionElements></bpmn:userTask>
                <bpmn:serviceTask id="second"><bpmn:extensionElements>
                  <eddy:settings>{"label":{"zh-CN":"二","en":"Two"},"action":"send_message","message":"talk_second"}</eddy:settings>
                </bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
                <bpmn:sequenceFlow id="f2" sourceRef="first" targetRef="phone"/>
                <bpmn:sequenceFlow id="f3" sourceRef="phone" targetRef="second"/>
                <bpmn:sequenceFlow id="f4" sourceRef="second" targetRef="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String MESSAGE = """
            {"schemaVersion":1,"key":"%1$s","label":{"zh-CN":"%1$s","en":"Letter %1$s"},"channel":"push","purpose":"service",
             "body":{"zh-CN":"您好","en":"Hello"}}
            """;

    /** A tag at once and a message in the background, for whoever comes to live in one place. */
    private static final String RULE = """
            {"schemaVersion":1,"key":"greets","label":{"zh-CN":"问候","en":"Greets"},"form":"customer","enabled":true,
             "order":99,"when":[{"on":"saved"}],
             "if":{"left":{"field":"city"},"op":"eq","right":{"value":"谈城"}},
             "then":[{"action":"add_tag","tag":"greeted"},{"action":"send_message","message":"talk_first"}],
             "otherwise":[{"action":"remove_tag","tag":"greeted"}]}
            """;

    @Override
    protected String app() {
        return "keys";
    }

    @Override
    protected void prepare() {
        withRole("talker");
        for (var key : List.of("talk_first", "talk_second")) {
            save("message", key, MESSAGE.formatted(key)).then().body("issues", empty());
        }
        save("flow", "talk", FLOW).then().body("issues", empty());
        save("rule", "greets", RULE).then().body("issues", empty());
        publish();
        quietFarFromNow();
    }

    /** What waits for the morning would not be sent while the test waits. */
    private static void quietFarFromNow() {
        var minutes = DateTimeFormatter.ofPattern("HH:mm");
        var far = LocalTime.now(ZoneId.of("Asia/Shanghai")).plusHours(12);
        var quiet = Map.of("from", minutes.format(far), "to", minutes.format(far.plusMinutes(1)));
        var smtp = Map.of("security", "starttls", "active", false);
        admin().json()
                .body(Map.of("smtp", smtp, "quietHours", quiet, "marketingCap", Map.of("count", 3, "days", 7)))
                .put("/api/settings")
                .then()
                .statusCode(200);
    }

    private void withRole(String role) {
        var manifest = draft("app", "app");
        var added = manifest.replaceFirst(
                "\"roles\"\\s*:\\s*\\[",
                "\"roles\": [{\"key\":\"" + role + "\",\"label\":{\"zh-CN\":\"谈话人\",\"en\":\"Talkers\"}},");
        save("app", "app", added).then().statusCode(200);
    }

    private String customer() {
        return create("customer", Map.of("unified_id", "k" + UUID.randomUUID(), "name", "韩梅梅"));
    }

    /** The keys of the messages to a customer, the last first. */
    private List<String> messages(String customer) {
        return admin().bare().get(path() + "/touches?record=" + customer).path("items.message.key");
    }

    /** Waits: a case that ends cancels what it has not sent. */
    private void areSent(String customer) {
        eventually("everything is sent", () -> {
            List<String> states =
                    admin().bare().get(path() + "/touches?record=" + customer).path("items.state");
            return states.stream().allMatch("sent"::equals);
        });
    }

    private String todoOf(String customer) {
        return todoOf(admin(), customer);
    }

    private String todoOf(Browser person, String customer) {
        return person.bare()
                .get("/api/todos?state=pool&limit=100&app=" + app())
                .path("items.find { it.record.id == '" + customer + "' }.id");
    }

    private void complete(String todo) {
        admin().json()
                .body(Map.of("outcome", "done"))
                .post("/api/todos/" + todo + "/complete")
                .then()
                .statusCode(200);
    }

    private void holdRoles(String... roles) {
        admin().json()
                .body(Map.of("roles", List.of(roles)))
                .put(path() + "/members/" + id(admin()))
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasSentFollowsItsMessage() {
        holdRoles("talker");
        int before = live();
        var anna = customer();
        start("talk", anna);
        assertThat(messages(anna)).containsExactly("talk_first");

        rename("message", "talk_first", "hello")
                .statusCode(200)
                .body("items.kind", hasItems("message", "flow", "app"))
                .body("items.key", hasItem("hello"));
        rename("message", "talk_second", "farewell").statusCode(200);
        admin().bare().get(path() + "/documents/message/talk_first").then().statusCode(404);
        admin().bare()
                .get(path() + "/documents/message/hello")
                .then()
                .statusCode(200)
                .body("key", equalTo("hello"));
        compiles();
        assertThat(messages(anna)).containsExactly("talk_first");
        publish();
        assertThat(messages(anna)).containsExactly("hello");
        areSent(anna);
        admin().bare().get(path() + "/uses/message/farewell").then().body("running.release", hasItem(before));

        complete(todoOf(anna));
        assertThat(messages(anna)).containsExactly("farewell", "hello");
        areSent(anna);
        admin().bare()
                .get(path() + "/touches?record=" + anna)
                .then()
                .body("items.message.label.en", hasItems("Letter talk_first", "Letter talk_second"));

        restore(before);
        assertThat(messages(anna)).containsExactly("talk_second", "talk_first");
        admin().bare().get(path() + "/documents/message/talk_first").then().statusCode(200);
        admin().bare().get(path() + "/documents/message/hello").then().statusCode(404);
    }

    @Test
    void aReleaseTellsTheNewKeyAsAChange() {
        int before = live();
        rename("message", "ceo_email", "letter_of_the_chief").statusCode(200);
        admin().json()
                .post(path() + "/check")
                .then()
                .body("changes.findAll { it.kind == 'message' }.change", equalTo(List.of("changed")))
                .body(
                        "changes.find { it.kind == 'message' }.details",
                        equalTo(List.of("key: ceo_email → letter_of_the_chief")));
        publish();
        restore(before);
        compiles();
    }

    @Test
    void decisionsAndBoardsAreCalledOtherwiseWithAllThatAsksThem() {
        int before = live();
        rename("decision", "strategy", "tiers").statusCode(200).body("items.key", hasItems("tiers", "recovery"));
        rename("board", "recovery", "winning_back").statusCode(200).body("items.kind", hasItem("app"));
        compiles();
        publish();
        admin().bare().get(path() + "/boards/winning_back/data").then().statusCode(200);
        admin().bare().get(path() + "/boards/recovery/data").then().statusCode(404);
        admin().json()
                .body(Map.of("record", customer()))
                .post(path() + "/flows/recovery/cases")
                .then()
                .statusCode(201);
        restore(before);
        admin().bare().get(path() + "/boards/recovery/data").then().statusCode(200);
    }

    @Test
    void casesThatRanAndThatRunFollowTheirFlow() {
        holdRoles("talker");
        int before = live();
        var anna = customer();
        var bert = customer();
        var ended = start("talk", anna);
        areSent(anna);
        complete(todoOf(anna));
        var running = start("talk", bert);
        areSent(bert);

        rename("flow", "talk", "conversation").statusCode(200).body("items.key", hasItem("conversation"));
        compiles();
        publish();
        assertThat(oneCase(ended, "flow.key")).isEqualTo("conversation");
        assertThat(cases("conversation")).contains(ended, running);
        assertThat(cases("talk")).isEmpty();
        admin().bare()
                .get(path() + "/cases/" + running)
                .then()
                .statusCode(200)
                .body("info.flow.key", equalTo("conversation"))
                .body("info.release", equalTo(before))
                .body("xml", containsString("id=\"talk\""))
                .body("activeSteps", hasItem("phone"));
        admin().bare()
                .get(path() + "/uses/flow/conversation")
                .then()
                .body("running.find { it.flow == 'conversation' }.count", equalTo(1));
        admin().json()
                .body(Map.of("record", bert))
                .post(path() + "/flows/conversation/cases")
                .then()
                .statusCode(409);

        complete(todoOf(bert));
        assertThat(oneCase(running, "state")).isEqualTo("ended");
        areSent(bert);
        admin().bare()
                .get(path() + "/touches?record=" + bert)
                .then()
                .body("items.flow.key", equalTo(List.of("conversation", "conversation")));
        var again = start("conversation", bert);
        assertThat(again).isNotEqualTo(running);

        restore(before);
        assertThat(cases("talk")).contains(ended, running, again);
        admin().json()
                .body(Map.of("record", bert))
                .post(path() + "/flows/talk/cases")
                .then()
                .statusCode(409);
        areSent(bert);
        complete(todoOf(bert));
        assertThat(oneCase(again, "state")).isEqualTo("ended");
        assertThat(oneCase(again, "flow.key")).isEqualTo("talk");
    }

    private List<String> cases(String flow) {
        return admin().bare().get(path() + "/cases?limit=100&flow=" + flow).path("items.id");
    }

    @Test
    void aRoleKeepsItsPeopleAndTheirTodos() {
        int before = live();
        var kim = member("kim", "talker");
        var anna = customer();
        start("talk", anna);
        assertThat(pool(kim)).contains(anna);

        rename("role", "talker", "speaker").statusCode(200).body("items.kind", hasItems("app", "flow"));
        compiles();
        assertThat(pool(kim)).contains(anna);
        publish();
        admin().bare()
                .get(path() + "/members")
                .then()
                .body("items.find { it.person.username == 'kim' }.roles", equalTo(List.of("speaker")));
        assertThat(pool(kim)).contains(anna);
        var bert = customer();
        start("talk", bert);
        assertThat(pool(kim)).contains(anna, bert);

        restore(before);
        admin().bare()
                .get(path() + "/members")
                .then()
                .body("items.find { it.person.username == 'kim' }.roles", equalTo(List.of("talker")));
        assertThat(pool(kim)).contains(anna, bert);
    }

    @Test
    void aCaseOfAnOlderReleaseGivesItsTodosToTheRoleAsItIsCalledNow() {
        int before = live();
        save(
                        "flow",
                        "asked_twice",
                        FLOW.replace("\"talk\"", "\"asked_twice\"")
                                .replace("name=\"谈话\"", "name=\"两次\"")
                                .replace("\"action\":\"send_message\",\"message\":\"talk_second\"}", TODO_SETTINGS)
                                .replace("<bpmn:serviceTask id=\"second\">", "<bpmn:userTask id=\"second\">")
                                .replaceFirst("(?s)(id=\"second\">.*?)</bpmn:serviceTask>", "$1</bpmn:userTask>"))
                .then()
                .body("issues", empty());
        publish();
        var lee = member("lee", "talker");
        var anna = customer();
        start("asked_twice", anna);
        rename("role", "talker", "speaker").statusCode(200);
        publish();
        lee.json()
                .body(Map.of("outcome", "done"))
                .post("/api/todos/" + todoOf(lee, anna) + "/complete")
                .then()
                .statusCode(200);
        assertThat(pool(lee)).contains(anna);
        restore(before);
    }

    @Test
    void aRuleHoldsForWhomItHeldAndActsForNobodyAnew() {
        int before = live();
        var anna = create("customer", Map.of("unified_id", "k" + UUID.randomUUID(), "name", "安娜", "city", "谈城"));
        eventually("the rule has acted", () -> messages(anna).size() == 1);
        areSent(anna);
        int held = matches("greets");

        rename("rule", "greets", "salutes").statusCode(200).body("items.key", hasItem("salutes"));
        compiles();
        admin().json()
                .body("{\"document\": " + draft("rule", "salutes") + "}")
                .post(path() + "/rules/salutes/preview")
                .then()
                .statusCode(200)
                .body("now", equalTo(held))
                .body("entering", equalTo(0));
        publish();
        runAll();
        assertThat(messages(anna)).hasSize(1);
        assertThat(matches("salutes")).isEqualTo(held);
        admin().bare()
                .get(records("customer") + "/" + anna + "/explain")
                .then()
                .body("tags.find { it.tag == 'greeted' }.rule.key", equalTo("salutes"));
        admin().bare()
                .get(path() + "/touches?record=" + anna)
                .then()
                .body("items[0].rule.key", equalTo("salutes"))
                .body("items[0].rule.label.en", equalTo("Greets"));
        admin().bare()
                .get(records("customer") + "/" + anna + "/history")
                .then()
                .body("items.origin", hasItem("rule:salutes"))
                .body("items.origin", not(hasItem("rule:greets")));

        patch("customer", anna, Map.of("city", "杭州"));
        eventually("it holds no longer", () -> !tags(anna).contains("greeted"));
        patch("customer", anna, Map.of("city", "谈城"));
        eventually("it acts again", () -> messages(anna).size() == 2);

        restore(before);
        runAll();
        assertThat(messages(anna)).hasSize(2);
        assertThat(matches("greets")).isEqualTo(held);
        assertThat(tags(anna)).contains("greeted");
    }

    private int matches(String rule) {
        return admin().bare().get(path() + "/rules").path("items.find { it.key == '" + rule + "' }.matches");
    }

    @Test
    void everythingCanBeCalledOtherwiseAtOnceAndTheAppGoesLive() {
        int before = live();
        List<Map<String, String>> documents =
                admin().bare().get(path() + "/documents").jsonPath().getList("items");
        var kinds = List.of("message", "decision", "rule", "flow", "board");
        var renamed =
                documents.stream().filter(d -> kinds.contains(d.get("kind"))).toList();
        assertThat(renamed).hasSizeGreaterThan(40);
        for (var document : renamed) {
            rename(document.get("kind"), document.get("key"), document.get("key") + "_2")
                    .statusCode(200);
        }
        for (var role : List.of("account_manager", "customer_success", "call_team", "support_lead", "senior_manager")) {
            rename("role", role, role + "_2").statusCode(200);
        }
        compiles();
        publish();
        runAll();
        assertThat(start("talk_2", customer())).isNotNull();
        restore(before);
        assertThat(draft("app", "app")).doesNotContain("_2");
    }

    private static final String TODO_SETTINGS =
            "\"title\":{\"zh-CN\":\"再去电\",\"en\":\"Phone again\"},\"assign\":{\"role\":\"talker\"},\"priority\":\"normal\","
                    + "\"outcomes\":[{\"key\":\"done\",\"label\":{\"zh-CN\":\"完成\",\"en\":\"Done\"}}]}";

    /** The customers of the todos the person may take. */
    private List<String> pool(Browser person) {
        return person.bare().get("/api/todos?state=pool&limit=100&app=" + app()).path("items.record.id");
    }

    @Test
    void aKeyThatDoesNotFitIsRefusedAndNothingChanges() {
        var before = admin().bare().get(path() + "/documents").asString();
        rename("message", "ceo_email", "Not A Key")
                .statusCode(422)
                .body("issues.code", hasItem("document.key.invalid"));
        rename("message", "ceo_email", "contact_email").statusCode(422).body("issues.code", hasItem("rename.taken"));
        rename("decision", "strategy", "strategy_table").statusCode(422).body("issues.code", hasItem("rename.taken"));
        rename("message", "nobody", "somebody").statusCode(404);
        assertThat(admin().bare().get(path() + "/documents").asString()).isEqualTo(before);
    }

    @Test
    void anEarlierKeyIsNotGivenToSomethingElse() {
        int before = live();
        rename("message", "recall_email", "come_back").statusCode(200);
        save("message", "recall_email", MESSAGE.formatted("recall_email"))
                .then()
                .body("issues.code", hasItem("document.key.former"))
                .body("issues.message", hasItem(containsString("come_back")));
        rename("message", "come_back", "recall_email").statusCode(422);
        var draft = path() + "/documents/message/recall_email";
        admin().json()
                .header("If-Match", admin().bare().get(draft).header("ETag"))
                .delete(draft)
                .then()
                .statusCode(204);
        rename("message", "come_back", "recall_email").statusCode(200);
        assertThat(draft("app", "app")).doesNotContain("recall_email");
        admin().json().post(path() + "/check").then().body("changes", empty());
        assertThat(live()).isEqualTo(before);
    }
}
