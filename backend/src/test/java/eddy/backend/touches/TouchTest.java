package eddy.backend.touches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Messages to customers over HTTP, through a real mail server, and what the customers do with them. */
@QuarkusTest
class TouchTest extends AppHttpTest {

    private static final Map<String, Object> NIGHT = Map.of("from", "22:00", "to", "08:00");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Override
    protected String app() {
        return "touches_http";
    }

    /** A letter with a link, sent by a flow that ends as soon as the customer opens it. */
    @Override
    protected void prepare() {
        save("message", "letter", """
                        {"schemaVersion": 1, "key": "letter", "label": {"zh-CN": "信", "en": "Letter"}, "channel": "email",
                         "purpose": "recovery", "subject": {"zh-CN": "{{name}}，您好", "en": "Hello {{name}}"},
                         "body": {"zh-CN": "优惠在 https://example.com/offer?a=1&b=2 领取。",
                                  "en": "Your offer: https://example.com/offer?a=1&b=2 <script>"}}""").then().body("issues", hasSize(0));
        save(
                        "flow",
                        "letter_flow",
                        draft("flow", "pre_churn")
                                .replace("\"pre_churn\"", "\"letter_flow\"")
                                .replace("\"ceo_email\"", "\"letter\""))
                .then()
                .body("issues", hasSize(0));
        publish();
    }

    @BeforeEach
    void serve() {
        mail.start();
    }

    @AfterEach
    void quiet() {
        mail.stop();
        settings(Map.of("security", "starttls", "active", false), NIGHT).then().statusCode(200);
    }

    private static Response settings(Map<String, ?> smtp, Map<String, ?> quiet) {
        var body = new HashMap<String, Object>();
        body.put("smtp", smtp);
        body.put("publicUrl", "http://127.0.0.1:" + RestAssured.port);
        body.put("quietHours", quiet);
        body.put("marketingCap", Map.of("count", 3, "days", 7));
        return admin().json().body(body).put("/api/settings");
    }

