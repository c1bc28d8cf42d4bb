package eddy.backend.bulk;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class BulkChangeTest extends DataTest {

    private static final String CHANGES = ORDERS + "/changes";

    private static Response ask(Browser who, String path, Map<String, ?> body) {
        return who.json().body(body).post(path);
    }

    private static Map<String, Object> done(String path, Map<String, ?> body) {
        var asked = ask(admin(), path, body);
        asked.then().statusCode(202);
        return finished(asked.path("id"));
    }

    private static Map<String, Object> undone(Map<String, Object> result) {
        var asked = admin().json().post(CHANGES + "/" + result.get("change") + "/undo");
        asked.then().statusCode(202);
        return finished(asked.path("id"));
    }

    private static Response get(String id) {
        return admin().bare().get(ORDERS + "/" + id);
    }

    /** Orders of one customer, so that a condition finds them and no others. */
    private static List<String> orders(String prefix, int number) {
        var customer = customer(fresh("c"));
        return IntStream.range(0, number)
                .mapToObj(i ->
                        post(ORDERS, orderValues(prefix + "-" + i, customer)).<String>path("id"))
                .toList();
    }

    @Inject
    BulkChangeStore store;

    @Inject
    Transactions tx;

    @Test
    void aChangeOfLongAgoIsForgotten() {
        var ids = orders(fresh("old"), 2);
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("set", Map.of("product", "标准版"))));
        var change = UUID.fromString((String) result.get("change"));
        assertThat(store.count(change)).isEqualTo(2);
        store.sweep();
        assertThat(store.count(change)).isEqualTo(2);
        tx.required(() -> {
            tx.db()
                    .update(DSL.table(DSL.name("bulk_change")))
                    .set(
                            DSL.field(DSL.name("at"), OffsetDateTime.class),
                            OffsetDateTime.now().minusDays(31))
                    .where(DSL.field(DSL.name("id"), UUID.class).eq(change))
                    .execute();
        });
        assertThat(store.sweep()).isEqualTo(1);
        assertThat(store.count(change)).isZero();
        admin().json().post(CHANGES + "/" + change + "/undo").then().statusCode(404);
        get(ids.get(0)).then().body("values.product", equalTo("标准版"));
    }

    @Test
    void aFieldIsSetEverywhereAndEveryRecordGetsItsOwnValueBack() {
        var ids = orders(fresh("set"), 3);
        patch(ORDERS + "/" + ids.get(1), 1, Map.of("product", "专业版")).then().statusCode(200);
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("set", Map.of("product", "标准版"))));
        assertThat(result).containsEntry("changed", 3).containsEntry("refused", 0);
        ids.forEach(id -> get(id).then().body("values.product", equalTo("标准版")));
        assertThat(undone(result)).containsEntry("restored", 3).containsEntry("leftAlone", 0);
        get(ids.get(0)).then().body("values.product", equalTo(null));
        get(ids.get(1)).then().body("values.product", equalTo("专业版"));
    }

    @Test
    void undoLeavesAloneWhatSomebodyChangedSinceAndSaysHowMany() {
        var ids = orders(fresh("since"), 3);
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("set", Map.of("amount", 99))));
        patch(ORDERS + "/" + ids.get(0), 2, Map.of("amount", 1)).then().statusCode(200);
        patch(ORDERS + "/" + ids.get(1), 2, Map.of("product", "其他字段")).then().statusCode(200);
        assertThat(undone(result)).containsEntry("restored", 2).containsEntry("leftAlone", 1);
        get(ids.get(0)).then().body("values.amount", equalTo(1));
        get(ids.get(1)).then().body("values.amount", equalTo(10)).body("values.product", equalTo("其他字段"));
    }

    @Test
    void allThatASearchLeavesAreChangedAndNoOthers() {
        var prefix = fresh("many");
        var ids = orders(prefix, 7);
        var other = order(fresh("other"));
        var result =
                done(CHANGES, Map.of("all", true, "search", prefix, "action", Map.of("set", Map.of("product", "全部"))));
        assertThat(result).containsEntry("changed", 7);
        ids.forEach(id -> get(id).then().body("values.product", equalTo("全部")));
        get(other).then().body("values.product", equalTo(null));
        var condition = Map.of("left", Map.of("field", "product"), "op", "eq", "right", Map.of("value", "全部"));
        var second = done(
                CHANGES,
                Map.of(
                        "all",
                        true,
                        "search",
                        prefix,
                        "condition",
                        condition,
                        "action",
                        Map.of("set", Map.of("product", "不再符合条件"))));
        assertThat(second).containsEntry("changed", 7);
    }

    @Test
    void moreRecordsThanOnePageAreChangedAndTakenBack() {
        var prefix = fresh("page");
        var customer = customer(fresh("c"));
        var rows = IntStream.range(0, 620)
                .mapToObj(i -> Map.of("op", "create", "values", orderValues(prefix + "-" + i, customer)))
                .toList();
        ask(admin(), ORDERS + "/bulk", Map.of("rows", rows)).then().statusCode(200);
        var result = done(CHANGES, Map.of("all", true, "search", prefix, "action", Map.of("delete", true)));
        assertThat(result).containsEntry("changed", 620);
        assertThat(count(ORDERS, prefix)).isZero();
        assertThat(undone(result)).containsEntry("restored", 620);
        assertThat(count(ORDERS, prefix)).isEqualTo(620);
    }

    @Test
    void tagsAreGivenAndTakenAndOnlyThoseThatChangedGoBack() {
        var ids = orders(fresh("tag"), 2);
        done(CHANGES, Map.of("ids", ids.subList(0, 1), "action", Map.of("addTag", "vip")));
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("addTag", "vip")));
        assertThat(result).containsEntry("changed", 1).containsEntry("unchanged", 1);
        ids.forEach(id -> get(id).then().body("tags", hasItem("vip")));
        undone(result);
        get(ids.get(0)).then().body("tags", hasItem("vip"));
        get(ids.get(1)).then().body("tags", not(hasItem("vip")));
        var taken = done(CHANGES, Map.of("ids", ids, "action", Map.of("removeTag", "vip")));
        get(ids.get(0)).then().body("tags", empty());
        undone(taken);
        get(ids.get(0)).then().body("tags", contains("vip"));
    }

    @Test
    void whatTheFormRefusesIsCountedWithItsReasonAndTheRestIsDone() {
        var ids = orders(fresh("bad"), 2);
        var key = fresh("key");
        var values = new HashMap<String, Object>();
        values.put("order_no", key);
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("set", values)));
        assertThat(result).containsEntry("changed", 1).containsEntry("refused", 1);
        assertThat(result.get("reasons").toString()).contains(key);
        var all = done(CHANGES, Map.of("ids", ids, "action", Map.of("set", Map.of("amount", "much"))));
        assertThat(all).containsEntry("changed", 0).containsEntry("refused", 2).doesNotContainKey("change");
    }

    @Test
    void aDeletedRecordComesBackUnlessAnotherTookItsKey() {
        var prefix = fresh("del");
        var ids = orders(prefix, 2);
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("delete", true)));
        get(ids.get(0)).then().statusCode(200);
        assertThat(count(ORDERS, prefix)).isZero();
        post(ORDERS, orderValues(prefix + "-0", customer(fresh("c")))).then().statusCode(201);
        assertThat(undone(result)).containsEntry("restored", 1).containsEntry("leftAlone", 1);
        assertThat(count(ORDERS, prefix)).isEqualTo(2);
    }

    @Test
    void aChangeIsUndoneOnceByItsAuthorOrABuilder() {
        var ids = orders(fresh("own"), 1);
        var result = done(CHANGES, Map.of("ids", ids, "action", Map.of("set", Map.of("amount", 5))));
        var path = CHANGES + "/" + result.get("change") + "/undo";
        somebody(fresh("lina"), "staff").json().post(path).then().statusCode(403);
        admin().json()
                .post(APP + "/forms/customer/records/changes/" + result.get("change") + "/undo")
                .then()
                .statusCode(404);
        undone(result);
        admin().json().post(path).then().statusCode(404);
        admin().json().post(CHANGES + "/" + UUID.randomUUID() + "/undo").then().statusCode(404);
    }

    @Test
    void whatIsNotClearIsRefused() {
        var set = Map.of("set", Map.of("amount", 1));
        ask(admin(), CHANGES, Map.of("action", set)).then().statusCode(422);
        ask(admin(), CHANGES, Map.of("ids", List.of(), "action", set)).then().statusCode(422);
        ask(admin(), CHANGES, Map.of("ids", List.of(UUID.randomUUID()), "all", true, "action", set))
                .then()
                .statusCode(422);
        ask(admin(), CHANGES, Map.of("all", true, "action", Map.of())).then().statusCode(422);
        ask(admin(), CHANGES, Map.of("all", true, "action", Map.of("addTag", "VIP!")))
                .then()
                .statusCode(422);
        ask(admin(), CHANGES, Map.of("all", true, "action", Map.of("delete", true, "addTag", "a")))
                .then()
                .statusCode(422);
        ask(admin(), APP + "/forms/event/records/changes", Map.of("all", true, "action", set))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("record.facts.readonly"));
    }
}
