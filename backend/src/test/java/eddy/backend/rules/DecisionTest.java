package eddy.backend.rules;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DecisionTest extends HttpTest {

    private static final String APP = "/api/apps/matrix";
    private static final String DRAFT = APP + "/documents/decision/strategy";

    @BeforeEach
    void install() {
        finished(admin().json()
                .body(Map.of("template", "churn-recovery", "key", "matrix", "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    @AfterEach
    void remove() {
        admin().json().delete(APP).then().statusCode(204);
    }

    private static ValidatableResponse answer(Map<String, Object> ask) {
        return admin().json().body(ask).post(APP + "/decisions/strategy/try").then();
    }

    @Test
    void theTierMatrixTellsTheRowAndTheStrategy() {
        answer(Map.of("inputs", Map.of("value_tier", "medium", "risk_level", "high")))
                .statusCode(200)
                .body("row", equalTo(3))
                .body("outputs.strategy", equalTo("comeback"));
    }

    @Test
    void aMissingValueMeetsNoRow() {
        answer(Map.of("inputs", Map.of("value_tier", "high", "risk_level", "")))
                .statusCode(200)
                .body("row", nullValue())
                .body("outputs", anEmptyMap());
    }

    @Test
    void aDraftIsAskedBeforeItIsSaved() {
        var draft = admin().bare().get(DRAFT).asString().replace("\"comeback\"</text>", "\"care\"</text>");
        answer(Map.of("document", draft, "inputs", Map.of("value_tier", "medium", "risk_level", "high")))
                .statusCode(200)
                .body("outputs.strategy", equalTo("care"));
        answer(Map.of("inputs", Map.of("value_tier", "medium", "risk_level", "high")))
                .body("outputs.strategy", equalTo("comeback"));
    }

    @Test
    void aDraftWithErrorsIsAnsweredWithThem() {
        var draft = admin().bare().get(DRAFT).asString().replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\"");
        answer(Map.of("document", draft, "inputs", Map.of()))
                .statusCode(422)
                .body("issues.code", hasItem("decision.hit_policy"));
        answer(Map.of("document", "no XML", "inputs", Map.of()))
                .statusCode(422)
                .body("issues.code", hasItem("decision.xml"));
    }

    @Test
    void valuesThatDoNotFitAreRefusedWithTheirPlace() {
        answer(Map.of("inputs", Map.of("value_tier", "gigantic", "postcode", 1)))
                .statusCode(422)
                .body("issues.place", hasItems("/inputs/value_tier", "/inputs/postcode"))
                .body("issues.code", hasItems("field.choice.unknown", "value.unknown"));
    }

    @Test
    void aTableThatIsNotThereIsNotFound() {
        admin().json()
                .body(Map.of())
                .post(APP + "/decisions/nothing/try")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyBuildersAskTables() {
        var staff = somebody("matrix_staff", "staff");
        staff.json().body(Map.of()).post(APP + "/decisions/strategy/try").then().statusCode(403);
        staff.bare().get(APP + "/uses/decision").then().statusCode(403);
    }

    @Test
    void theFlowThatAsksTheTableIsKnown() {
        admin().bare()
                .get(APP + "/uses/decision")
                .then()
                .statusCode(200)
                .body("items.find { it.key == 'strategy' }.by.key", hasItem("recovery"))
                .body("items.find { it.key == 'strategy' }.by[0].label.en", equalTo("Recovery"));
        admin().bare()
                .get(APP + "/uses/message")
                .then()
                .body("items.find { it.key == 'care_email' }.by.kind", hasItem("flow"));
        admin().bare().get(APP + "/uses/nonsense").then().statusCode(422);
    }
}