    private static Map<String, Object> smtp(int port) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                port,
                "from",
                "回流 <hello@example.org>",
                "security",
                "none",
                "active",
                true);
    }

    private void mailOn() {
        settings(smtp(mail.getSmtp().getPort()), NIGHT).then().statusCode(200);
    }

    private String customer(Map<String, ?> more) {
        var values = new HashMap<String, Object>();
        values.put("unified_id", UUID.randomUUID().toString());
        values.put("name", "韩梅梅");
        values.put("language", "en");
        values.putAll(more);
        return create("customer", values);
    }

    private Response touches(String customer) {
        return admin().bare().get(path() + "/touches?record=" + customer);
    }

    private String only(String customer, String member) {
        return touches(customer).path("items[0]." + member);
    }

    private void reaches(String customer, String state) {
        eventually(
                "the message is " + state + ", not " + only(customer, "state"),
                () -> state.equals(only(customer, "state")));
    }

    /** The letter to the address, once it has arrived. */
    private MimeMessage arrived(String address) {
        eventually("the letter arrives", () -> mailTo(address).length > 0);
        return mailTo(address)[0];
    }

    private MimeMessage[] mailTo(String address) {
        return java.util.Arrays.stream(mail.getReceivedMessages())
                .filter(m -> {
                    try {
                        return m.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toArray(MimeMessage[]::new);
    }

    private static String html(MimeMessage message) throws Exception {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(1);
        return String.valueOf(part.getContent());
    }

    private static String token(String html, String kind) {
        var found = Pattern.compile("/t/" + kind + "/([A-Za-z0-9_-]+)").matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1);
    }

    @Test
    void withoutAMailServerEveryMessageStaysInTheOutboxWithItsText() {
        var customer = customer(Map.of("email", "outbox@example.com"));
        start("letter_flow", customer);
        reaches(customer, "sent");
        touches(customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("Hello 韩梅梅"))
                .body("items[0].body", containsString("https://example.com/offer"))
                .body("items[0].address", equalTo("outbox@example.com"))
                .body("items[0].message.label.'zh-CN'", equalTo("信"))
                .body("items[0].record.title", equalTo("韩梅梅"))
                .body("items[0].flow.key", equalTo("letter_flow"))
                .body("items[0].sentAt", notNullValue());
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsNotSentSaysWhyInBothLanguages() {
        var nowhere = customer(Map.of());
        start("letter_flow", nowhere);
        reaches(nowhere, "not_sent");
        touches(nowhere)
                .then()
                .body("items[0].reason", equalTo("no_address"))
                .body("items[0].reasonLabel.'zh-CN'", equalTo("没有联系方式"))
                .body("items[0].reasonLabel.en", equalTo("No address"))
                .body("items[0].sentAt", nullValue());
        var unwilling = customer(Map.of("email", "no@example.com", "consent_email", false));
        start("letter_flow", unwilling);
        reaches(unwilling, "not_sent");
        touches(unwilling).then().body("items[0].reason", equalTo("no_consent"));
        admin().bare()
                .get(path() + "/touches?state=not_sent&channel=email")
                .then()
                .body("items.state.unique()", contains("not_sent"));
        admin().bare().get(path() + "/touches?state=lost").then().statusCode(400);
        admin().bare().get(path() + "/touches?after=x").then().statusCode(400);
    }

    @Test
    void aQueuedMessageIsGivenUpByAPersonAndNothingElseCanBe() {
        settings(Map.of("security", "none", "active", false), Map.of("from", "00:00", "to", "23:59:59"))
                .then()
                .statusCode(200);
        save(
                        "flow",
                        "sms_flow",
                        draft("flow", "pre_churn")
                                .replace("\"pre_churn\"", "\"sms_flow\"")
                                .replace("\"ceo_email\"", "\"coupon_sms\""))
                .then()
                .body("issues", hasSize(0));
        publish();
        var customer = customer(Map.of("phone", "13800000001"));
        start("sms_flow", customer);
        eventually("quiet hours are noted", () -> "quiet_hours".equals(only(customer, "reason")));
        var address = path() + "/touches/" + only(customer, "id");
        admin().json()
                .post(address + "/release")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("touch.not_held"));
        somebody("touch_staff", "staff").json().post(address + "/cancel").then().statusCode(403);
        admin().json().post(address + "/cancel").then().statusCode(204);
        touches(customer)
                .then()
                .body("items[0].state", equalTo("cancelled"))
                .body("items[0].reason", equalTo("by_person"));
        admin().json()
                .post(address + "/cancel")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("touch.not_cancellable"));
        admin().json()
                .post(path() + "/touches/" + UUID.randomUUID() + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void aMessageWhoseFateNobodyKnowsIsHeldUntilAPersonDecides() {
        try (var hangsUp = new MailServer()) {
            settings(smtp(hangsUp.port()), NIGHT).then().statusCode(200);
            var customer = customer(Map.of("email", "held@example.com"));
            var other = customer(Map.of("email", "dropped@example.com"));
            var third = customer(Map.of("email", "confirmed@example.com"));
            List.of(customer, other, third).forEach(c -> start("letter_flow", c));
            List.of(customer, other, third).forEach(c -> reaches(c, "held"));
            assertThat(hangsUp.taken()).isEqualTo(3);
            touches(customer).then().body("items[0].reason", equalTo("unknown_outcome"));
            admin().json()
                    .post(path() + "/touches/" + only(other, "id") + "/cancel")
                    .then()
                    .statusCode(204);
            admin().json()
                    .post(path() + "/touches/" + only(third, "id") + "/confirm")
                    .then()
                    .statusCode(204);
            mailOn();
            admin().json()
                    .post(path() + "/touches/" + only(customer, "id") + "/release")
                    .then()
                    .statusCode(204);
            arrived("held@example.com");
            reaches(customer, "sent");
            touches(customer).then().body("items[0].reason", nullValue());
            touches(other).then().body("items[0].state", equalTo("cancelled"));
            touches(third).then().body("items[0].state", equalTo("sent")).body("items[0].sentAt", notNullValue());
            assertThat(mailTo("dropped@example.com")).isEmpty();
            assertThat(mailTo("confirmed@example.com")).isEmpty();
        }
    }

    @Test
    void aTestMailArrivesAndAServerThatIsNotThereIsNamed() throws Exception {
        mailOn();
        admin().json()
                .body(Map.of("to", "me@example.com"))
                .post("/api/settings/smtp-test")
                .then()
                .statusCode(200)
                .body("sent", is(true));
        assertThat(arrived("me@example.com").getSubject()).isEqualTo("Eddy 回流");
        admin().json()
                .body(Map.of("to", "nobody"))
                .post("/api/settings/smtp-test")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("value.email"));
        int closed = mail.getSmtp().getPort();
        mail.stop();
        settings(smtp(closed), NIGHT).then().statusCode(200);
        admin().json()
                .body(Map.of("to", "me@example.com"))
                .post("/api/settings/smtp-test")
                .then()
                .statusCode(200)
                .body("sent", is(false))
                .body("message", containsString("127.0.0.1"));
    }

    @Test
    void aLetterArrivesAndItsOpeningAndItsLinkCountOnceAndWakeTheCase() throws Exception {
        mailOn();
        var customer = customer(Map.of("email", "opens@example.com"));
        var running = start("letter_flow", customer);
        var letter = arrived("opens@example.com");
        assertThat(letter.getSubject()).isEqualTo("Hello 韩梅梅");
        var html = html(letter);
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        reaches(customer, "sent");

        RestAssured.get("/t/o/" + token(html, "o") + ".png")
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", containsString("no-store"));
        String opened = only(customer, "openedAt");
        assertThat(opened).isNotNull();
        eventually("the case ends as recovered", () -> "recovered".equals(oneCase(running, "outcome")));
        RestAssured.get("/t/o/" + token(html, "o") + ".png").then().statusCode(200);
        assertThat(only(customer, "openedAt")).isEqualTo(opened);

        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/t/c/" + token(html, "c"))
                .then()
                .statusCode(303)
                .header("Location", equalTo("https://example.com/offer?a=1&b=2"));
        touches(customer).then().body("items[0].clickedAt", notNullValue());
        admin().bare()
                .get(records("customer") + "/" + customer + "/timeline?kinds=touch")
                .then()
                .body("items[0].state", equalTo("clicked"));
    }

    @Test
    void aForgedOrCutTokenCountsNothingAndLeadsNowhere() throws Exception {
        mailOn();
        var customer = customer(Map.of("email", "forged@example.com"));
        start("letter_flow", customer);
        var letter = arrived("forged@example.com");
        reaches(customer, "sent");
        var html = html(letter);
        var click = token(html, "c");
        var cut = click.substring(0, click.length() - 4);
        var forged = click.substring(0, 30) + (click.charAt(30) == 'A' ? 'B' : 'A') + click.substring(31);
        for (var bad : List.of(cut, forged, token(html, "o"), "x", "a".repeat(3_500))) {
            RestAssured.given()
                    .redirects()
                    .follow(false)
                    .get("/t/c/" + bad)
                    .then()
                    .statusCode(404);
            RestAssured.get("/t/u/" + bad).then().statusCode(404);
            RestAssured.post("/t/u/" + bad).then().statusCode(404);
        }
        RestAssured.get("/t/o/" + click + ".png").then().statusCode(200).contentType("image/gif");
        RestAssured.get("/t/o/" + cut + ".png").then().statusCode(200);
        touches(customer).then().body("items[0].openedAt", nullValue()).body("items[0].clickedAt", nullValue());
    }

    @Test
    void unsubscribingTakesAButtonAndThenNothingMoreIsSent() throws Exception {
        mailOn();
        var customer = customer(Map.of("email", "leaves@example.com"));
        start("letter_flow", customer);
        var letter = arrived("leaves@example.com");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var token = token(letter.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""), "u");
        var link = "/t/u/" + token;
        reaches(customer, "sent");

        RestAssured.given()
                .header("Accept-Language", "zh-CN")
                .get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<form method=\"post\">"))
                .body(containsString("退订"));
        var again = customer(Map.of("email", "leaves@example.com"));
        start("letter_flow", again);
        reaches(again, "sent");

        RestAssured.post(link).then().statusCode(200).contentType("text/html").body(not(containsString("<form")));
        RestAssured.post(link).then().statusCode(200);
        var refused = customer(Map.of("email", "leaves@example.com"));
        start("letter_flow", refused);
        reaches(refused, "not_sent");
        touches(refused)
                .then()
                .body("items[0].reason", equalTo("suppressed"))
                .body("items[0].reasonLabel.en", equalTo("Unsubscribed or suppressed"));
        assertThat(mailTo("leaves@example.com")).hasSize(2);
    }

    @Test
    void aTouchIsFoundOnlyUnderItsOwnApp() {
        var customer = customer(Map.of("email", "own@example.com"));
        start("letter_flow", customer);
        reaches(customer, "sent");
        install("touches_next_door", false);
        String id = only(customer, "id");
        admin().bare().get("/api/apps/touches_next_door/touches").then().body("items", empty());
        admin().json()
                .post("/api/apps/touches_next_door/touches/" + id + "/cancel")
                .then()
                .statusCode(404);
        admin().json().delete("/api/apps/touches_next_door").then().statusCode(204);
    }
}
