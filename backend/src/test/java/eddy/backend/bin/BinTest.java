package eddy.backend.bin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class BinTest extends DataTest {

    private static final String ORDER_BIN = APP + "/forms/order/bin";
    private static final String CUSTOMER_BIN = APP + "/forms/customer/bin";

    private static void delete(String records, String id) {
        admin().json().delete(records + "/" + id).then().statusCode(204);
    }

    private static Response bin(String bin, String what, Object... ids) {
        return admin().json().body(Map.of("ids", List.of(ids))).post(bin + "/" + what);
    }

    private static Response find(String bin, String search) {
        return admin().bare().queryParam("search", search).get(bin);
    }

    @Test
    void aDeletedRecordLiesInTheBinWithWhoAndWhen() {
        var key = fresh("lies");
        var id = order(key);
        find(ORDER_BIN, key).then().statusCode(200).body("items", empty()).body("total", equalTo(0));
        var lina = somebody(fresh("lina"), "staff");
        lina.json().delete(ORDERS + "/" + id).then().statusCode(204);
        find(ORDER_BIN, key)
                .then()
                .body("items.id", contains(id))
                .body("items[0].title", equalTo(key))
                .body(
                        "items[0].deletedBy.id",
                        equalTo(lina.bare().get("/api/session").<String>path("user.id")))
                .body("items[0].deletedAt", notNullValue())
                .body("total", equalTo(1));
    }

    @Test
    void thoseDeletedLastComeFirstPageByPage() {
        var prefix = fresh("page");
        var ids = List.of(order(prefix + "-a"), order(prefix + "-b"), order(prefix + "-c"));
        ids.forEach(id -> delete(ORDERS, id));
        var first = admin().bare()
                .queryParam("search", prefix)
                .queryParam("limit", 2)
                .get(ORDER_BIN);
        first.then().body("items.id", contains(ids.get(2), ids.get(1)));
        admin().bare()
                .queryParam("search", prefix)
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get(ORDER_BIN)
                .then()
                .body("items.id", contains(ids.get(0)));
    }

    @Test
    void manyAreRestoredAtOnceExceptWhoseKeyIsTaken() {
        var prefix = fresh("back");
        var one = order(prefix + "-1");
        var two = order(prefix + "-2");
        List.of(one, two).forEach(id -> delete(ORDERS, id));
        var alive = order(prefix + "-1");
        bin(ORDER_BIN, "restore", one, two, alive, UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("restored", equalTo(1))
                .body("refused", hasSize(1))
                .body("refused[0].title", equalTo(prefix + "-1"))
                .body("refused[0].issues[0].code", equalTo("record.unique"));
        find(ORDER_BIN, prefix).then().body("items.id", contains(one));
    }

    @Test
    void deletingForGoodTellsWhatGoesAlongAndEmptiesLinks() {
        var key = fresh("c");
        var customer = customer(key);
        var order = post(ORDERS, orderValues(fresh("o"), customer)).<String>path("id");
        var binned = post(ORDERS, orderValues(fresh("o"), customer)).<String>path("id");
        delete(ORDERS, binned);
        admin().json()
                .contentType("text/plain")
                .body("{\"customer\":\"" + key + "\",\"type\":\"login\",\"at\":\"2026-03-01T08:00:00Z\",\"id\":\""
                        + fresh("e") + "\"}\n")
                .post(APP + "/events")
                .then()
                .statusCode(200);
        delete(CUSTOMERS, customer);
        bin(CUSTOMER_BIN, "extent", customer)
                .then()
                .statusCode(200)
                .body("records", equalTo(1))
                .body("changes", greaterThanOrEqualTo(1))
                .body("links.find { it.form == 'order' }.count", equalTo(2))
                .body("links.find { it.form == 'order' }.deleted", equalTo(false))
                .body("links.find { it.form == 'event' }.count", equalTo(1))
                .body("links.find { it.form == 'event' }.deleted", equalTo(true));
        bin(CUSTOMER_BIN, "purge", customer).then().statusCode(200).body("purged", equalTo(1));
        admin().bare().get(CUSTOMERS + "/" + customer).then().statusCode(404);
        find(CUSTOMER_BIN, key).then().body("items", empty());
        admin().bare().get(ORDERS + "/" + order).then().statusCode(200).body("values.customer", equalTo(null));
        bin(ORDER_BIN, "restore", binned).then().body("restored", equalTo(1));
        admin().bare().get(ORDERS + "/" + binned).then().body("values.customer", equalTo(null));
    }

    @Test
    void whatIsAliveIsNeverDeletedForGood() {
        var id = order(fresh("alive"));
        bin(ORDER_BIN, "extent", id).then().body("records", equalTo(0));
        bin(ORDER_BIN, "purge", id).then().statusCode(200).body("purged", equalTo(0));
        admin().bare().get(ORDERS + "/" + id).then().statusCode(200);
    }

    @Test
    void onlyAnAdministratorDeletesForGood() {
        var id = order(fresh("rights"));
        delete(ORDERS, id);
        var builder = somebody(fresh("bo"), "builder");
        var body = Map.of("ids", List.of(id));
        builder.json().body(body).post(ORDER_BIN + "/purge").then().statusCode(403);
        builder.json().body(body).post(ORDER_BIN + "/extent").then().statusCode(403);
        somebody(fresh("vi"), "viewer").bare().get(ORDER_BIN).then().statusCode(403);
        builder.json().body(body).post(ORDER_BIN + "/restore").then().statusCode(200);
        admin().json().body(Map.of()).post(ORDER_BIN + "/purge").then().statusCode(422);
    }
}
