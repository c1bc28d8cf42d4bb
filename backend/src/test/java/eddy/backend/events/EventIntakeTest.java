package eddy.backend.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;
import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class EventIntakeTest extends DataTest {

    private static String event(String id, String customer, String at) {
        return "{\"id\":\"%s\",\"type\":\"login\",\"customer\":\"%s\",\"at\":\"%s\"}".formatted(id, customer, at);
    }

    private static Response send(List<String> lines) {
        return admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(APP + "/events");
    }

    @Test
    void aDuplicateIsCountedOnceInOneBatchAndAcrossBatches() {
        var key = fresh("events");
        var id = customer(key);
        var late = event(key + "-1", key, "2026-03-05T10:00:00+08:00");
        send(List.of(late, late, event(key + "-2", key, "2026-03-04T10:00:00+08:00")))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejectedCount", equalTo(0));
        send(List.of(late)).then().body("accepted", equalTo(0)).body("duplicates", equalTo(1));
        admin().bare().get(CUSTOMERS + "/" + id).then().body("values.last_login_at", equalTo("2026-03-05T02:00:00Z"));
    }

    @Test
    void badLinesAreNamedAndTheGoodOnesStand() {
        var key = fresh("lines");
        customer(key);
        var lines = List.of(
                event(key + "-1", key, "2026-03-05T10:00:00Z"),
                "{\"id\":\"" + key + "-2\",",
                "",
                "[1,2]",
                event(key + "-3", "nobody-" + key, "2026-03-05T10:00:00Z"),
                event(key + "-4", key, "yesterday"),
                event(key + "-5", key, "+12000-01-01T00:00:00Z"),
                event(key + "-6", key, "2026-03-05T10:00:00Z").replace("login", "dance"),
                event(key + "-7\\u0000", key, "2026-03-05T10:00:00Z"),
                event(key + "-8", "a\\u0000b", "2026-03-05T10:00:00Z"),
                "{\"id\":\"" + "x".repeat(200_000) + "\"}",
                event(key + "-9", key, "2026-03-05T10:00:00Z") + " and more",
                event(key + "-10", key, "2026-03-05T10:00:00Z"));
        send(lines)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejectedCount", equalTo(10))
                .body("rejected.line", contains(2, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .body("rejected[0].issues[0].code", equalTo("event.json"))
                .body("rejected[2].issues[0].code", equalTo("event.customer.unknown"))
                .body("rejected[2].issues[0].message", containsString("nobody-" + key))
                .body("rejected[3].issues[0].place", equalTo("/at"));
    }

    @Test
    void theSameEventsFromTwoSendersAtOnceAreTakenOnce() {
        var key = fresh("senders");
        var ids = IntStream.range(0, 20).mapToObj(i -> customer(key + "-" + i)).toList();
        var lines = IntStream.range(0, 400)
                .mapToObj(i ->
                        event(key + "-" + i, key + "-" + i % 20, "2026-03-05T10:%02d:%02dZ".formatted(i / 60, i % 60)))
                .toList();
        var backwards = new ArrayList<>(lines);
        Collections.reverse(backwards);
        var answers = Together.all(() -> send(lines), () -> send(backwards), () -> send(lines));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().mapToInt(a -> a.<Integer>path("accepted")).sum())
                .isEqualTo(400);
        assertThat(answers.stream().mapToInt(a -> a.<Integer>path("duplicates")).sum())
                .isEqualTo(800);
        admin().bare()
                .get(CUSTOMERS + "/" + ids.get(19))
                .then()
                .body("values.last_login_at", equalTo("2026-03-05T10:06:39Z"));
    }

    @Test
    void aStreamOfNothingIsNothing() {
        send(List.of("")).then().statusCode(200).body("accepted", equalTo(0)).body("rejected", hasSize(0));
        somebody(fresh("events"), "viewer")
                .bare()
                .contentType("application/x-ndjson")
                .body(new byte[] {'{', '}'})
                .post(APP + "/events")
                .then()
                .statusCode(403);
    }
}
