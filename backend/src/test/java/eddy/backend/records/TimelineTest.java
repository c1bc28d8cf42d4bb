package eddy.backend.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;

import static eddy.backend.Together.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** What happened to a customer, filtered and page by page. */
@QuarkusTest
class TimelineTest extends DataTest {

    private static final String MOMENT = "2026-03-02T09:00:00Z";

    private static Response timeline(String customer, Map<String, ?> ask) {
        return admin().bare().queryParams(ask).get(CUSTOMERS + "/" + customer + "/timeline");
    }

    private static Response kinds(String customer, Map<String, ?> ask) {
        return admin().bare().queryParams(ask).get(CUSTOMERS + "/" + customer + "/timeline/kinds");
    }

    private static void events(String unifiedId, String type, List<String> moments) {
        var lines = new StringBuilder();
        for (var at : moments) {
            lines.append("{\"id\":\"%s\",\"customer\":\"%s\",\"type\":\"%s\",\"at\":\"%s\"}\n"
                    .formatted(fresh("e"), unifiedId, type, at));
        }
        admin().json()
                .contentType(io.restassured.http.ContentType.TEXT)
                .body(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(APP + "/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(moments.size()));
    }

    private static String orderOf(String customer, String at) {
        return post(ORDERS, Map.of("order_no", fresh("o"), "customer", customer, "amount", 320, "ordered_at", at))
                .path("id");
    }

    private static String known(String unifiedId) {
        return customer(unifiedId);
    }

    @Test
    void pagesCutThroughOneInstantLoseNothingAndRepeatNothing() {
        var key = fresh("busy");
        var customer = known(key);
        var same = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            same.add(MOMENT);
        }
        events(key, "login", same);
        for (int i = 0; i < 9; i++) {
            orderOf(customer, MOMENT);
        }
        // What the rules do to the customer meanwhile is none of it.
        var kinds = "form.event,form.order";
        var whole = timeline(customer, Map.of("kinds", kinds, "limit", 200));
        List<Map<String, Object>> expected = whole.path("items");
        var seen = new ArrayList<Map<String, Object>>();
        String after = null;
        for (int page = 0; page < 50; page++) {
            var first = Map.of("kinds", kinds, "limit", 5);
            var answer = timeline(customer, after == null ? first : Map.of("kinds", kinds, "limit", 5, "after", after));
            answer.then().statusCode(200);
            seen.addAll(answer.path("items"));
            after = answer.path("next");
            if (after == null) {
                break;
            }
        }
        assertThat(seen).isEqualTo(expected);
        List<Object> ids = whole.path("items.findAll { it.at == '" + MOMENT + "' }.id");
        assertThat(ids).hasSize(32);
        assertThat(new HashSet<>(ids)).hasSize(32);
    }

    @Test
    void severalKindsAtOnceAreFormsAndWhatBelongsToTheRecord() {
        var key = fresh("kinds");
        var customer = known(key);
        events(key, "login", List.of(MOMENT, "2026-03-03T09:00:00Z"));
        orderOf(customer, MOMENT);
        admin().json().body(Map.of("text", "called back")).post(CUSTOMERS + "/" + customer + "/comments");
        timeline(customer, Map.of("kinds", "form.order,comment"))
                .then()
                .body("items.kind", contains("comment", "record"))
                .body("items[1].table", equalTo("order"))
                .body("items[1].detail", containsString("320"));
        timeline(customer, Map.of("kinds", "event")).then().body("items", hasSize(2));
        kinds(customer, Map.of("kinds", "comment"))
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'form.event' }.count", equalTo(2))
                .body("items.find { it.kind == 'form.order' }.count", equalTo(1))
                .body("items.find { it.kind == 'form.order' }.label.'zh-CN'", equalTo("订单"))
                .body("items.find { it.kind == 'comment' }.count", equalTo(1))
                .body("items.find { it.kind == 'todo' }.count", equalTo(0))
                .body("items.more", everyItem(is(false)));
    }

