package eddy.backend.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;
import eddy.backend.Together;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class SearchTest extends DataTest {

    private static final String PLACES = "/api/search/records";

    private static ValidatableResponse search(Browser who, String text) {
        return who.bare("zh-CN")
                .queryParam("q", text)
                .queryParam("app", "data")
                .get("/api/search")
                .then()
                .statusCode(200);
    }

    private static String named(String name) {
        return post(CUSTOMERS, Map.of("unified_id", fresh("s"), "name", name)).path("id");
    }

    private static Map<String, Object> place(String form, String record) {
        return Map.of("app", "data", "form", form, "record", record);
    }

    @Test
    void recordsOfSeveralFormsAreFoundAtOnceWithTheWordsMarked() {
        var word = fresh("蓝鲸");
        var customer = named(word + "贸易");
        var order = orderValues(fresh("o"), customer);
        order.put("product", "给" + word + "的套餐");
        post(ORDERS, order).then().statusCode(201);
        search(admin(), word)
                .body("items.form", contains("customer", "order"))
                .body("items[0].label.'zh-CN'", equalTo("客户"))
                .body("items[0].total", equalTo(1))
                .body("items[0].hits[0].record", equalTo(customer))
                .body("items[0].hits[0].title.text", equalTo(word + "贸易"))
                .body("items[0].hits[0].title.marks[0].start", equalTo(0))
                .body("items[0].hits[0].title.marks[0].length", equalTo(word.length()))
                .body("items[1].hits[0].matches[0].field", equalTo("product"))
                .body("items[1].hits[0].matches[0].text.marks[0].start", equalTo(1));
    }

    @Test
    void oneRareCharacterIsEnough() {
        var customer = named("龘记");
        search(admin(), "龘").body("items[0].hits.record", contains(customer));
    }

    @Test
    void aDeletedRecordIsNotFoundAndARestoredOneIs() {
        var word = fresh("gone");
        var customer = named(word);
        admin().json().delete(CUSTOMERS + "/" + customer).then().statusCode(204);
        search(admin(), word).body("items", empty());
        admin().json().post(CUSTOMERS + "/" + customer + "/restore").then().statusCode(200);
        search(admin(), word).body("items[0].hits", hasSize(1));
    }

    @Test
    void readersFindWhatTheyMayListAndStrangersNothing() {
        var word = fresh("reader");
        named(word);
        search(somebody(fresh("viewer"), "viewer"), word).body("items[0].hits", hasSize(1));
        io.restassured.RestAssured.given().get("/api/search?q=" + word).then().statusCode(401);
    }

    @Test
    void withoutWordsNothingIsFoundAndTooManyAreRefused() {
        search(admin(), "").body("items", empty());
        search(admin(), "  ").body("items", empty());
        search(admin(), fresh("nowhere")).body("items", empty());
        admin().bare()
                .queryParam("q", "x".repeat(201))
                .get("/api/search")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("value.too_long"));
    }

    @Test
    void recordsLookedAtBeforeAreNamedWhileTheyAreThere() {
        var one = named(fresh("seen"));
        var two = named(fresh("seen"));
        admin().json().delete(CUSTOMERS + "/" + two).then().statusCode(204);
        var asked = List.of(
                place("customer", two),
                place("customer", one),
                place("nothing", one),
                place("customer", UUID.randomUUID().toString()));
        admin().json()
                .body(Map.of("records", asked))
                .post(PLACES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].hits.record", contains(one));
        admin().json().body(Map.of()).post(PLACES).then().statusCode(422);
    }

    @Test
    void aFieldThatIsNewIsSearchedOnceItIsPublished() {
        var word = fresh("slogan");
        var customer = named(fresh("n"));
        var property = Map.of(
                "type", "string", "x-eddy", Map.of("type", "text", "label", Map.of("zh-CN", "口号", "en", "Slogan")));
        admin().json()
                .body(Map.of("fields", List.of(Map.of("key", "slogan", "property", property))))
                .post(APP + "/forms/customer/fields")
                .then()
                .statusCode(201);
        var values = new HashMap<String, Object>();
        values.put("slogan", word);
        admin().json()
                .body(Map.of("values", values))
                .patch(CUSTOMERS + "/" + customer)
                .then()
                .statusCode(200);
        Together.eventually(() -> search(admin(), word).body("items[0].hits[0].matches[0].field", equalTo("slogan")));
    }
}
