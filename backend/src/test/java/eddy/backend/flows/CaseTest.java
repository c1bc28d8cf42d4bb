package eddy.backend.flows;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** Cases over HTTP: begun, listed, looked at, cancelled. */
@QuarkusTest
class CaseTest extends AppHttpTest {

    @Override
    protected String app() {
        return "cases_http";
    }

    private String customer(String unified) {
        return create("customer", Map.of("unified_id", unified, "name", "客户 " + unified, "language", "en"));
    }

    private static Response begin(Browser who, String address, Object record) {
        return who.json().body(Map.of("record", record)).post(address);
    }

    private String startAddress(String flow) {
        return path() + "/flows/" + flow + "/cases";
    }

    @Test
    void aCaseBegunByHandIsListedAndShownWithItsDiagramAndWhereItStands() {
        var customer = customer("shown");
        var id = start("pre_churn", customer);
        admin().bare()
                .get(path() + "/cases?record=" + customer)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].flow.key", equalTo("pre_churn"))
                .body("items[0].flow.label.en", equalTo("Pre-churn procedure"))
                .body("items[0].record.title", equalTo("客户 shown"))
                .body("items[0].state", equalTo("running"))
                .body("items[0].release", equalTo(1));
        admin().bare()
                .get(path() + "/cases/" + id)
                .then()
                .statusCode(200)
                .body("activeSteps", contains("wait_3"))
                .body("steps.name", contains("Wait 3 days"))
                .body("xml", containsString("id=\"wait_3\""))
                .body("timeline.kind", hasItem("started"))
                .body("timeline.text", hasItem("E-mail signed by the CEO"));
        admin().bare()
                .get(path() + "/flows")
                .then()
                .body("items.find { it.key == 'pre_churn' }.running", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void theListOfCasesComesInPagesByFlowAndState() {
        var ids = List.of("page1", "page2", "page3").stream()
                .map(c -> start("activation", customer(c)))
                .toList();
        var first = admin().bare().get(path() + "/cases?flow=activation&state=running&limit=2");
        first.then().body("items.id", contains(ids.get(2), ids.get(1))).body("next", notNullValue());
        admin().bare()
                .queryParam("after", first.<String>path("next"))
                .get(path() + "/cases?flow=activation&state=running&limit=2")
                .then()
                .body("items.id", contains(ids.get(0)));
        admin().bare().get(path() + "/cases?flow=activation&state=ended").then().body("items", empty());
        admin().bare()
                .get(path() + "/cases?after=nonsense")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("flow.cursor.invalid"));
        admin().bare()
                .get(path() + "/cases?state=sleeping")
                .then()
                .statusCode(422)
                .body("issues[0].place", equalTo("/state"));
    }

    @Test
    void ofAFlowOneCaseRunsForARecordAndARepeatedRequestIsTheSame() {
        var customer = customer("one");
        var first = admin().json()
                .header("Idempotency-Key", "k-1")
                .body(Map.of("record", customer))
                .post(startAddress("pre_churn"));
        first.then().statusCode(201);
        admin().json()
                .header("Idempotency-Key", "k-1")
                .body(Map.of("record", customer))
                .post(startAddress("pre_churn"))
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        begin(admin(), startAddress("pre_churn"), customer)
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("detail", containsString("running"));
    }

    @Test
    void aRequestRefusedBecauseACaseRunsIsRefusedAgainUnderItsKey() {
        var customer = customer("again");
        start("pre_churn", customer);
        for (int i = 0; i < 2; i++) {
            admin().json()
                    .header("Idempotency-Key", "k-2")
                    .body(Map.of("record", customer))
                    .post(startAddress("pre_churn"))
                    .then()
                    .statusCode(409)
                    .body("detail", org.hamcrest.Matchers.not(containsString("case.start")));
        }
    }

    @Test
    void aCaseOfNothingIsNotBegun() {
        begin(admin(), startAddress("pre_churn"), UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("detail", org.hamcrest.Matchers.not(containsString("case.start")));
        begin(admin(), startAddress("no_flow"), UUID.randomUUID()).then().statusCode(404);
        begin(admin(), startAddress("pre_churn"), "not an id").then().statusCode(400);
        admin().json()
                .body("{}")
                .post(startAddress("pre_churn"))
                .then()
                .statusCode(422)
                .body("issues[0].place", equalTo("/record"));
        begin(somebody("cases_viewer", "viewer"), startAddress("pre_churn"), customer("unseen"))
                .then()
                .statusCode(403)
                .body("code", equalTo("right.missing"));
    }

    @Test
    void aCancelledCaseEndsWithItsTodosAndOnlyOnce() {
        var owner = member("cases_owner", "account_manager");
        var customer = create("customer", Map.of("unified_id", "cancels", "owner", id(owner)));
        var id = start("strategy_personal", customer);
        owner.bare().get("/api/todos?app=" + app()).then().body("items.record.id", contains(customer));
        owner.json().post(path() + "/cases/" + id + "/cancel").then().statusCode(403);
        admin().json().post(path() + "/cases/" + id + "/cancel").then().statusCode(204);
        owner.bare()
                .get("/api/todos?app=" + app())
                .then()
                .body("items", hasSize(0))
                .body("counts.mine", equalTo(0));
        assertThat(oneCase(id, "state")).isEqualTo("cancelled");
        admin().json()
                .post(path() + "/cases/" + id + "/cancel")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("case.not_running"));
        admin().bare()
                .get(path() + "/flows")
                .then()
                .body("items.find { it.key == 'strategy_personal' }.running", equalTo(0))
                .body("items.find { it.key == 'strategy_personal' }.ended", equalTo(1));
        begin(admin(), startAddress("strategy_personal"), customer).then().statusCode(201);
    }

    @Test
    void aCaseIsFoundOnlyUnderItsOwnApp() {
        var id = start("pre_churn", customer("elsewhere"));
        install("cases_next_door", false);
        admin().bare().get("/api/apps/cases_next_door/cases/" + id).then().statusCode(404);
        admin().json()
                .post("/api/apps/cases_next_door/cases/" + id + "/cancel")
                .then()
                .statusCode(404);
        admin().bare().get("/api/apps/cases_next_door/cases").then().body("items", empty());
        assertThat(oneCase(id, "state")).isEqualTo("running");
        admin().json().delete("/api/apps/cases_next_door").then().statusCode(204);
    }
}
