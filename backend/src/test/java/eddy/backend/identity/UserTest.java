package eddy.backend.identity;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class UserTest extends HttpTest {

    @Test
    void onlyAnAdministratorSeesTheUsers() {
        var builder = somebody("users_builder", "builder");
        builder.bare().get("/api/users").then().statusCode(403).body("code", equalTo("right.missing"));
        admin().bare().get("/api/users?limit=200").then().statusCode(200).body("items.username", hasItem("admin"));
    }

    @Test
    void theListOfUsersComesInPages() {
        somebody("page_a", "viewer");
        somebody("page_b", "viewer");
        String next = admin().bare()
                .get("/api/users?limit=1&after=page_")
                .then()
                .body("items", hasSize(1))
                .body("items[0].username", equalTo("page_a"))
                .extract()
                .path("next");
        admin().bare()
                .queryParam("after", next)
                .queryParam("limit", 1)
                .get("/api/users")
                .then()
                .body("items[0].username", equalTo("page_b"));
    }

    @Test
    void aUserNameIsTakenOnceWhateverItsCase() {
        somebody("taken_li", "staff");
        admin().json()
                .body(Map.of("username", "Taken_LI", "name", "Li", "role", "staff"))
                .post("/api/users")
                .then()
                .statusCode(409)
                .body("code", equalTo("taken"));
    }

    @Test
    void everythingWrongWithANewUserIsSaidAtOnce() {
        admin().json()
                .body(Map.of("username", "no spaces", "name", " ", "email", "nope", "role", "staff", "password", "x"))
                .post("/api/users")
                .then()
                .statusCode(422)
                .body(
                        "issues.code",
                        containsInAnyOrder("value.username", "value.missing", "value.email", "password.too_short"));
        admin().json()
                .body(Map.of("username", "x1", "name", "x", "role", "owner"))
                .post("/api/users")
                .then()
                .statusCode(400);
    }

    @Test
    void aPersonWithoutAPasswordExistsButCannotSignIn() {
        admin().json()
                .body(Map.of("username", "silent_chen", "name", "陈静", "role", "staff"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .body("hasPassword", is(false));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "silent_chen", "password", "anything at all"))
                .post("/api/session")
                .then()
                .statusCode(401);
        var viewer = somebody("looks_for_people", "viewer");
        viewer.bare()
                .queryParam("search", "陈静")
                .get("/api/people")
                .then()
                .statusCode(200)
                .body("items.username", hasItem("silent_chen"))
                .body("items[0].passwordHash", nullValue());
        viewer.bare().queryParam("search", "%").get("/api/people").then().body("items", hasSize(0));
    }

    @Test
    void whoIsMadeInactiveIsOutAtOnce() {
        var sun = somebody("inactive_sun", "staff");
        String id = sun.bare().get("/api/session").path("user.id");
        admin().json()
                .body(Map.of("active", false))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200)
                .body("active", is(false));
        sun.bare().get("/api/session").then().statusCode(401);
        admin().bare()
                .queryParam("search", "inactive_sun")
                .get("/api/people")
                .then()
                .body("items.username", not(hasItem("inactive_sun")));
    }

    @Test
    void theLastAdministratorStays() {
        String id = admin().bare().get("/api/session").path("user.id");
        List<String> others = admin().bare()
                .get("/api/users?limit=200")
                .path("items.findAll { it.role == 'admin' && it.id != '" + id + "' }.id");
        others.forEach(other -> admin().json()
                .body(Map.of("active", false))
                .patch("/api/users/" + other)
                .then()
                .statusCode(200));
        admin().json()
                .body(Map.of("role", "viewer"))
                .patch("/api/users/" + id)
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("user.last_admin"));
    }

    @Test
    void aKeyOpensWhatItsRoleAllowsUntilItIsDeleted() {
        var made = admin().json().body(Map.of("name", "shop", "role", "viewer")).post("/api/api-keys");
        made.then().statusCode(201).body("secret", startsWith("eddy_"));
        String secret = made.path("secret");
        String id = made.path("id");
        var script = RestAssured.given().header("Authorization", "Bearer " + secret);
        script.get("/api/people").then().statusCode(200);
        script.get("/api/users").then().statusCode(403);
        admin().bare()
                .get("/api/api-keys")
                .then()
                .body("items.name", hasItem("shop"))
                .body("items[0].secret", nullValue());
        admin().json().delete("/api/api-keys/" + id).then().statusCode(204);
        RestAssured.given()
                .header("Authorization", "Bearer " + secret)
                .get("/api/people")
                .then()
                .statusCode(401);
        admin().json().delete("/api/api-keys/" + id).then().statusCode(404);
    }
}
