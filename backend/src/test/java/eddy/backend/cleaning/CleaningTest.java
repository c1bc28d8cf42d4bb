package eddy.backend.cleaning;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CleaningTest extends AppHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRIM = "{'key':'product_trim','kind':'trim','fields':['product']}";
    private static final String LARGE = "{'key':'no_large','kind':'case','to':'upper','fields':['order_no']}";
    private static final String ODD =
            "{'key':'amount_odd','kind':'outlier','fields':['amount'],'by':'range','max':1000,'tag':'odd_amount'}";

    @Override
    protected String app() {
        return "cleaning";
    }

    private Response rules(String... rules) {
        try {
            var document = (ObjectNode) JSON.readTree(draft("form", "order"));
            document.set("cleaning", JSON.readTree(list(rules)));
            return save("form", "order", document.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void publishWith(String... rules) {
        rules(rules).then().statusCode(200);
        publish();
    }

    private static String list(String... rules) {
        return ("[" + String.join(",", rules) + "]").replace('\'', '"');
    }

    private String order(String number, String product, int amount) {
        var values = new HashMap<String, Object>();
        values.put("order_no", number);
        values.put(
                "customer",
                create("customer", Map.of("unified_id", UUID.randomUUID().toString())));
        values.put("ordered_at", "2026-03-02T09:00:00+08:00");
        values.put("amount", amount);
        values.put("product", product);
        return create("order", values);
    }

    private static String fresh() {
        return "k" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Response preview(String... rules) {
        return admin().json().body("{\"rules\":" + list(rules) + "}").post(path() + "/forms/order/cleaning/preview");
    }

    private Map<String, Object> changes(List<String> ids) {
        return finished(admin().json()
                .body(Map.of("ids", ids, "action", Map.of("clean", true)))
                .post(records("order") + "/changes")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private Map<String, Object> undo(Map<String, Object> result) {
        return finished(admin().json()
                .post(records("order") + "/changes/" + result.get("change") + "/undo")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private int corrections(String rule) {
        Integer count = admin().bare().get(path() + "/forms/order/cleaning").path("corrections." + rule);
        return count == null ? 0 : count;
    }

    @Test
    void whatComesThroughTheApiIsCleanedAndItsHistorySaysSo() {
        publishWith(TRIM, LARGE);
        var number = fresh();
        int before = corrections("no_large");
        var id = order(number, "  专业版 ", 10);
        record("order", id)
                .then()
                .body("values.product", equalTo("专业版"))
                .body("values.order_no", equalTo(number.toUpperCase()));
        admin().bare()
                .get(records("order") + "/" + id + "/history")
                .then()
                .body("items.origin", hasItem("cleaning:product_trim"))
                .body("items.find { it.origin == 'cleaning:product_trim' }.old", equalTo("  专业版 "))
                .body("items.find { it.origin == 'cleaning:product_trim' }.new", equalTo("专业版"));
        assertThat(corrections("no_large")).isEqualTo(before + 1);
    }

    @Test
    void manyAtOnceAndAFileAreCleanedAlike() {
        publishWith(TRIM, LARGE);
        var bulk = fresh();
        var owner = fresh();
        var customer = create("customer", Map.of("unified_id", owner));
        var values =
                Map.of("order_no", bulk, "customer", customer, "ordered_at", "2026-03-02T09:00:00+08:00", "amount", 1);
        var made = admin().json()
                .body(Map.of("rows", List.of(Map.of("op", "create", "values", values))))
                .post(records("order") + "/bulk");
        made.then().statusCode(200);
        String id = made.path("rows[0].id");
        record("order", id).then().body("values.order_no", equalTo(bulk.toUpperCase()));
        var result =
                imported("order_no,customer,ordered_at,amount\n%s,%s,2026-03-02 09:00,77\n".formatted(bulk, owner));
        assertThat(result).containsEntry("updated", 1).containsEntry("created", 0);
        record("order", id).then().body("values.amount", equalTo(77));
    }

    /** Imports a file of orders by their numbers. */
    private Map<String, Object> imported(String file) {
        var imports = path() + "/forms/order/imports";
        String id = admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "orders.csv", file.getBytes(StandardCharsets.UTF_8))
                .post(imports + "/inspect")
                .path("id");
        var columns = Map.of(
                "0", Map.of("field", "order_no"),
                "1", Map.of("field", "customer"),
                "2", Map.of("field", "ordered_at"),
                "3", Map.of("field", "amount"));
        var mapping = Map.of("columns", columns, "mode", "goodRows", "key", "order_no");
        var job = admin().json().body(Map.of("mapping", mapping)).post(imports + "/" + id + "/run");
        job.then().statusCode(202);
        return finished(job.path("id"));
    }

    @Test
    void aRuleThatDoesNotFitIsFoundBeforePublication() {
        rules("{'key':'bad','kind':'trim','fields':['amount']}");
        admin().json()
                .post(path() + "/check")
                .then()
                .statusCode(200)
                .body("issues.code", hasItem("form.cleaning.type"))
                .body("issues.place", hasItem("/cleaning/0/fields/0"));
        rules();
    }

    @Test
    void aPreviewCountsAndShowsAndWritesNothing() {
        publishWith();
        var number = fresh();
        var id = order(number, " 预览 ", 50_000);
        var own = TRIM.replace(
                "]}", "],'if':{'left':{'field':'order_no'},'op':'eq','right':{'value':'" + number + "'}}}");
        preview(
                        own,
                        ODD,
                        "{'key':'never','kind':'outlier','fields':['amount'],'by':'range','max':40000,'then':'reject'}")
                .then()
                .statusCode(200)
                .body("rules.rule", contains("product_trim", "amount_odd", "never"))
                .body("rules[0].corrected", equalTo(1))
                .body("rules[0].samples.record", contains(id))
                .body("rules[0].samples.after", contains("预览"))
                .body("rules[1].samples.record", hasItem(id))
                .body("rules[2].refused", equalTo(1));
        record("order", id).then().body("values.product", equalTo(" 预览 ")).body("version", equalTo(1));
        preview("{'key':'bad','kind':'trim','fields':['amount']}")
                .then()
                .statusCode(422)
                .body("issues[0].place", equalTo("/rules/0/fields/0"));
        admin().json()
                .body("{}")
                .post(path() + "/forms/order/cleaning/preview")
                .then()
                .statusCode(422);
    }

    @Test
    void standingRecordsAreCleanedOnceAndTakenBackExceptWhereSomebodyChangedThem() {
        publishWith();
        var one = order(fresh(), " 一 ", 10);
        var two = order(fresh(), " 二 ", 10);
        var odd = order(fresh(), "三", 9000);
        var fine = order(fresh(), "四", 10);
        publishWith(TRIM, ODD);
        var result = changes(List.of(one, two, odd, fine));
        assertThat(result).containsEntry("changed", 3).containsEntry("unchanged", 1);
        record("order", one).then().body("values.product", equalTo("一"));
        record("order", odd).then().body("tags", hasItem("odd_amount"));
        assertThat(changes(List.of(one, two, odd, fine))).containsEntry("changed", 0);

        patch("order", two, Map.of("product", "改过"));
        assertThat(undo(result)).containsEntry("restored", 2).containsEntry("leftAlone", 1);
        record("order", one).then().body("values.product", equalTo(" 一 "));
        record("order", two).then().body("values.product", equalTo("改过"));
        record("order", odd).then().body("tags", not(hasItem("odd_amount")));
    }

    @Test
    void whatIsDeletedForGoodLeavesNoCorrectionBehind() {
        publishWith(TRIM);
        var id = order(fresh(), " 要彻底删除 ", 10);
        int before = corrections("product_trim");
        admin().json().delete(records("order") + "/" + id).then().statusCode(204);
        admin().json()
                .body(Map.of("ids", List.of(id)))
                .post(path() + "/forms/order/bin/purge")
                .then()
                .statusCode(200)
                .body("purged", equalTo(1));
        assertThat(corrections("product_trim")).isEqualTo(before - 1);
    }

    @Test
    void whoOnlyFillsTheFormNeitherSeesNorTriesItsRules() {
        var staff = somebody(fresh(), "staff");
        staff.bare().get(path() + "/forms/order/cleaning").then().statusCode(403);
        staff.json()
                .body("{\"rules\":[]}")
                .post(path() + "/forms/order/cleaning/preview")
                .then()
                .statusCode(403);
        preview().then().statusCode(200).body("rules", hasSize(0)).body("changed", not(nullValue()));
    }
}
