package eddy.backend.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

/** People whom an OpenID Connect provider vouches for, by bearer token, as {@code docs/guide/configuration.md} says. */
@QuarkusTest
@TestProfile(OpenIdTest.WithProvider.class)
class OpenIdTest extends HttpTest {

    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpenIdProvider.class));
        }
    }

    private static String token(String person) {
        return JsonPath.from(OpenIdProvider.token("eddy", person).body()).getString("access_token");
    }

    private static Response call(String token, String address) {
        return RestAssured.given().header("Authorization", "Bearer " + token).get(address);
    }

    private static void refused(String token) {
        call(token, "/api/session").then().statusCode(401).body("code", equalTo("session.required"));
        call(token, "/api/users").then().statusCode(401);
    }

    @Test
    void somebodyNewBecomesAViewerUnderTheNameOfTheProvider() {
        call(token("newcomer"), "/api/session")
                .then()
                .statusCode(200)
                .body("user.username", equalTo("newcomer"))
                .body("user.name", equalTo("新来的人"))
                .body("user.email", equalTo("newcomer@example.com"))
                .body("user.role", equalTo("viewer"))
                .body("user.hasPassword", is(false))
                .body("csrf", equalTo(""));
        call(token("newcomer"), "/api/todos").then().statusCode(403);
        call(token("newcomer"), "/api/users").then().statusCode(403);
    }

    /** A role of the same name without our prefix belongs to something else of the provider's. */
    @Test
    void theHighestOfOurRolesInTheTokenCountsAndNoOtherDoes() {
        call(token("builder"), "/api/session").then().statusCode(200).body("user.role", equalTo("builder"));
        call(token("builder"), "/api/users").then().statusCode(403);
    }

    @Test
    void withoutARoleInTheTokenTheOneStandsThatAnAdministratorGave() {
        String id = admin().json()
                .body(Map.of("username", "oidc_known", "name", "已知", "role", "staff"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        call(token("known"), "/api/session")
                .then()
                .statusCode(200)
                .body("user.id", equalTo(id))
                .body("user.role", equalTo("staff"));
        call(token("known"), "/api/todos").then().statusCode(200);
        admin().json()
                .body(Map.of("active", false))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);
        refused(token("known"));
    }

    @Test
    void anAccountWithAPasswordOfItsOwnIsNotTakenOver() {
        refused(token("with_password"));
        admin().bare().get("/api/session").then().statusCode(200);
    }

    @Test
    void aNameThatIsNoUserNameIsRefused() {
        refused(token("odd_name"));
    }

    @Test
    void aTokenForAnotherServiceFromAnotherIssuerOrOfYesterdayIsRefused() {
        refused(token("other_audience"));
        refused(token("expired"));
        refused(JsonPath.from(OpenIdProvider.token("elsewhere", "newcomer").body())
                .getString("access_token"));
    }

    @Test
    void aTokenNobodySignedOrSomebodyChangedIsRefused() {
        var parts = token("builder").split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refused(encoded("{\"alg\":\"none\"}") + "." + encoded(payload.replace("eddy-builder", "eddy-admin")) + ".");
        refused(parts[0] + "." + encoded(payload.replace("eddy-builder", "eddy-admin")) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused("not.a.token");
        refused("x");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manyFirstRequestsAtOnceMakeOneAccount() throws InterruptedException, ExecutionException {
        var token = token("crowd");
        var threads = Executors.newFixedThreadPool(6);
        try {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> call(token, "/api/session").statusCode());
            }
            for (var status : threads.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void passwordsAndKeysStayValidBesideTheProvider() {
        admin().bare().get("/api/users").then().statusCode(200);
        String secret = admin().json()
                .body(Map.of("name", "beside", "role", "viewer"))
                .post("/api/api-keys")
                .path("secret");
        call(secret, "/api/apps").then().statusCode(200);
        refused("eddy_" + "0".repeat(43));
    }
}
