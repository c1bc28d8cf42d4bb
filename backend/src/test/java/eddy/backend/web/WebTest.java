package eddy.backend.web;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

@QuarkusTest
class WebTest extends HttpTest {

    @Test
    void anUnknownAddressOfTheApiAnswersWithProblemDetails() {
        admin().bare()
                .get("/api/nothing/here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not_found"));
        admin().bare().get("/api/users/a/b/c").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe() {
        admin().bare()
                .get("/api/session")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aPageOfTheUserInterfaceGetsItsIndexAndAMissingFileGets404() {
        RestAssured.get("/apps/churn/boards/recovery")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"));
        RestAssured.get("/assets/missing-1234.js").then().statusCode(404);
    }

    @Test
    void healthMetricsAndTheApiDescriptionAreThere() {
        RestAssured.get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory"));
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/session"));
    }
}