    @Test
    void aPeriodIsOfWholeDaysInTheZoneOfTheApp() {
        var key = fresh("period");
        var customer = known(key);
        // Midnight in Shanghai is 16:00 of the day before in UTC.
        events(key, "login", List.of("2026-03-01T15:59:59Z", "2026-03-01T16:00:00Z", "2026-03-02T15:59:59Z"));
        events(key, "feature", List.of("2026-03-02T16:00:00Z"));
        var day = Map.of("kinds", "form.event", "from", "2026-03-02", "until", "2026-03-02");
        timeline(customer, day).then().body("items.at", contains("2026-03-02T15:59:59Z", "2026-03-01T16:00:00Z"));
        kinds(customer, day).then().body("items.find { it.kind == 'form.event' }.count", equalTo(2));
        timeline(customer, Map.of("from", "2026-02-30")).then().statusCode(400);
        timeline(customer, Map.of("until", "yesterday")).then().statusCode(400);
    }

    @Test
    void theSearchFindsWordsAsTheReaderSeesThem() {
        var key = fresh("words");
        var customer = known(key);
        events(key, "login", List.of(MOMENT));
        events(key, "feature", List.of(MOMENT));
        admin().json()
                .body(Map.of("values", Map.of("stage", "recovering", "city", "杭州 100%")))
                .patch(CUSTOMERS + "/" + customer)
                .then()
                .statusCode(200);
        timeline(customer, Map.of("search", "LOG-IN"))
                .then()
                .body("items.kind", hasItem("event"))
                .body("items.collect { it.title + ' ' + it.detail }", everyItem(containsString("og-in")));
        eventually(() -> timeline(customer, Map.of("search", "no log-in", "kinds", "tag"))
                .then()
                .body("items.detail", hasItems("No log-in for 14 days", "No log-in for 30 days")));
        timeline(customer, Map.of("search", "recover", "kinds", "change"))
                .then()
                .body("items.title", contains("Stage changed"))
                .body("items.detail", contains("– → Recovering"));
        chinese()
                .queryParam("search", "挽回中")
                .get(CUSTOMERS + "/" + customer + "/timeline")
                .then()
                .body("items.title", contains("阶段有变化"));
        timeline(customer, Map.of("search", "0%")).then().body("items.title", contains("City changed"));
        timeline(customer, Map.of("search", "_%_")).then().body("items", empty());
        timeline(customer, Map.of("search", "x".repeat(201))).then().statusCode(422);
    }

    @Test
    void peopleInChangesAreCalledByTheirNames() {
        var name = fresh("owner");
        var owner = somebody(name, "staff");
        String id = owner.bare().get("/api/session").path("user.id");
        var customer = known(fresh("owned"));
        admin().json()
                .body(Map.of("values", Map.of("owner", id)))
                .patch(CUSTOMERS + "/" + customer)
                .then()
                .statusCode(200);
        timeline(customer, Map.of("kinds", "change")).then().body("items.detail", hasItem("– → " + name));
    }

    @Test
    void theEndOfACaseStandsBesideItsBeginning() {
        var customer = known(fresh("case"));
        String id = admin().json()
                .body(Map.of("record", customer))
                .post(APP + "/flows/activation/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        timeline(customer, Map.of("kinds", "case")).then().body("items", hasSize(1));
        admin().json().post(APP + "/cases/" + id + "/cancel").then().statusCode(204);
        timeline(customer, Map.of("kinds", "case"))
                .then()
                .body("items.id", contains(id, id))
                .body("items[0].title", containsString("Flow ended"))
                .body("items[0].state", equalTo("cancelled"));
    }

    @Test
    void aCursorOfSomethingElseIsRefusedAndAStrangersRecordIsNotFound() {
        var customer = known(fresh("cursor"));
        for (var cursor : List.of("yesterday", "2026-03-02T09:00:00Z", "MjAyNg", "%%%")) {
            timeline(customer, Map.of("after", cursor)).then().statusCode(400);
        }
        timeline(java.util.UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
        kinds(java.util.UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
        timeline(customer, Map.of("kinds", "nothing"))
                .then()
                .body("items", empty())
                .body("next", not("x"));
    }
}
