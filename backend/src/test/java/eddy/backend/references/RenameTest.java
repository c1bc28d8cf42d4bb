package eddy.backend.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class RenameTest extends HttpTest {

    private static final String APP = "/api/apps/naming";
    private static final String RECORDS = APP + "/forms/customer/records";

    @BeforeEach
    void install() {
        finished(admin().json()
                .body(Map.of("template", "churn-recovery", "key", "naming", "sampleData", false))
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

    private static ValidatableResponse rename(String kind, String key, String to) {
        return admin().json()
                .body(Map.of("kind", kind, "key", key, "to", to))
                .post(APP + "/renames")
                .then();
    }

    private static void publish() {
        admin().json()
                .body(Map.of("note", "Names"))
                .post(APP + "/releases")
                .then()
                .statusCode(201);
    }

    private static String create(Map<String, ?> values) {
        return admin().json()
                .body(Map.of("values", values))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void everyPlaceThatUsesAFieldIsTold() {
        admin().bare()
                .get(APP + "/uses/field/customer.value_tier")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("rule", "decision", "board"))
                .body("items.find { it.key == 'tier_high' }.places.area", hasItem("then"))
                .body("running", empty());
        admin().bare()
                .get(APP + "/uses/field/customer.city")
                .then()
                .body("items.findAll { it.kind != 'case' }", empty());
    }

    @Test
    void everyFieldOfTheAppCanBeCalledOtherwiseAndTheAppStillCompiles() {
        var fields = new ArrayList<String>();
        for (String form : List.of("customer", "event", "order", "survey", "ticket", "call_result")) {
            Map<String, ?> properties = admin().bare()
                    .get(APP + "/documents/form/" + form)
                    .jsonPath()
                    .getMap("schema.properties");
            properties.keySet().forEach(field -> fields.add(form + "." + field));
        }
        assertThat(fields).hasSizeGreaterThan(40);
        for (String field : fields) {
            rename("field", field, field.substring(field.indexOf('.') + 1) + "_2")
                    .statusCode(200);
        }
        admin().json()
                .post(APP + "/check")
                .then()
                .body("issues.findAll { it.severity == 'ERROR' }", empty())
                .body("plan", empty());
        publish();
        var id = create(Map.of("unified_id_2", "c-1", "name_2", "张伟"));
        admin().bare().get(RECORDS + "/" + id).then().body("values.name_2", equalTo("张伟"));
    }

    @Test
    void recordsHistoryAndViewsFollowAField() {
        var id = create(Map.of("unified_id", "c-1", "name", "张伟", "city", "杭州"));
        admin().json()
                .header("If-Match", "\"1\"")
                .body(Map.of("values", Map.of("city", "宁波")))
                .patch(RECORDS + "/" + id)
                .then()
                .statusCode(200);
        var filter = Map.of("left", Map.of("field", "city"), "op", "eq", "right", Map.of("value", "宁波"));
        String view = admin().json()
                .body(Map.of(
                        "name",
                        "宁波",
                        "shared",
                        true,
                        "settings",
                        Map.of(
                                "columns",
                                List.of(Map.of("field", "city", "width", 200)),
                                "filters",
                                List.of(filter),
                                "sort",
                                Map.of("field", "city", "dir", "asc"))))
                .post(APP + "/forms/customer/views")
                .path("id");

        rename("field", "customer.city", "town").statusCode(200).body("items.key", hasItem("customer"));
        admin().bare().get(RECORDS + "/" + id).then().body("values.city", equalTo("宁波"));
        publish();
        admin().bare()
                .get(RECORDS + "/" + id)
                .then()
                .body("values.town", equalTo("宁波"))
                .body("values.containsKey('city')", equalTo(false));
        admin().bare().get(RECORDS + "/" + id + "/history").then().body("items.field", hasItem("town"));
        admin().bare()
                .get(APP + "/forms/customer/views/" + view)
                .then()
                .body("settings.columns[0].field", equalTo("town"))
                .body("settings.filters[0].left.field", equalTo("town"))
                .body("settings.sort.field", equalTo("town"));

        admin().json()
                .body(Map.of("note", "back"))
                .post(APP + "/releases/1/restore")
                .then()
                .statusCode(201);
        admin().bare().get(RECORDS + "/" + id).then().body("values.city", equalTo("宁波"));
        admin().bare()
                .get(APP + "/forms/customer/views/" + view)
                .then()
                .body("settings.columns[0].field", equalTo("city"));
    }

    @Test
    void recordsFollowATagWhenItGoesLive() {
        var id = create(Map.of("unified_id", "c-1", "name", "张伟"));
        finished(admin().json()
                .body(Map.of("ids", List.of(id), "action", Map.of("addTag", "activity_drop")))
                .post(RECORDS + "/changes")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        rename("tag", "activity_drop", "quiet").statusCode(200).body("items.kind", hasItems("rule", "app"));
        admin().bare().get(RECORDS + "/" + id).then().body("tags", hasItem("activity_drop"));
        publish();
        admin().bare()
                .get(RECORDS + "/" + id)
                .then()
                .body("tags", hasItem("quiet"))
                .body("tags", not(hasItem("activity_drop")));
        admin().json()
                .body(Map.of("note", "back"))
                .post(APP + "/releases/1/restore")
                .then()
                .statusCode(201);
        admin().bare().get(RECORDS + "/" + id).then().body("tags", hasItem("activity_drop"));
    }

    @Test
    void aNameThatDoesNotFitIsRefusedAndNothingChanges() {
        var before = admin().bare().get(APP + "/documents").asString();
        rename("field", "customer.city", "Not A Key")
                .statusCode(422)
                .body("issues.code", hasItem("document.key.invalid"));
        rename("field", "customer.city", "phone").statusCode(422).body("issues.code", hasItem("rename.taken"));
        rename("field", "customer.city", "created_at")
                .statusCode(422)
                .body("issues.code", hasItem("form.field.reserved"));
        rename("field", "customer.nowhere", "town").statusCode(404);
        rename("nonsense", "recovery", "rescue").statusCode(422);
        assertThat(admin().bare().get(APP + "/documents").asString()).isEqualTo(before);
    }

    @Test
    void aFieldGetsAnotherTypeOnceTheLossIsAccepted() {
        var good = create(Map.of("unified_id", "c-1", "name", "甲", "city", "42"));
        var bad = create(Map.of("unified_id", "c-2", "name", "乙", "city", "杭州"));
        var draft = APP + "/documents/form/customer";
        var form = admin().bare().get(draft);
        var changed = form.asString()
                .replaceFirst(
                        "\"type\": \"string\",\\s*\"maxLength\": 200,\\s*\"x-eddy\": \\{ \"type\": \"text\", \"label\": \\{ \"zh-CN\": \"城市\"",
                        "\"type\": \"integer\", \"x-eddy\": { \"type\": \"integer\", \"label\": { \"zh-CN\": \"城市\"");
        assertThat(changed).isNotEqualTo(form.asString());
        admin().json()
                .header("If-Match", form.header("ETag"))
                .body(changed)
                .put(draft)
                .then()
                .statusCode(200);
        admin().json()
                .post(APP + "/check")
                .then()
                .body("plan.accept", hasItem("customer.city"))
                .body("plan.text", hasItem(org.hamcrest.Matchers.containsString("杭州")));
        admin().json()
                .body(Map.of("note", "number"))
                .post(APP + "/releases")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("form.column.misfit"));
        admin().bare().get(RECORDS + "/" + bad).then().body("values.city", equalTo("杭州"));
        admin().json()
                .body(Map.of("note", "number", "accept", List.of("customer.city")))
                .post(APP + "/releases")
                .then()
                .statusCode(201);
        admin().bare().get(RECORDS + "/" + good).then().body("values.city", equalTo(42));
        admin().bare().get(RECORDS + "/" + bad).then().body("values.containsKey('city')", equalTo(false));
        admin().bare()
                .get(RECORDS + "/" + bad + "/history")
                .then()
                .body("items.findAll { it.field == 'city' }.old", hasItem("杭州"));
    }

    @Test
    void runningCasesAreToldAndKeepATagFromBeingRenamed() {
        var id = create(Map.of("unified_id", "c-1", "name", "张伟", "value_tier", "high", "risk_level", "high"));
        admin().json()
                .body(Map.of("record", id))
                .post(APP + "/flows/recovery/cases")
                .then()
                .statusCode(201);
        admin().bare()
                .get(APP + "/uses/flow/recovery")
                .then()
                .body("running.count", hasItem(1))
                .body("items.size()", greaterThan(0));
    }

    @Test
    void aDocumentThatOthersUseIsDeletedOnlyKnowingly() {
        var message = APP + "/documents/message/activation_1";
        var version = admin().bare().get(message).header("ETag");
        admin().json()
                .header("If-Match", version)
                .delete(message)
                .then()
                .statusCode(409)
                .body("code", equalTo("document.used"));
        admin().bare().get(message).then().statusCode(200);
        admin().json()
                .header("If-Match", version)
                .delete(message + "?force=true")
                .then()
                .statusCode(204);
        admin().json()
                .post(APP + "/check")
                .then()
                .body("issues.findAll { it.document == 'flows/activation.bpmn' }", hasSize(greaterThan(0)));
    }
}
