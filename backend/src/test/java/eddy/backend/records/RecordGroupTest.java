package eddy.backend.records;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class RecordGroupTest extends DataTest {

    private static Response groups(Map<String, ?> ask) {
        return admin().json().body(ask).post(CUSTOMERS + "/groups");
    }

    @Test
    void recordsAreCountedByAChoiceAlsoThoseWithout() {
        var prefix = fresh("g");
        for (var stage : List.of("active", "active", "lost")) {
            post(CUSTOMERS, Map.of("unified_id", fresh(prefix), "stage", stage))
                    .then()
                    .statusCode(201);
        }
        post(CUSTOMERS, Map.of("unified_id", fresh(prefix), "city", "杭州"))
                .then()
                .statusCode(201);
        groups(Map.of("field", "stage", "search", prefix))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].value", equalTo("active"))
                .body("items[0].count", equalTo(2))
                .body("items.find { it.value == 'lost' }.count", equalTo(1))
                .body("items.find { it.value == null }.count", equalTo(1));
        var here = Map.of("left", Map.of("field", "city"), "op", "eq", "right", Map.of("value", "杭州"));
        groups(Map.of("field", "stage", "search", prefix, "condition", here))
                .then()
                .body("items", hasSize(1))
                .body("items[0].count", equalTo(1));
    }

    @Test
    void peopleComeWithTheirNames() {
        var prefix = fresh("p");
        var name = fresh("lina");
        var lina = somebody(name, "staff").bare().get("/api/session").<String>path("user.id");
        post(CUSTOMERS, Map.of("unified_id", prefix, "owner", lina)).then().statusCode(201);
        groups(Map.of("field", "owner", "search", prefix))
                .then()
                .body("items[0].value", equalTo(lina))
                .body("items[0].title", equalTo(name));
    }

    @Test
    void aFieldThatMakesNoGroupsIsRefused() {
        groups(Map.of("field", "name")).then().statusCode(422).body("issues[0].code", equalTo("record.group.field"));
        groups(Map.of("field", "nothing")).then().statusCode(422);
        groups(Map.of()).then().statusCode(422);
    }
}
