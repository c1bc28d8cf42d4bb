package eddy.backend.todos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** The todo centre over HTTP. Pools come from tickets with an angry word, todos with a form from the personal rescue. */
@QuarkusTest
class TodoTest extends AppHttpTest {

    private static int people;

    private Browser lead;
    private Browser second;
    private Browser stranger;

    @Override
    protected String app() {
        return "todos_http";
    }

    /** New people for each test, so that nobody's lists hold another test's todos. */
    @BeforeEach
    void staff() {
        people++;
        lead = member("todo_lead" + people, "support_lead");
        second = member("todo_second" + people, "support_lead");
        stranger = somebody("todo_stranger" + people, "staff");
    }

    private String customer(Map<String, Object> more) {
        var values = new HashMap<>(more);
        values.put("unified_id", UUID.randomUUID().toString());
        values.put("name", "王芳");
        return create("customer", values);
    }

    /** A todo in the pool of the support leads. */
    private String pooled(String subject) {
        var customer = customer(Map.of());
        create(
                "ticket",
                Map.of(
                        "ticket_no",
                        UUID.randomUUID().toString(),
                        "customer",
                        customer,
                        "kind",
                        "complaint",
                        "subject",
                        subject + " 要退款",
                        "state",
                        "open",
                        "opened_at",
                        "2026-11-01T09:00:00+08:00"));
        var found = new ArrayList<String>();
        eventually("the todo is in the pool", () -> {
            found.clear();
            found.addAll(lead.bare()
                    .get("/api/todos?state=pool&app=" + app() + "&search=" + subject)
                    .path("items.id"));
            return !found.isEmpty();
        });
        return found.get(0);
    }

    /** The call that the personal rescue asks the customer's manager for. */
    private String call(Browser manager) {
        var customer = customer(Map.of("owner", id(manager)));
        start("strategy_personal", customer);
        List<String> ids = manager.bare()
                .get("/api/todos?app=" + app())
                .path("items.findAll { it.record.id == '" + customer + "' }.id");
        return ids.get(0);
    }

    private static Response act(Browser who, String todo, String what) {
        return who.json().post("/api/todos/" + todo + "/" + what);
    }

    private static Response complete(Browser who, String todo, Map<String, ?> body) {
        return who.json().body(body).post("/api/todos/" + todo + "/complete");
    }

    private Response list(Browser who, String state) {
        return who.bare().get("/api/todos?app=" + app() + "&limit=200&state=" + state);
    }

    @Test
    void aTodoGoesFromThePoolToMineAndIsDone() {
        var todo = pooled("流转");
        list(lead, "pool").then().body("items.id", hasItem(todo)).body("counts.mine", equalTo(0));
        act(lead, todo, "claim").then().statusCode(200).body("assignee.username", equalTo("todo_lead" + people));
        list(lead, "mine").then().body("items.id", contains(todo)).body("counts.mine", equalTo(1));
        list(second, "pool").then().body("items.id", not(hasItem(todo)));
        act(lead, todo, "unclaim").then().statusCode(200);
        list(second, "pool").then().body("items.id", hasItem(todo));
        act(lead, todo, "claim").then().statusCode(200);
        complete(lead, todo, Map.of("outcome", "calmed", "note", "已安抚"))
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("outcome", equalTo("calmed"));
        list(lead, "mine").then().body("items", empty());
        list(lead, "done")
                .then()
                .body("items.id", contains(todo))
                .body("items[0].doneAt", notNullValue())
                .body("counts.done", equalTo(1));
        lead.bare().get("/api/todos/" + todo).then().body("note", equalTo("已安抚"));
    }

    @Test
    void whoeverStartedACaseSeesItsTodosUnderStarted() {
        var starter = member("todo_starter" + people);
        var customer = customer(Map.of("owner", id(lead)));
        starter.json()
                .body(Map.of("record", customer))
                .post(path() + "/flows/strategy_personal/cases")
                .then()
                .statusCode(201);
        list(starter, "started")
                .then()
                .body("items.record.id", contains(customer))
                .body("counts.started", equalTo(1))
                .body("counts.mine", equalTo(0));
        list(lead, "started").then().body("items", empty());
        starter.bare().get("/api/todos?state=elsewhere").then().statusCode(422);
    }

    @Test
    void theDetailOfATodoHoldsTheFormTheOutcomesAndTheCustomer() {
        var todo = call(lead);
        lead.bare()
                .get("/api/todos/" + todo)
                .then()
                .statusCode(200)
                .body("todo.title.'zh-CN'", containsString("24 小时内致电"))
                .body("todo.priority", equalTo("high"))
                .body("todo.dueAt", notNullValue())
                .body("form.key", equalTo("call_result"))
                .body("outcomes.key", contains("recovered", "later", "lost"))
                .body("customer.values.name", equalTo("王芳"))
                .body("mayComplete", is(true))
                .body("timeline.kind", hasItem("case"));
    }

