package eddy.backend.references;

import java.util.Map;

import io.restassured.response.ValidatableResponse;

import eddy.backend.AppHttpTest;

import static org.hamcrest.Matchers.empty;

/** An app in which things are called otherwise, released, and restored. */
abstract class RenameHttpTest extends AppHttpTest {

    ValidatableResponse rename(String kind, String key, String to) {
        return admin().json()
                .body(Map.of("kind", kind, "key", key, "to", to))
                .post(path() + "/renames")
                .then();
    }

    void restore(int release) {
        admin().json()
                .body(Map.of("note", "back"))
                .post(path() + "/releases/" + release + "/restore")
                .then()
                .statusCode(201);
    }

    /** Number of the release that is live. */
    int live() {
        return admin().bare().get(path() + "/releases").path("items[0].number");
    }

    void compiles() {
        admin().json().post(path() + "/check").then().body("issues.findAll { it.severity == 'ERROR' }", empty());
    }

    void runAll() {
        finished(admin().json()
                .post(path() + "/rules/run")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
