package eddy.backend.apps;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;
import eddy.core.Transactions;

import static eddy.backend.Together.all;
import static eddy.backend.Together.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class AppTest extends HttpTest {

    @Inject
    Publisher publisher;

    @Inject
    Drafts drafts;

    @Inject
    ReleaseStore releases;

    @Inject
    Transactions tx;

    private String app;

    /** Installs the template under a key of its own and waits for it. */
    private String install(String key) {
        app = key;
        String job = admin().json()
                .body(Map.of("template", "churn-recovery", "key", key, "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(job);
        return "/api/apps/" + key;
    }

    @AfterEach
    void tidy() {
        if (app != null) {
            admin().json().delete("/api/apps/" + app).then().statusCode(204);
        }
    }

    @Test
    void theShippedTemplateIsOffered() {
        admin().bare()
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items.key", hasItem("churn-recovery"))
                .body("items[0].label.en", equalTo("Churn recovery"));
    }

    @Test
    void anInstalledAppIsThereForEverybodyWithItsMenuAndRoles() {
        var path = install("seen");
        var staff = somebody("seen_by", "staff");
        staff.bare().get("/api/apps").then().body("items.key", hasItem("seen"));
        staff.bare()
                .get(path)
                .then()
                .statusCode(200)
                .body("label.'zh-CN'", equalTo("客户挽回"))
                .body("release", equalTo(1))
                .body("navigation[0].form", equalTo("customer"))
                .body("navigation[0].label.en", notNullValue())
                .body("forms.key", hasItems("customer", "order"))
                .body("forms.find { it.key == 'order' }.label.en", notNullValue())
                .body("customerForm", equalTo("customer"))
                .body("roles.key", hasItems("account_manager", "customer_success"))
                .body("myRoles", hasSize(0))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("tags.key", not(hasSize(0)));
        staff.bare().get(path + "/documents").then().statusCode(403);
        staff.json().delete(path).then().statusCode(403);
    }

    @Test
    void aKeyIsTakenOnceAndMustBeAKey() {
        install("once");
        admin().json()
                .body(Map.of("template", "churn-recovery", "key", "once", "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(409)
                .body("code", equalTo("taken"));
        admin().json()
                .body(Map.of("template", "churn-recovery", "key", "No Key", "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("app.key.invalid"));
        admin().json()
                .body(Map.of("template", "../engines", "key", "climb", "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(404);
    }

    @Test
    void theSecondToSaveADraftIsToldWhoWasFirst() {
        var form = install("drafts") + "/documents/form/customer";
        var read = admin().bare().get(form);
        read.then().statusCode(200).contentType(ContentType.JSON).header("ETag", equalTo("\"1\""));
        var changed = read.asString().replace("\"Customers\"", "\"Clients\"");
        admin().json().body(changed).put(form).then().statusCode(428).body("code", equalTo("version.required"));
        admin().json()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(form)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("version", equalTo(2))
                .body("issues", hasSize(0));
        admin().json()
                .header("If-Match", "\"1\"")
                .body(read.asString())
                .put(form)
                .then()
                .statusCode(412)
                .body("code", equalTo("version.conflict"))
                .body("current.version", equalTo(2))
                .body("current.updatedBy.username", equalTo("admin"));
        assertThat(admin().bare().get(form).asString()).isEqualTo(changed);
        admin().bare()
                .get("/api/apps/drafts/documents")
                .then()
                .body("items.find { it.kind == 'form' && it.key == 'customer' }.changed", is(true))
                .body("items.find { it.kind == 'form' && it.key == 'customer' }.label.en", equalTo("Clients"))
                .body("items.find { it.kind == 'app' }.changed", is(false));
    }

    @Test
    void aDocumentIsMadeOnceAndDeletedAtTheVersionSeen() {
        var rule = install("making") + "/documents/message/hello";
        var text = """
                {"schemaVersion":1,"key":"hello","label":{"zh-CN":"你好","en":"Hello"},"channel":"email","purpose":"service",
                 "subject":{"zh-CN":"你好","en":"Hello"},"body":{"zh-CN":"你好","en":"Hello"}}""";
        admin().json().header("If-None-Match", "*").body(text).put(rule).then().statusCode(200);
        admin().json()
                .header("If-None-Match", "*")
                .body(text)
                .put(rule)
                .then()
                .statusCode(412)
                .body("current.version", equalTo(1));
        admin().json().header("If-Match", "\"7\"").delete(rule).then().statusCode(412);
        admin().json().header("If-Match", "\"1\"").delete(rule).then().statusCode(204);
        admin().json().header("If-Match", "\"1\"").delete(rule).then().statusCode(404);
        admin().json()
                .header("If-Match", "\"1\"")
                .delete("/api/apps/making/documents/app/app")
                .then()
                .statusCode(422);
    }

    @Test
    void aReleaseWithOneBrokenDocumentChangesNothing() {
        var path = install("broken");
        var form = path + "/documents/form/ticket";
        var good = admin().bare().get(form).asString();
        admin().json()
                .header("If-Match", "\"1\"")
                .body(good.replace("\"titleField\"", "\"titelField\""))
                .put(form)
                .then()
                .statusCode(200)
                .body("issues", not(hasSize(0)));
        admin().json().post(path + "/check").then().statusCode(200).body("issues.severity", hasItem("ERROR"));
        admin().json()
                .body(Map.of("note", "broken"))
                .post(path + "/releases")
                .then()
                .statusCode(422)
                .body("code", equalTo("issues"))
                .body("issues[0].document", equalTo("forms/ticket.form.json"));
        admin().bare().get(path).then().body("release", equalTo(1));
        admin().bare().get(path + "/releases").then().body("items.number", contains(1));
    }

    @Test
    void publishingAFieldAddsItAndRestoringTakesItBackWithoutLosingOtherWork() {
        var path = install("fields");
        var form = path + "/documents/form/ticket";
        var before = admin().bare().get(form).asString();
        var after = before.replaceFirst(
                "\"properties\"\\s*:\\s*\\{",
                "\"properties\": { \"shade\": { \"type\": \"string\", \"x-eddy\": { \"type\": \"text\", \"label\":"
                        + " {\"zh-CN\": \"色调\", \"en\": \"Shade\"} } },");
        admin().json().header("If-Match", "\"1\"").body(after).put(form).then().body("issues", hasSize(0));
        admin().json()
                .post(path + "/check")
                .then()
                .body("issues.findAll { it.severity == 'ERROR' }", hasSize(0))
                .body("plan[0].text", startsWith("Add the field “Shade”"))
                .body("changes[0].key", equalTo("ticket"));
        admin().json()
                .body(Map.of("note", "A shade"))
                .post(path + "/releases")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("live", is(true))
                .body("note", equalTo("A shade"))
                .body("by.username", equalTo("admin"))
                .body("changes.key", contains("ticket"));
        admin().bare()
                .get(path + "/catalog")
                .then()
                .statusCode(200)
                .body("tables.find { it.key == 'ticket' }.fields.key", hasItem("shade"))
                .body("fieldTypes.key", hasItems("text", "money", "choice"))
                .body("actions.key", hasItems("add_tag", "set_field"));

        var other = path + "/documents/form/customer";
        var work = admin().bare().get(other).asString().replace("\"Customer\"", "\"Client\"");
        admin().json().header("If-Match", "\"1\"").body(work).put(other).then().statusCode(200);
        admin().json()
                .body(Map.of("note", "back"))
                .post(path + "/releases/1/restore")
                .then()
                .statusCode(201)
                .body("number", equalTo(3));
        assertThat(admin().bare().get(form).asString()).isEqualTo(before);
        assertThat(admin().bare().get(other).asString()).isEqualTo(work);
        admin().bare()
                .get(path + "/releases?limit=2")
                .then()
                .body("items.number", contains(3, 2))
                .body("items.live", contains(true, false))
                .body("next", equalTo("2"));
        assertThat(admin().bare()
                        .get(path + "/releases/2/documents/form/ticket")
                        .asString())
                .isEqualTo(after);
    }

    @Test
    void aPublicationThatWasInterruptedIsFinishedAtTheNextStart() {
        install("resumed");
        int number =
                tx.requiresNew(() -> releases.begin("resumed", drafts.bundle("resumed"), "cut off", List.of(), null));
        admin().bare().get("/api/apps/resumed").then().body("release", equalTo(1));
        publisher.resume();
        admin().bare().get("/api/apps/resumed").then().body("release", equalTo(number));
    }

    @Test
    void anAppTravelsAsAZipAndLivesAgainUnderAnotherKey() {
        install("travels");
        var zip = admin().bare().get("/api/apps/travels/bundle.zip");
        zip.then().statusCode(200).contentType("application/zip");
        String job = admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "travels.zip", zip.asByteArray())
                .multiPart("key", "landed")
                .multiPart("sampleData", "false")
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(job);
        assertThat(admin().bare().get("/api/apps/landed/bundle.zip").asByteArray())
                .isEqualTo(zip.asByteArray());
        admin().json().delete("/api/apps/landed").then().statusCode(204);
        admin().bare().get("/api/apps/landed").then().statusCode(404);
        admin().bare().get("/api/apps/travels").then().statusCode(200);
    }

    @Test
    void anAppIsRemovedWhileItIsWrittenTo() {
        var path = install("busy");
        var written = new AtomicInteger();
        var gone = new AtomicBoolean();
        Callable<Integer> writer = () -> {
            while (!gone.get()) {
                written.addAndGet(makeCustomerAtRisk(path) == 201 ? 1 : 0);
            }
            return 204;
        };
        Callable<Integer> remover = () -> {
            try {
                eventually(() -> assertThat(written).hasValueGreaterThan(50));
                return admin().json().delete(path).statusCode();
            } finally {
                gone.set(true);
            }
        };
        assertThat(all(writer, writer, writer, remover)).containsOnly(204);
        app = null;
        admin().bare().get(path).then().statusCode(404);
    }

    private static int makeCustomerAtRisk(String path) {
        var values = Map.of("unified_id", UUID.randomUUID().toString(), "known_login_at", "2020-01-01T00:00:00Z");
        return admin().json()
                .body(Map.of("values", values))
                .post(path + "/forms/customer/records")
                .statusCode();
    }

    @Test
    void aFileThatIsNoBundleIsRefused() {
        admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "x.zip", "not a zip".getBytes())
                .multiPart("key", "nozip")
                .post("/api/apps")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("bundle.archive.broken"));
        admin().bare().get("/api/apps/nozip").then().statusCode(404);
    }

    @Test
    void aPersonGetsRolesOfTheApp() {
        var path = install("members");
        var lina = somebody("member_lina", "staff");
        String id = lina.bare().get("/api/session").path("user.id");
        admin().json()
                .body(Map.of("roles", List.of("account_manager")))
                .put(path + "/members/" + id)
                .then()
                .statusCode(200)
                .body("person.username", equalTo("member_lina"));
        admin().json()
                .body(Map.of("roles", List.of("emperor")))
                .put(path + "/members/" + id)
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("role.unknown"));
        lina.bare().get(path).then().body("myRoles", contains("account_manager"));
        lina.bare().get("/api/session").then().body("user.apps.members", contains("account_manager"));
        admin().bare()
                .get(path + "/members")
                .then()
                .body("items.find { it.person.username == 'member_lina' }.roles", contains("account_manager"));
    }

    @Test
    void theMenuIsInItsOwnWordsAndForWhomItIsMeant() {
        var path = install("own_menu");
        var member = somebody("menu_member", "staff");
        String id = member.bare().get("/api/session").path("user.id");
        admin().json()
                .body(Map.of("roles", List.of("call_team")))
                .put(path + "/members/" + id)
                .then()
                .statusCode(200);
        var draft = admin().bare().get(path + "/documents/app/app");
        Map<String, Object> manifest = draft.jsonPath().getMap("");
        manifest.put(
                "navigation",
                List.of(
                        Map.of("form", "customer", "label", Map.of("en", "Guests"), "icon", "users"),
                        Map.of("heading", Map.of("en", "Empty")),
                        Map.of("heading", Map.of("zh-CN", "服务", "en", "Service")),
                        Map.of("form", "ticket", "roles", List.of("call_team")),
                        Map.of("heading", Map.of("en", "Figures")),
                        Map.of("board", "recovery", "roles", List.of("senior_manager"))));
        admin().json()
                .header("If-Match", draft.header("ETag"))
                .body(manifest)
                .put(path + "/documents/app/app")
                .then()
                .statusCode(200)
                .body("issues", hasSize(0));
        admin().json()
                .body(Map.of("note", "menu"))
                .post(path + "/releases")
                .then()
                .statusCode(201);
        member.bare()
                .get(path)
                .then()
                .body("navigation.form", contains("customer", null, "ticket"))
                .body("navigation.heading.en", contains("Service"))
                .body("navigation[1].heading.'zh-CN'", equalTo("服务"))
                .body("navigation[0].label.en", equalTo("Guests"))
                .body("navigation[0].label.'zh-CN'", equalTo("客户"))
                .body("navigation[0].icon", equalTo("users"));
        admin().bare()
                .get(path)
                .then()
                .body("navigation.heading.en", contains("Service", "Figures"))
                .body("navigation[4].board", equalTo("recovery"));
        somebody("menu_stranger", "staff")
                .bare()
                .get(path)
                .then()
                .body("navigation", hasSize(1))
                .body("navigation.form", contains("customer"));
    }
}
