package eddy.backend.touches;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.mail.MessagingException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class MessageTest extends HttpTest {

    private static final String APP = "/api/apps/letters";
    private static final String DRAFT = APP + "/messages/_draft";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private String customer;

    @BeforeEach
    void install() {
        finished(admin().json()
                .body(Map.of("template", "churn-recovery", "key", "letters", "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        var values = Map.of(
                "unified_id",
                "c1",
                "name",
                "张伟",
                "email",
                "zw@example.com",
                "phone",
                "13800138000",
                "language",
                "zh-CN");
        customer = admin().json()
                .body(Map.of("values", values))
                .post(APP + "/forms/customer/records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void remove() {
        server.stop();
        smtp(0, false);
        admin().json().delete(APP).then().statusCode(204);
    }

    private static void smtp(int port, boolean active) {
        var smtp = Map.of(
                "host", "127.0.0.1", "port", port, "from", "eddy@example.com", "security", "none", "active", active);
        admin().json()
                .body(Map.of(
                        "smtp",
                        smtp,
                        "quietHours",
                        Map.of("from", "22:00", "to", "08:00"),
                        "marketingCap",
                        Map.of("count", 3, "days", 7)))
                .put("/api/settings")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> message(String channel, String chinese) {
        return Map.of(
                "schemaVersion",
                1,
                "key",
                "hello",
                "label",
                Map.of("zh-CN", "你好", "en", "Hello"),
                "channel",
                channel,
                "purpose",
                "recovery",
                "subject",
                Map.of("zh-CN", "{{name}}，好久不见", "en", "{{name}}, long time"),
                "body",
                Map.of("zh-CN", chinese, "en", "Dear {{name}}"));
    }

    private Map<String, Object> ask(Map<String, Object> document, String locale) {
        var ask = new HashMap<String, Object>(Map.of("document", document, "record", customer));
        if (locale != null) {
            ask.put("locale", locale);
        }
        return ask;
    }

    private ValidatableResponse preview(Map<String, Object> document, String locale) {
        return admin().json()
                .body(ask(document, locale))
                .post(DRAFT + "/preview")
                .then();
    }

    @Test
    void aDraftReadsAsTheCustomerWouldGetIt() {
        preview(message("email", "{{name}}您好"), null)
                .statusCode(200)
                .body("language", equalTo("zh-CN"))
                .body("subject", equalTo("张伟，好久不见"))
                .body("body", equalTo("张伟您好"))
                .body("address", equalTo("zw@example.com"));
        preview(message("sms", "{{name}}您好"), "en")
                .body("language", equalTo("en"))
                .body("body", equalTo("Dear 张伟"))
                .body("address", equalTo("13800138000"));
    }

    @Test
    void aFieldThatIsNotThereIsToldWithItsPlace() {
        preview(message("email", "{{nickname}}您好"), null)
                .statusCode(422)
                .body("issues.code", hasItem("message.field.unknown"))
                .body("issues.place", hasItem("/body/zh-CN"));
    }

    @Test
    void whatIsMissingInTheRequestIsNamed() {
        admin().json()
                .body(Map.of("record", customer))
                .post(DRAFT + "/preview")
                .then()
                .statusCode(422)
                .body("issues.place", hasItem("/document"));
        admin().json()
                .body(Map.of("document", message("email", "x"), "record", UUID.randomUUID()))
                .post(DRAFT + "/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyBuildersWriteMessages() {
        var staff = somebody("letters_staff", "staff");
        var ask = ask(message("email", "x"), null);
        staff.json().body(ask).post(DRAFT + "/preview").then().statusCode(403);
        staff.json().body(ask).post(DRAFT + "/test").then().statusCode(403);
    }

    @Test
    void aTestGoesToOnesOwnAddressAndToNobodyElse() throws MessagingException {
        server.start();
        smtp(server.getSmtp().getPort(), true);
        var builder = somebody("letters_builder", "builder");
        String id = builder.bare().get("/api/session").path("user.id");
        builder.bare().get(DRAFT + "/test").then().body("mail", equalTo(true)).body("to", nullValue());
        builder.json()
                .body(ask(message("email", "{{name}}您好"), null))
                .post(DRAFT + "/test")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("message.test.address"));

        admin().json()
                .body(Map.of("email", "me@example.com"))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);
        builder.json()
                .body(ask(message("email", "{{name}}您好"), null))
                .post(DRAFT + "/test")
                .then()
                .statusCode(200)
                .body("sent", equalTo(true))
                .body("to", equalTo("me@example.com"));

        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("me@example.com");
        assertThat(mail.getSubject()).isEqualTo("【测试】张伟，好久不见");
    }

    @Test
    void withoutAMailServerATestIsRefusedInWords() {
        admin().bare().get(DRAFT + "/test").then().statusCode(200).body("mail", equalTo(false));
        admin().json()
                .body(ask(message("email", "x"), null))
                .post(DRAFT + "/test")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("message.test.outbox"));
        admin().json()
                .body(ask(message("sms", "x"), null))
                .post(DRAFT + "/test")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("message.test.channel"));
    }
}
