package eddy.backend.records;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;
import eddy.backend.Together;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class RecordConflictTest extends DataTest {

    @Test
    void aPersonMayEditACustomerWhoseTierARuleHasJustWritten() {
        var made = post(CUSTOMERS, Map.of("unified_id", fresh("tier"), "total_spend", 200_000));
        var path = CUSTOMERS + "/" + made.<String>path("id");
        Together.eventually(() -> admin().bare().get(path).then().body("version", greaterThan(1)));
        patch(path, 1, Map.of("city", "杭州"))
                .then()
                .statusCode(200)
                .body("values.city", equalTo("杭州"))
                .body("values.value_tier", equalTo("high"));
    }

    @Test
    void twoPeopleMayChangeDifferentFieldsOfOneRecord() {
        var path = ORDERS + "/" + order(fresh("merge"));
        patch(path, 1, Map.of("product", "专业版")).then().statusCode(200).header("ETag", equalTo("\"2\""));
        patch(path, 1, Map.of("amount", 12))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("values.product", equalTo("专业版"))
                .body("values.amount", equalTo(12));
        patch(path, 1, Map.of("product", "专业版")).then().statusCode(200).header("ETag", equalTo("\"3\""));
    }

    @Test
    void whoChangesTheSameFieldLearnsWhatTheOtherMadeOfItAndMayDecide() {
        var path = ORDERS + "/" + order(fresh("clash"));
        var lina = somebody(fresh("lina"), "staff");
        lina.json()
                .header("If-Match", "\"1\"")
                .body(Map.of("values", Map.of("product", "标准版")))
                .patch(path)
                .then()
                .statusCode(200);
        var mine = Map.of("product", "专业版", "amount", 77);
        patch(path, 1, mine)
                .then()
                .statusCode(412)
                .body("code", equalTo("record.conflict"))
                .body("detail", containsString("Product"))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].field", equalTo("product"))
                .body("conflicts[0].value", equalTo("标准版"))
                .body("conflicts[0].by.username", containsString("lina"))
                .body("conflicts[0].at", notNullValue())
                .body("current.version", equalTo(2))
                .body("current.values.product", equalTo("标准版"));
        admin().bare().get(path).then().body("values.amount", equalTo(10)).body("version", equalTo(2));
        chinese()
                .header("If-Match", "\"1\"")
                .body(Map.of("values", mine))
                .patch(path)
                .then()
                .statusCode(412)
                .body("title", containsString("别人"));
        patch(path, 2, mine).then().statusCode(200).body("values.product", equalTo("专业版"));
        admin().bare()
                .get(path + "/history")
                .then()
                .body("items.findAll { it.field == 'product' }.new", contains("专业版", "标准版"));
    }

    @Test
    void aVersionThatNeverWasIsRefused() {
        var path = ORDERS + "/" + order(fresh("never"));
        patch(path, 9, Map.of("amount", 1))
                .then()
                .statusCode(412)
                .body("code", equalTo("version.conflict"))
                .body("current.version", equalTo(1));
        admin().json()
                .header("If-Match", "seven")
                .body(Map.of("values", Map.of("amount", 1)))
                .patch(path)
                .then()
                .statusCode(400);
    }

    @Test
    void aRecordChangedSinceIsNotDeletedUnseen() {
        var path = ORDERS + "/" + order(fresh("delete"));
        patch(path, 1, Map.of("amount", 2)).then().statusCode(200);
        admin().json()
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(412)
                .body("conflicts[0].field", equalTo("amount"));
        admin().json().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
    }
}
