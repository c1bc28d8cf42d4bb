package eddy.backend.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;
import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class BulkTest extends DataTest {

    private static Map<String, Object> create(Map<String, ?> values) {
        return Map.of("op", "create", "values", values);
    }

    private static Map<String, Object> update(String id, Map<String, ?> values) {
        return Map.of("op", "update", "id", id, "values", values);
    }

    private static Map<String, Object> delete(String id) {
        return Map.of("op", "delete", "id", id);
    }

    private static Response bulk(String records, String mode, List<?> rows) {
        return admin().json().body(Map.of("mode", mode, "rows", rows)).post(records + "/bulk");
    }

    @Test
    void recordsAreMadeChangedAndDeletedInOneCall() {
        var key = fresh("bulk");
        var changed = order(key + "-a");
        var gone = order(key + "-b");
        var owner = customer(key);
        var answer = bulk(
                ORDERS,
                "allOrNothing",
                List.of(
                        create(orderValues(key + "-b", owner)),
                        update(changed, Map.of("amount", 99.5, "product", "专业版")),
                        delete(gone)));
        answer.then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("deleted", equalTo(1))
                .body("refused", equalTo(0))
                .body("rows.outcome", contains("created", "updated", "deleted"))
                .body("rows[0].id", notNullValue())
                .body("rows[1].version", equalTo(2));
        String made = answer.path("rows[0].id");
        admin().bare().get(ORDERS + "/" + made).then().body("values.order_no", equalTo(key + "-b"));
        admin().bare()
                .get(ORDERS + "/" + changed + "/history")
                .then()
                .body("items.field", hasItems("amount", "product"))
                .body("items[0].by.username", equalTo("admin"));
        admin().bare().get(ORDERS + "/" + gone + "/history").then().body("items.field", hasItem("#deleted"));
    }

    @Test
    void oneBadRowRefusesAllOrOnlyItselfAsAsked() {
        var key = fresh("mode");
        var owner = customer(key);
        var bad = orderValues(key + "-2", owner);
        bad.put("amount", "ten");
        var rows = List.of(create(orderValues(key + "-1", owner)), create(bad), Map.of("op", "delete", "id", owner));
        bulk(ORDERS, "allOrNothing", rows)
                .then()
                .statusCode(422)
                .body("code", equalTo("issues"))
                .body("issues.code", contains("record.value.money", "record.missing"))
                .body("issues.place", contains("/rows/1/values/amount", "/rows/2"))
                .body("issues[0].message", containsString("ten"));
        assertThat(count(ORDERS, key)).isZero();
        bulk(ORDERS, "goodRows", rows)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(2))
                .body("rows[1].issues[0].code", equalTo("record.value.money"));
        assertThat(count(ORDERS, key)).isEqualTo(1);
    }

    @Test
    void rulesSeeWhatCameInBulk() {
        var key = fresh("rules");
        var answer = bulk(CUSTOMERS, "goodRows", List.of(create(Map.of("unified_id", key, "total_spend", 200_000))));
        String id = answer.path("rows[0].id");
        Together.eventually(
                () -> admin().bare().get(CUSTOMERS + "/" + id).then().body("values.value_tier", equalTo("high")));
    }

    @Test
    void aThousandRowsAreOneCallAndMoreAreRefused() {
        var key = fresh("many");
        var owner = customer(key);
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> create(orderValues(key + "-" + i, owner)))
                .toList();
        var more = new ArrayList<>(rows);
        more.add(create(orderValues(key + "-x", owner)));
        bulk(ORDERS, "goodRows", more).then().statusCode(422).body("issues[0].code", equalTo("record.bulk.size"));
        bulk(ORDERS, "goodRows", List.of()).then().statusCode(422);
        assertThat(count(ORDERS, key)).isZero();
        bulk(ORDERS, "goodRows", rows).then().statusCode(200).body("created", equalTo(1_000));
        assertThat(count(ORDERS, key)).isEqualTo(1_000);
    }

    @Test
    void aRowThatSaysTooLittleIsNamed() {
        bulk(CUSTOMERS, "goodRows", List.of(Map.of("op", "destroy"), Map.of("op", "update")))
                .then()
                .statusCode(422)
                .body("issues", hasSize(2))
                .body("issues.place", contains("/rows/0", "/rows/1"))
                .body("issues[0].code", equalTo("record.bulk.row"));
        bulk(CUSTOMERS, "sometimes", List.of(create(Map.of("unified_id", "x"))))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("value.unknown"));
    }

    @Test
    void ofTwoCallsWithTheSameKeysAtOnceOneMakesThem() {
        var key = fresh("race");
        var owner = customer(key);
        var rows = IntStream.range(0, 50)
                .mapToObj(i -> create(orderValues(key + "-" + i, owner)))
                .toList();
        var backwards = new ArrayList<>(rows);
        java.util.Collections.reverse(backwards);
        var answers = Together.all(() -> bulk(ORDERS, "goodRows", rows), () -> bulk(ORDERS, "goodRows", backwards));
        assertThat(answers).allMatch(a -> a.statusCode() == 200);
        assertThat(answers.stream().mapToInt(a -> a.<Integer>path("created")).sum())
                .isEqualTo(50);
        assertThat(count(ORDERS, key)).isEqualTo(50);
    }

    @Test
    void aViewerMayNot() {
        somebody(fresh("bulk"), "viewer")
                .json()
                .body(Map.of("rows", List.of(create(Map.of("unified_id", "x")))))
                .post(CUSTOMERS + "/bulk")
                .then()
                .statusCode(403);
    }
}