    @Test
    void whatIsFilledIntoTheFormBecomesARecordAndTheCaseGoesOn() {
        var todo = call(lead);
        String customer = lead.bare().get("/api/todos/" + todo).path("todo.record.id");
        complete(
                        lead,
                        todo,
                        Map.of(
                                "outcome",
                                "recovered",
                                "values",
                                Map.of("reason", "price", "solution", "换小套餐", "minutes", 12)))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("recovered"));
        var results = """
                {"left": {"field": "customer"}, "op": "eq", "right": {"value": "%s"}}""".formatted(customer);
        admin().json()
                .body("{\"condition\": " + results + "}")
                .post(records("call_result") + "/query")
                .then()
                .body("items", hasSize(1))
                .body("items[0].values.solution", equalTo("换小套餐"));
        lead.bare().get("/api/todos/" + todo).then().body("values.minutes", equalTo(12));
        admin().bare()
                .get(path() + "/cases?record=" + customer)
                .then()
                .body("items.state", contains("ended"))
                .body("items.outcome", contains("recovered"));
    }

    @Test
    void anOutcomeThatIsNotOfferedOrAFormNotFilledInLeavesTheTodoOpen() {
        var todo = call(lead);
        complete(lead, todo, Map.of("outcome", "promoted", "values", Map.of("reason", "no_need")))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("todo.outcome.unknown"))
                .body("issues[0].place", equalTo("/outcome"));
        complete(lead, todo, Map.of("outcome", "recovered"))
                .then()
                .statusCode(422)
                .body("issues[0].place", containsString("reason"))
                .body("issues[0].message", containsString("Reason"));
        complete(lead, todo, Map.of("outcome", "recovered", "values", Map.of("reason", "price")))
                .then()
                .statusCode(422)
                .body("issues[0].place", equalTo("/solution"));
        complete(lead, todo, Map.of("outcome", "recovered", "values", Map.of("reason", "weather")))
                .then()
                .statusCode(422)
                .body("issues[0].place", containsString("reason"));
        complete(lead, todo, Map.of("outcome", "recovered", "values", Map.of("reason", "no_need", "colour", "red")))
                .then()
                .statusCode(422)
                .body("issues[0].place", containsString("colour"));
        lead.json().body("{}").post("/api/todos/" + todo + "/complete").then().statusCode(422);
        lead.bare().get("/api/todos/" + todo).then().body("todo.state", equalTo("open"));
    }

    @Test
    void aTodoIsCompletedOnceAndTheSecondIsTold() {
        var todo = pooled("两次");
        complete(lead, todo, Map.of("outcome", "calmed")).then().statusCode(200);
        complete(second, todo, Map.of("outcome", "escalated"))
                .then()
                .statusCode(409)
                .body("code", equalTo("todo.already_done"))
                .body("detail", not(containsString("todo.already_done")));
        complete(lead, todo, Map.of("outcome", "calmed")).then().statusCode(409);
        act(second, todo, "claim").then().statusCode(409).body("code", equalTo("todo.already_done"));
        lead.bare().get("/api/todos/" + todo).then().body("todo.outcome", equalTo("calmed"));
    }

    @Test
    void ofManyWhoCompleteATodoAtTheSameMomentExactlyOneDoes() {
        for (int round = 0; round < 3; round++) {
            var todo = pooled("同时" + round);
            var answers = atOnce(List.of(
                    () -> complete(lead, todo, Map.of("outcome", "calmed")),
                    () -> complete(second, todo, Map.of("outcome", "escalated")),
                    () -> complete(lead, todo, Map.of("outcome", "escalated"))));
            assertThat(answers.stream().map(Response::statusCode))
                    .as(answers.stream().map(Response::asString).toList().toString())
                    .containsExactlyInAnyOrder(200, 409, 409);
        }
    }

    /** The same with a case behind the todo, which must go on once. */
    @Test
    void aCallReportedTwiceAtTheSameMomentMovesItsCaseOnOnce() {
        var todo = call(lead);
        String customer = lead.bare().get("/api/todos/" + todo).path("todo.record.id");
        var body = Map.of("outcome", "recovered", "values", Map.of("reason", "no_need"));
        var answers = atOnce(List.of(() -> complete(lead, todo, body), () -> complete(lead, todo, body)));
        assertThat(answers.stream().map(Response::statusCode))
                .as(answers.stream().map(Response::asString).toList().toString())
                .containsExactlyInAnyOrder(200, 409);
        var results = """
                {"left": {"field": "customer"}, "op": "eq", "right": {"value": "%s"}}""".formatted(customer);
        assertThat(count("call_result", results)).isEqualTo(1);
    }

    @Test
    void ofTwoWhoClaimATodoAtTheSameMomentOneIsTold() {
        for (int round = 0; round < 3; round++) {
            var todo = pooled("抢单" + round);
            var answers = atOnce(List.of(() -> act(lead, todo, "claim"), () -> act(second, todo, "claim")));
            assertThat(answers.stream().map(Response::statusCode))
                    .as(answers.stream().map(Response::asString).toList().toString())
                    .containsExactlyInAnyOrder(200, 409);
            var told = answers.stream()
                    .filter(a -> a.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            told.then().body("code", equalTo("todo.already_claimed"));
        }
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTodoIsHandedOnToAPersonWhoIsThere() {
        var todo = call(lead);
        lead.json()
                .body(Map.of("to", id(stranger), "note", "请你来打"))
                .post("/api/todos/" + todo + "/delegate")
                .then()
                .statusCode(200)
                .body("assignee.username", equalTo("todo_stranger" + people));
        stranger.bare()
                .get("/api/todos/" + todo)
                .then()
                .statusCode(200)
                .body("note", equalTo("请你来打"))
                .body("mayComplete", is(true));
        lead.bare().get("/api/todos/" + todo).then().statusCode(404);
        complete(lead, todo, Map.of("outcome", "lost", "values", Map.of("reason", "no_need")))
                .then()
                .statusCode(404);
        stranger.json()
                .body(Map.of("to", UUID.randomUUID()))
                .post("/api/todos/" + todo + "/delegate")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("todo.person.unknown"));
        stranger.json()
                .body("{}")
                .post("/api/todos/" + todo + "/delegate")
                .then()
                .statusCode(422)
                .body("issues[0].place", equalTo("/to"));
    }

    @Test
    void severalTodosAreCompletedAtOnceAndEachSaysWhatBecameOfIt() {
        var done = pooled("批量甲");
        var open = pooled("批量乙");
        var form = call(lead);
        complete(lead, done, Map.of("outcome", "calmed")).then().statusCode(200);
        var unknown = UUID.randomUUID().toString();
        lead.json()
                .body(Map.of("ids", List.of(done, open, form, unknown), "outcome", "calmed"))
                .post("/api/todos/complete")
                .then()
                .statusCode(200)
                .body("items.id", contains(done, open, form, unknown))
                .body("items[0].issues.code", contains("todo.already_done"))
                .body("items[1].issues", empty())
                .body("items[2].issues.code", contains("todo.outcome.unknown"))
                .body("items[3].issues.code", contains("todo.unknown"));
        list(lead, "done").then().body("items.id", containsInAnyOrder(done, open));
        list(lead, "mine").then().body("items.id", contains(form));
    }

    @Test
    void whoHoldsNoneOfTheRolesNeitherSeesNorTouchesATodo() {
        var todo = pooled("外人");
        list(stranger, "pool").then().body("items", empty()).body("counts.pool", equalTo(0));
        stranger.bare().get("/api/todos/" + todo).then().statusCode(404);
        act(stranger, todo, "claim").then().statusCode(404).body("code", equalTo("not_found"));
        act(stranger, todo, "unclaim").then().statusCode(404);
        complete(stranger, todo, Map.of("outcome", "calmed")).then().statusCode(404);
        stranger.json()
                .body(Map.of("to", id(lead)))
                .post("/api/todos/" + todo + "/delegate")
                .then()
                .statusCode(404);
        stranger.json()
                .body(Map.of("ids", List.of(todo), "outcome", "calmed"))
                .post("/api/todos/complete")
                .then()
                .statusCode(200)
                .body("items[0].issues", hasSize(1));
        lead.bare().get("/api/todos/" + todo).then().body("todo.state", equalTo("open"));
        var viewer = somebody("todo_viewer" + people, "viewer");
        viewer.bare().get("/api/todos").then().statusCode(403);
        complete(viewer, todo, Map.of("outcome", "calmed")).then().statusCode(403);
        // Whoever installs an app holds its roles; without them an administrator only looks on.
        admin().json()
                .body(Map.of("roles", List.of()))
                .put(path() + "/members/" + id(admin()))
                .then()
                .statusCode(200);
        admin().bare().get("/api/todos/" + todo).then().statusCode(200).body("mayComplete", is(false));
        act(admin(), todo, "claim").then().statusCode(403).body("code", equalTo("todo.not_yours"));
    }
}
