package eddy.backend.references;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Forms that are called otherwise, and everything that goes on being kept under the key they began with. */
@QuarkusTest
class FormRenameTest extends RenameHttpTest {

    private static final String NEW = "zz_client";

    private static final String FLOW = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:eddy="https://eddy.app/bpmn"
              id="definitions_talk" targetNamespace="https://eddy.app/flows">
              <bpmn:process id="talk" name="谈话" isExecutable="true">
                <bpmn:extensionElements><eddy:settings>{"form":"customer","label":{"zh-CN":"谈话","en":"Talk"}}</eddy:settings></bpmn:extensionElements>
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="phone"><bpmn:extensionElements>
                  <eddy:settings>{"label":{"zh-CN":"去电","en":"Phone"},"title":{"zh-CN":"去电","en":"Phone"},"assign":{"role":"call_team"},
                    "priority":"normal","form":"call_result","outcomes":[{"key":"done","label":{"zh-CN":"完成","en":"Done"}}]}</eddy:settings>
                </bpmn:extensionElements></bpmn:userTask>
                <bpmn:serviceTask id="mark"><bpmn:extensionElements>
                  <eddy:settings>{"label":{"zh-CN":"标记","en":"Mark"},"action":"set_field","field":"city","value":"Talktown"}</eddy:settings>
                </bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:serviceTask id="say"><bpmn:extensionElements>
                  <eddy:settings>{"label":{"zh-CN":"说","en":"Say"},"action":"send_message","message":"said"}</eddy:settings>
                </bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="phone"/>
                <bpmn:sequenceFlow id="f2" sourceRef="phone" targetRef="mark"/>
                <bpmn:sequenceFlow id="f3" sourceRef="mark" targetRef="say"/>
                <bpmn:sequenceFlow id="f4" sourceRef="say" targetRef="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String MESSAGE = """
            {"schemaVersion":1,"key":"said","label":{"zh-CN":"说","en":"Said"},"channel":"push","purpose":"service",
             "body":{"zh-CN":"您好","en":"Hello"}}
            """;

    private static final String RULE = """
            {"schemaVersion":1,"key":"talked","label":{"zh-CN":"谈过","en":"Talked"},"form":"customer","enabled":true,
             "order":99,"when":[{"on":"saved"}],
             "if":{"left":{"field":"city"},"op":"eq","right":{"value":"Talktown"}},
             "then":[{"action":"add_tag","tag":"talked_to"}],
             "otherwise":[{"action":"remove_tag","tag":"talked_to"}]}
            """;

    private static final String PAPERS =
            "{'type':'array','x-eddy':{'type':'files','label':{'zh-CN':'附件','en':'Papers'},'max':3}}";
    private static final String NUMBER = "{'type':'string','readOnly':true,'x-eddy':{'type':'serial','label':"
            + "{'zh-CN':'流水号','en':'Number'},'prefix':'N-','digits':5}}";
    private static final String LINES =
            "{'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},"
                    + "'items':{'type':'object','required':['item'],'properties':{"
                    + "'item':{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'品名','en':'Item'}}},"
                    + "'quantity':{'type':'integer','x-eddy':{'type':'integer','label':{'zh-CN':'数量','en':'Quantity'}}}}}}";
    private static final String TOTAL =
            "{'x-eddy':{'type':'rollup','label':{'zh-CN':'合计','en':'Total'},'aggregate':'sum','field':'quantity',"
                    + "'over':{'table':'customer.lines','link':'parent'}}}";
    private static final String FILTER = """
            {"all":[{"left":{"aggregate":"count","over":{"table":"ticket","link":"customer"}},"op":"ge","right":{"value":1}},
                    {"left":{"field":"name"},"op":"eq","right":{"value":"韩梅梅"}}]}
            """;

    @Override
    protected String app() {
        return "formkeys";
    }

    @Override
    protected void prepare() {
        addField("customer", "papers", PAPERS);
        addField("customer", "number", NUMBER);
        addField("customer", "lines", LINES);
        addField("customer", "total", TOTAL).then().body("issues", empty());
        save("message", "said", MESSAGE).then().body("issues", empty());
        save("flow", "talk", FLOW).then().body("issues", empty());
        save("rule", "talked", RULE).then().body("issues", empty());
        publish();
    }

    private String form(String key) {
        return path() + "/forms/" + key;
    }

    private static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    private String customer(String form, String name) {
        return create(form, Map.of("unified_id", fresh("c"), "name", name));
    }

    private Response upload(String address, String name, String content) {
        return admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .post(address);
    }

    private String ticket(String customer) {
        return create(
                "ticket",
                Map.of(
                        "ticket_no",
                        fresh("t"),
                        "customer",
                        customer,
                        "kind",
                        "fault",
                        "subject",
                        "s",
                        "state",
                        "open",
                        "opened_at",
                        "2026-03-02T09:00:00+08:00"));
    }

    private Map<String, Object> job(Response started) {
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return finished(started.path("id"));
    }

    private Response post(String address, Object body) {
        return admin().json().body(body).post(address);
    }

    /** What the pages of a form and of one of its records are made of. */
    private Map<String, String> pages(String form, String record) {
        var pages = new LinkedHashMap<String, String>();
        var one = records(form) + "/" + record;
        for (var address : List.of(
                one,
                one + "/history",
                one + "/timeline",
                one + "/timeline/kinds",
                one + "/comments",
                one + "/related",
                one + "/explain",
                one + "/fate",
                records(form) + "?limit=200",
                records(form) + ".csv",
                form(form) + "/views",
                form(form) + "/bin",
                form(form) + "/merges",
                form(form) + "/duplicates?by=city",
                path() + "/cases?record=" + record,
                path() + "/touches?record=" + record,
                "/api/todos?state=pool&limit=100&app=" + app(),
                "/api/mentions",
                "/api/search?q=韩梅梅&app=" + app())) {
            var answer = admin().bare().get(address);
            assertThat(answer.statusCode())
                    .as(address + " " + answer.asString())
                    .isEqualTo(200);
            pages.put(
                    address.replace("/" + form, "/FORM").replaceFirst("/records/.{36}", "/RECORD"),
                    answer.asString().replace(NEW, "customer"));
        }
        return pages;
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((address, page) -> assertThat(page).as(address).isEqualTo(before.get(address)));
    }

    @Test
    void everythingKeptIsFoundUnderTheNewKeyAndGoesBack() {
        int before = live();
        String paper = upload(form("customer") + "/fields/papers/files", "a.txt", "paper")
                .path("id");
        var anna = create(
                "customer",
                Map.of(
                        "unified_id",
                        fresh("c"),
                        "name",
                        "安娜",
                        "papers",
                        List.of(Map.of("id", paper)),
                        "lines",
                        List.of(Map.of("item", "Pen", "quantity", 2), Map.of("item", "Desk", "quantity", 3))));
        patch("customer", anna, Map.of("name", "韩梅梅"));
        var ticket = ticket(anna);
        var mia = member("mia_forms", "call_team");
        mia.json()
                .body(Map.of("text", "@{" + id(admin()) + "} 你好"))
                .post(records("customer") + "/" + anna + "/comments")
                .then()
                .statusCode(201);
        var settings = "{\"kind\":\"grid\",\"filters\":[" + FILTER + "]}";
        admin().json()
                .body("{\"name\":\"老客户\",\"shared\":true,\"settings\":" + settings + "}")
                .post(form("customer") + "/views")
                .then()
                .statusCode(201);
        var gone = customer("customer", "走了");
        eventually(
                "nobody works out anything of it any more",
                () -> admin().json()
                                .header("If-Match", record("customer", gone).header("ETag"))
                                .delete(records("customer") + "/" + gone)
                                .statusCode()
                        == 204);
        var imported = imported("customer");
        String change = (String) job(post(
                        records("customer") + "/changes",
                        Map.of("ids", List.of(anna), "action", Map.of("set", Map.of("city", "旧城")))))
                .get("change");
        var merge = merged();
        var talk = start("talk", anna);
        eventually("the total is worked out", () -> Integer.valueOf(5)
                .equals(record("customer", anna).path("values.total")));
        runAll();
        var standing = pages("customer", anna);

        rename("form", "customer", NEW)
                .statusCode(200)
                .body("items.kind", hasItem("app"))
                .body("items.kind", hasItem("board"))
                .body("items.key", hasItem("ticket"))
                .body("items.key", hasItem("talked"))
                .body("items.key", hasItem("talk"));
        compiles();
        admin().json()
                .post(path() + "/check")
                .then()
                .body("plan", empty())
                .body("changes.find { it.key == '" + NEW + "' }.change", equalTo("changed"));
        publish();
        admin().bare()
                .get(records("customer"))
                .then()
                .statusCode(404)
                .body("code", equalTo("form.renamed"))
                .body("now", equalTo(NEW))
                .body("detail", containsString(NEW));
        admin().bare()
                .get(path())
                .then()
                .body("formerForms.customer", equalTo(NEW))
                .body("customerForm", equalTo(NEW));
        runAll();
        assertSame(standing, pages(NEW, anna));

        goesOn(anna, ticket, talk, paper);
        assertThat(job(post(records(NEW) + "/changes/" + change + "/undo", Map.of())))
                .containsEntry("leftAlone", 1);
        assertThat(job(post(form(NEW) + "/imports/" + imported + "/undo", Map.of())))
                .containsEntry("removed", 1);
        post(form(NEW) + "/merges/" + merge + "/undo", Map.of()).then().statusCode(200);
        post(form(NEW) + "/bin/restore", Map.of("ids", List.of(gone)))
                .then()
                .statusCode(200)
                .body("restored", equalTo(1));
        record(NEW, gone).then().body("values.number", not(nullValue()));
        var numbers = List.of(
                record(NEW, anna).<String>path("values.number"),
                record(NEW, customer(NEW, "新来")).<String>path("values.number"));
        assertThat(numbers).doesNotHaveDuplicates();

        eventually("the message is sent, or waits for the end of quiet hours", () -> {
            var touch = admin().bare().get(path() + "/touches?record=" + anna).jsonPath();
            return "sent".equals(touch.getString("items[0].state")) || touch.get("items[0].reason") != null;
        });
        runAll();
        var changed = pages(NEW, anna);
        restore(before);
        runAll();
        assertSame(changed, pages("customer", anna));
        admin().bare().get(records(NEW)).then().statusCode(404);
        post(records("customer") + "/query", "{\"condition\":" + FILTER + "}")
                .then()
                .body("items.id", equalTo(List.of(anna)));
    }

    private String imported(String form) {
        String id = upload(form(form) + "/imports/inspect", "new.csv", "id,name\n" + fresh("i") + ",进口\n")
                .path("id");
        var mapping = Map.of(
                "columns",
                Map.of("0", Map.of("field", "unified_id"), "1", Map.of("field", "name")),
                "key",
                "unified_id",
                "mode",
                "goodRows");
        return (String) job(post(form(form) + "/imports/" + id + "/run", Map.of("mapping", mapping)))
                .get("importId");
    }

    private String merged() {
        var one = customer("customer", "李雷");
        var other = customer("customer", "李雷");
        runAll();
        int first = record("customer", one).path("version");
        int second = record("customer", other).path("version");
        return post(
                        form("customer") + "/merges",
                        Map.of("survivor", one, "versions", Map.of(one, first, other, second), "values", Map.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A case of the release before fills in its todo and writes to the record; rules, roll-ups and the search hear of it. */
    private void goesOn(String anna, String ticket, String talk, String paper) {
        assertThat(admin().bare().get("/api/files/" + paper).asString()).isEqualTo("paper");
        String todo = admin().bare()
                .get("/api/todos?state=pool&limit=100&app=" + app())
                .path("items.find { it.record.id == '" + anna + "' }.id");
        admin().bare()
                .get("/api/todos/" + todo)
                .then()
                .statusCode(200)
                .body("todo.record.form", equalTo(NEW))
                .body("form.key", equalTo("call_result"))
                .body("customer.id", equalTo(anna));
        var holder = Map.of("roles", List.of("call_team"));
        admin().json()
                .body(holder)
                .put(path() + "/members/" + id(admin()))
                .then()
                .statusCode(200);
        post(
                        "/api/todos/" + todo + "/complete",
                        Map.of("outcome", "done", "values", Map.of("reason", "price", "solution", "谈过")))
                .then()
                .statusCode(200);
        assertThat(oneCase(talk, "state")).isEqualTo("ended");
        record(NEW, anna).then().body("values.city", equalTo("Talktown"));
        admin().bare()
                .get(records(NEW) + "/" + anna + "/related")
                .then()
                .body("items.find { it.table.key == 'call_result' }.count", equalTo(1));
        eventually(
                "the rule hears of what the case wrote",
                () -> record(NEW, anna).<List<String>>path("tags").contains("talked_to"));
        eventually("the search does, too", () -> admin().bare()
                .get("/api/search?q=Talktown&app=" + app())
                .<List<String>>path("items.form")
                .contains(NEW));
        admin().bare()
                .get(path() + "/touches?record=" + anna)
                .then()
                .body("items.message.key", hasItem("said"))
                .body("items.form", hasItem(NEW));
        admin().bare().get(records(NEW) + "/" + anna + "/history").then().body("items.origin", hasItem("flow:talk"));
        patch(NEW, anna, Map.of("lines", List.of(Map.of("item", "Pen", "quantity", 7))));
        record(NEW, anna).then().body("values.total", equalTo(7));
        post(
                        records("ticket") + "/query",
                        "{\"condition\":{\"left\":{\"field\":\"customer.city\"},\"op\":\"eq\","
                                + "\"right\":{\"value\":\"Talktown\"}}}")
                .then()
                .body("items.id", equalTo(List.of(ticket)));
        post(
                        "/api/search/records",
                        Map.of("records", List.of(Map.of("app", app(), "form", "customer", "record", anna))))
                .then()
                .statusCode(200)
                .body("items[0].form", equalTo(NEW));
    }

    @Test
    void aKeyThatIsFreeAgainIsNotGivenToAnotherForm() {
        rename("form", "survey", "poll").statusCode(200);
        save("form", "survey", draft("form", "poll").replace("\"poll\"", "\"survey\""))
                .then()
                .body("issues.code", hasItem("document.key.former"))
                .body("issues.message", hasItem(containsString("poll")));
        var draft = path() + "/documents/form/survey";
        admin().json()
                .header("If-Match", admin().bare().get(draft).header("ETag"))
                .delete(draft)
                .then()
                .statusCode(204);
        rename("form", "poll", "survey").statusCode(200);
        assertThat(draft("app", "app")).doesNotContain("survey\",\"to\"").doesNotContain("poll");
        assertThat(draft("form", "survey")).doesNotContain("\"table\"");
    }

    @Test
    void nobodyChoosesATable() {
        var ticket = draft("form", "ticket");
        save("form", "ticket", ticket.replaceFirst("\\{", "{\"table\": \"customer\","))
                .then()
                .body("issues.code", hasItem("document.table.foreign"));
        admin().json()
                .body(Map.of("note", "no"))
                .post(path() + "/releases")
                .then()
                .statusCode(422);
        save("form", "ticket", ticket).then().body("issues", empty());
        rename("form", "ticket", "trouble").statusCode(200);
        var named = draft("form", "trouble");
        assertThat(named).contains("\"table\" : \"ticket\"");
        save("form", "trouble", named.replaceFirst(",?\\s*\"table\" : \"ticket\"", ""))
                .then()
                .body("issues.code", hasItem("document.table.missing"))
                .body("issues.message", hasItem(containsString("ticket")));
        save("form", "trouble", named).then().body("issues", empty());
        rename("form", "trouble", "ticket").statusCode(200);
        rename("form", "ticket", "order").statusCode(422).body("issues.code", hasItem("rename.taken"));
        rename("form", "ticket", "todo").statusCode(422).body("issues.code", hasItem("document.key.system"));
        rename("form", "ticket", "Not A Key").statusCode(422).body("issues.code", hasItem("document.key.invalid"));
        rename("form", "nothing", "something").statusCode(404);
    }

    @Test
    void allFormsAreCalledOtherwiseAtOnceAndTheAppGoesLive() {
        int before = live();
        List<String> forms = admin().bare().get(path() + "/documents").path("items.findAll { it.kind == 'form' }.key");
        assertThat(forms).hasSizeGreaterThan(4);
        var anna = customer("customer", "全部");
        var event = "{\"customer\":\"" + record("customer", anna).path("values.unified_id")
                + "\",\"type\":\"login\",\"id\":\"%s\",\"at\":\"2026-03-02T09:00:00+08:00\"}";
        events(event.formatted(fresh("e"))).then().statusCode(200);
        rename("field", "customer.city", "town").statusCode(200);
        for (var form : forms) {
            rename("form", form, form + "_2").statusCode(200);
        }
        compiles();
        publish();
        events(event.formatted(fresh("e"))).then().statusCode(200).body("accepted", equalTo(1));
        runAll();
        patch("customer_2", anna, Map.of("town", "新城"));
        record("customer_2", anna).then().body("values.town", equalTo("新城")).body("values.name", equalTo("全部"));
        admin().bare().get(path() + "/boards/recovery/data").then().statusCode(200);
        assertThat(start("talk", anna)).isNotNull();
        restore(before);
        record("customer", anna).then().body("values.city", equalTo("新城"));
        assertThat(draft("app", "app")).doesNotContain("_2");
        assertThat(admin().bare().get(path() + "/cases?record=" + anna).<List<String>>path("items.form"))
                .containsOnly("customer");
    }
}
