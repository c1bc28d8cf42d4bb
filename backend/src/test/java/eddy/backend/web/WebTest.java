package eddy.backend.web;

import java.io.IOException;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static eddy.backend.Together.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

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
    void aScriptIsSentAsTheBuildCompressedItToWhoUnderstandsThat() throws IOException {
        var asset = "/assets/sample-1234.js";
        byte[] file = getClass()
                .getResourceAsStream("/META-INF/resources" + asset + ".br")
                .readAllBytes();
        var raw = DecoderConfig.decoderConfig().noContentDecoders();
        var sent = RestAssured.given()
                .config(RestAssuredConfig.config().decoderConfig(raw))
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .get(asset);
        sent.then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("br"))
                .header("Vary", containsString("ccept-"))
                .header("Cache-Control", containsString("immutable"))
                .contentType(containsString("text/javascript"));
        assertThat(sent.asByteArray()).isEqualTo(file);
        RestAssured.given()
                .header("Accept-Encoding", "gzip")
                .get(asset)
                .then()
                .statusCode(200)
                .header("Content-Encoding", not(equalTo("br")))
                .body(containsString("Eddy"));
    }

    @Test
    void healthMetricsAndTheApiDescriptionAreThere() {
        eventually(() -> RestAssured.get("/q/health").then().statusCode(200).body("status", equalTo("UP")));
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory"));
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/session"));
    }
}
