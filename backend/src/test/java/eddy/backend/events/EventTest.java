package eddy.backend.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Behaviour events over HTTP, and what they set going. */
@QuarkusTest
class EventTest extends AppHttpTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Override
    protected String app() {
        return "events_http";
    }

    private static String event(String id, String type, String customer, Instant at) {
        return """
                {"id": "%s", "type": "%s", "customer": "%s", "at": "%s"}""".formatted(id, type, customer, at);
    }

    private String customer(String unified, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.put("unified_id", unified);
        return create("customer", values);
    }

    @Test
    void aLogInMovesTheLastLogInForwardAndNeverBack() {
        var id = customer("moves", Map.of());
        events(event("m1", "login", "moves", NOW.minusSeconds(60)))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(0))
                .body("rejectedCount", equalTo(0));
        assertThat(lastLogin(id)).isEqualTo(NOW.minusSeconds(60));
        events(event("m2", "login", "moves", NOW.minusSeconds(600)) + "\n"
                        + event("m3", "feature", "moves", NOW.minusSeconds(5)))
                .then()
                .body("accepted", equalTo(2));
        assertThat(lastLogin(id)).isEqualTo(NOW.minusSeconds(60));
        admin().bare()
                .get(records("customer") + "/" + id + "/timeline?kinds=event")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    private Instant lastLogin(String id) {
        return Instant.parse(
                java.time.OffsetDateTime.parse(record("customer", id).path("values.last_login_at"))
                        .toInstant()
                        .toString());
    }

    @Test
    void theSameEventSentAgainCountsOnce() {
        customer("twice", Map.of());
        var line = event("t1", "login", "twice", NOW);
        events(line + "\n" + line).then().body("accepted", equalTo(1)).body("duplicates", equalTo(1));
        events(line).then().body("accepted", equalTo(0)).body("duplicates", equalTo(1));
    }

    @Test
    void aBadLineIsRefusedInWordsAndTheGoodOnesStay() {
        customer("mixed", Map.of());
        var lines = String.join(
                "\n",
                event("x1", "login", "mixed", NOW),
                "{\"id\": ",
                event("x2", "login", "nobody", NOW),
                event("x3", "teleport", "mixed", NOW),
                "",
                "{\"id\": \"x4\", \"type\": \"login\", \"customer\": \"mixed\", \"at\": \"yesterday\"}",
                "{\"id\": \"x5\", \"type\": \"login\", \"customer\": \"mixed\", \"at\": \"" + NOW
                        + "\", \"data\": {\"colour\": 1}}",
                "[1, 2]");
        events(lines)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejectedCount", equalTo(6))
                .body("rejected.line", contains(2, 3, 4, 6, 7, 8))
                .body("rejected[1].issues[0].code", equalTo("event.customer.unknown"))
                .body("rejected[1].issues[0].message", containsString("nobody"))
                .body("rejected[4].issues[0].code", equalTo("event.data.unknown"));
    }

    /** The pre-churn procedure: the letter went out, three days are to pass, then the customer is back. */
    @Test
    void aLogInWakesTheWaitingCaseAndWhatItHadQueuedIsCancelled() {
        // No letter leaves while its outcome is undecided: quiet hours keep the message queued.
        var id = customer(
                "returns",
                Map.of("name", "张伟", "phone", "13800000001", "email", "returns@example.com", "language", "en"));
        allDayQuiet(true);
        try {
            var path = path() + "/cases/" + start("comeback_probe", id);
            admin().bare().get(path).then().body("info.state", equalTo("running"));
            assertThat(touchStates(id)).containsExactly("queued");
            events(event("r1", "login", "returns", Instant.now())).then().body("accepted", equalTo(1));
            eventually("the case has ended", () -> "ended"
                    .equals(admin().bare().get(path).path("info.state")));
            admin().bare()
                    .get(path)
                    .then()
                    .body("info.outcome", equalTo("recovered"))
                    .body("activeSteps", hasSize(0))
                    .body("timeline.kind", hasItem("ended"));
            record("customer", id).then().body("values.stage", equalTo("recovered"));
            admin().bare()
                    .get(path() + "/touches?record=" + id)
                    .then()
                    .body("items.state", contains("cancelled"))
                    .body("items.reason", contains("case_ended"))
                    .body("items[0].reasonLabel.'zh-CN'", equalTo("流程实例已结束"));
        } finally {
            allDayQuiet(false);
        }
    }

    private List<String> touchStates(String record) {
        return admin().bare().get(path() + "/touches?record=" + record).path("items.state");
    }

    /** The pre-churn procedure with a text message first: those keep quiet hours. */
    @Override
    protected void prepare() {
        var flow = draft("flow", "pre_churn")
                .replace("\"pre_churn\"", "\"comeback_probe\"")
                .replace("\"ceo_email\"", "\"feature_sms\"");
        save("flow", "comeback_probe", flow).then().statusCode(200).body("issues", hasSize(0));
        publish();
    }

    private static void allDayQuiet(boolean on) {
        var quiet = on ? Map.of("from", "00:00", "to", "23:59:59") : Map.of("from", "22:00", "to", "08:00");
        admin().json()
                .body(Map.of(
                        "smtp",
                        Map.of("security", "starttls", "active", false),
                        "quietHours",
                        quiet,
                        "marketingCap",
                        Map.of("count", 3, "days", 7)))
                .put("/api/settings")
                .then()
                .statusCode(200);
    }
}
