package eddy.backend.merges;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class MergeTest extends AppHttpTest {

    @Override
    protected String app() {
        return "merging";
    }

    private String merges() {
        return path() + "/forms/customer/merges";
    }

    private String duplicates() {
        return path() + "/forms/customer/duplicates";
    }

    private static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private String customer(Map<String, ?> values) {
        var all = new HashMap<String, Object>(Map.of("unified_id", fresh("c")));
        all.putAll(values);
        return create("customer", all);
    }

    private Map<String, Integer> versions(String... ids) {
        var versions = new HashMap<String, Integer>();
        for (String id : ids) {
            versions.put(id, record("customer", id).path("version"));
        }
        return versions;
    }

    private Response merge(String survivor, Map<String, Integer> versions, Map<String, ?> values) {
        return admin().json()
                .body(Map.of("survivor", survivor, "versions", versions, "values", values))
                .post(merges());
    }

    /** Rules may still be at work on customers that were made a moment ago. */
    private Response merged(String survivor, String... others) {
        var all = Stream.concat(Stream.of(survivor), Stream.of(others)).toArray(String[]::new);
        var answer = new Response[1];
        Together.eventually(() -> {
            answer[0] = merge(survivor, versions(all), Map.of());
            assertThat(answer[0].statusCode()).isEqualTo(201);
        });
        return answer[0];
    }

    private Response undo(String merge) {
        return admin().json().post(merges() + "/" + merge + "/undo");
    }

    @Test
    void whatPeopleDidForTheOneThatGoesFollowsAndComesBack() {
        var anna = customer(Map.of("name", "Anna"));
        var same = customer(Map.of("name", "Anna L", "city", "Shanghai"));
        create(
                "order",
                Map.of(
                        "order_no",
                        fresh("o"),
                        "customer",
                        same,
                        "ordered_at",
                        "2026-03-02T09:00:00+08:00",
                        "amount",
                        10));
        admin().json()
                .body(Map.of("text", "Call her"))
                .post(records("customer") + "/" + same + "/comments")
                .then()
                .statusCode(201);
        var id = merged(anna, same).<String>path("id");
        record("customer", anna).then().body("values.city", equalTo("Shanghai"));
        admin().bare()
                .get(records("customer") + "/" + anna + "/comments")
                .then()
                .body("items.text", contains("Call her"));
        admin().bare()
                .get(records("customer") + "/" + anna + "/related")
                .then()
                .body("items.find { it.table.key == 'order' }.count", equalTo(1));
        admin().bare()
                .get(records("customer") + "/" + same + "/fate")
                .then()
                .statusCode(200)
                .body("deleted", equalTo(true))
                .body("into.id", equalTo(anna))
                .body("into.title", equalTo("Anna"));
        admin().bare()
                .get(records("customer") + "/" + anna + "/timeline")
                .then()
                .body("items.title", hasItem("“Anna L” was merged into this record"));
        undo(id).then().statusCode(200).body("records", contains(anna, same)).body("kept", equalTo(0));
        record("customer", anna).then().body("values.city", equalTo(null));
        admin().bare()
                .get(records("customer") + "/" + same + "/comments")
                .then()
                .body("items", hasSize(1));
        admin().bare()
                .get(records("customer") + "/" + same + "/fate")
                .then()
                .body("deleted", equalTo(false))
                .body("into", equalTo(null));
        undo(id).then().statusCode(422).body("issues[0].code", equalTo("merge.undo.done"));
    }

    private void start(String record) {
        admin().json()
                .body(Map.of("record", record))
                .post(path() + "/flows/recovery/cases")
                .then()
                .statusCode(201);
    }

    /** State of the cases of the flow for a record, and what that was called. */
    private List<String> recovery(String record) {
        List<Map<String, Object>> cases = admin().bare()
                .queryParam("record", record)
                .queryParam("flow", "recovery")
                .get(path() + "/cases")
                .path("items");
        return cases.stream()
                .map(c -> c.get("state") + " " + ((Map<?, ?>) c.get("record")).get("title"))
                .toList();
    }

    @Test
    void aRunningCaseFollowsAndOfTwoOfOneFlowOneEnds() {
        var anna = customer(Map.of("name", "Anna"));
        var same = customer(Map.of("name", "Anna L"));
        var third = customer(Map.of("name", "Anna M"));
        start(same);
        start(third);
        admin().json()
                .body(Map.of("ids", List.of(anna, same, third)))
                .post(merges() + "/preview")
                .then()
                .statusCode(200)
                .body("records.id", contains(anna, same, third))
                .body("ending.record", hasItem(third))
                .body("ending.findAll { it.flow == 'Recovery' }", hasSize(1))
                .body("moving.'" + same + "'.place", hasItem("flow_case"));
        var merge = merged(anna, same, third);
        merge.then().body("cases", greaterThanOrEqualTo(1));
        assertThat(recovery(anna)).containsExactlyInAnyOrder("running Anna", "cancelled Anna M");
        admin().json()
                .body(Map.of("record", anna))
                .post(path() + "/flows/recovery/cases")
                .then()
                .statusCode(409);
        undo(merge.path("id")).then().statusCode(200).body("cases", equalTo(merge.<Integer>path("cases")));
        assertThat(recovery(anna)).isEmpty();
        assertThat(recovery(same)).containsExactly("running Anna L");
        assertThat(recovery(third)).containsExactly("cancelled Anna M");
        start(anna);
    }

    @Test
    void anEventOfTheOldNumberReachesTheOneThatStays() {
        var anna = customer(Map.of("name", "Anna"));
        var old = fresh("old");
        var same = customer(Map.of("unified_id", old, "name", "Anna L"));
        merged(anna, same);
        admin().json()
                .contentType("text/plain")
                .body("{\"customer\":\"" + old + "\",\"type\":\"login\",\"at\":\"2026-03-01T08:00:00Z\",\"id\":\""
                        + fresh("e") + "\"}\n")
                .post(path() + "/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        admin().bare()
                .get(records("customer") + "/" + anna + "/related")
                .then()
                .body("items.find { it.table.key == 'event' }.count", equalTo(1));
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        var anna = customer(Map.of("name", "Anna"));
        var same = customer(Map.of("name", "Anna L"));
        var versions = versions(anna, same);
        patch("customer", same, Map.of("city", "Beijing"));
        merge(anna, versions, Map.of())
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("merge.record.changed"))
                .body("issues[0].message", notNullValue());
    }

    @Test
    void recordsOfSeveralFormsAndTooManyAreRefused() {
        var anna = customer(Map.of("name", "Anna"));
        var order = create(
                "order",
                Map.of(
                        "order_no",
                        fresh("o"),
                        "customer",
                        anna,
                        "ordered_at",
                        "2026-03-02T09:00:00+08:00",
                        "amount",
                        1));
        merge(anna, Map.of(anna, 1, order, 1), Map.of())
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("merge.record.gone"));
        merge(anna, Map.of(anna, 1), Map.of()).then().statusCode(422).body("issues[0].code", equalTo("merge.records"));
        admin().json()
                .body(Map.of("ids", List.of(order)))
                .post(path() + "/forms/event/merges/preview")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("record.facts.readonly"));
    }

    /** Of orders, which no rule ever writes. */
    @Test
    void ofTwoWhoMergeAtOnceOneIsRefused() throws Exception {
        var one = order();
        var other = order();
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> first = () -> mergeOrders(start, one, other);
            Callable<Integer> second = () -> mergeOrders(start, other, one);
            var answers = threads.invokeAll(List.of(first, second), 60, TimeUnit.SECONDS);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
        } finally {
            threads.shutdown();
        }
    }

    private String order() {
        var customer = customer(Map.of("name", "Otto"));
        return create(
                "order",
                Map.of(
                        "order_no",
                        fresh("o"),
                        "customer",
                        customer,
                        "ordered_at",
                        "2026-03-02T09:00:00+08:00",
                        "amount",
                        10));
    }

    private int mergeOrders(CyclicBarrier start, String survivor, String other) throws Exception {
        start.await();
        return admin().json()
                .body(Map.of("survivor", survivor, "versions", Map.of(survivor, 1, other, 1)))
                .post(path() + "/forms/order/merges")
                .statusCode();
    }

    @Test
    void onlyWhoMergedOrABuilderMayUndo() {
        var anna = customer(Map.of("name", "Anna"));
        var same = customer(Map.of("name", "Anna L"));
        var id = merged(anna, same).<String>path("id");
        var lina = somebody(fresh("lina"), "staff");
        lina.json().post(merges() + "/" + id + "/undo").then().statusCode(403);
        lina.bare()
                .get(merges())
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.undoable", equalTo(false))
                .body("items.find { it.id == '" + id + "' }.survivor.title", equalTo("Anna"))
                .body("items.find { it.id == '" + id + "' }.others.title", contains("Anna L"));
        somebody(fresh("ben"), "builder")
                .json()
                .post(merges() + "/" + id + "/undo")
                .then()
                .statusCode(200);
        somebody(fresh("vera"), "viewer").bare().get(merges()).then().statusCode(403);
    }

    @Test
    void duplicatesAreFoundAndDismissed() {
        var phone = "139" + String.format("%08d", (int) (Math.random() * 99_999_999));
        var anna = customer(Map.of("name", "Anna", "phone", phone));
        var same = customer(Map.of("name", "Anna L", "phone", "+86" + phone));
        admin().bare()
                .get(duplicates() + "/fields")
                .then()
                .statusCode(200)
                .body("telling", contains("unified_id", "phone", "email", "name"));
        admin().bare()
                .queryParam("by", "phone")
                .get(duplicates())
                .then()
                .statusCode(200)
                .body("items.records.id", hasItem(contains(anna, same)));
        var said = admin().json()
                .body(Map.of("ids", List.of(anna, same)))
                .post(duplicates() + "/dismissals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        admin().bare().queryParam("by", "phone").get(duplicates()).then().body("items", empty());
        admin().json().delete(duplicates() + "/dismissals/" + said).then().statusCode(204);
        admin().bare()
                .queryParam("by", "phone")
                .get(duplicates() + "/count")
                .then()
                .body("groups", equalTo(1))
                .body("records", equalTo(2));
        admin().bare()
                .queryParam("by", "total_spend")
                .get(duplicates())
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("duplicates.field"));
        merged(anna, same);
        admin().bare().queryParam("by", "phone").get(duplicates()).then().body("items", empty());
    }
}
