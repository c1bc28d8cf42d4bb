package eddy.backend.records;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;
import eddy.backend.Together;
import eddy.backend.repeats.KeptAnswers;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Posts that carry an {@code Idempotency-Key}. */
@QuarkusTest
class RepeatTest extends DataTest {

    @Inject
    KeptAnswers answers;

    @Inject
    Transactions tx;

    private static Response create(Browser who, String key, Map<String, ?> values) {
        return who.json()
                .header("Idempotency-Key", key)
                .body(Map.of("values", values))
                .post(CUSTOMERS);
    }

    @Test
    void aRepeatAnswersTheSameAndMakesNothing() {
        var key = fresh("repeat");
        var values = Map.of("name", key);
        var withId = Map.of("unified_id", key, "name", key);
        var first = create(admin(), key, withId);
        first.then().statusCode(201);
        var second = create(admin(), key, withId);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count(CUSTOMERS, key)).isEqualTo(1);
        create(admin(), key, values)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency.key.reused"))
                .body("detail", containsString(key));
        chinese()
                .header("Idempotency-Key", key)
                .body(Map.of("values", values))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency.key.reused"));
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var key = fresh("refused");
        create(admin(), key, Map.of("unified_id", key, "joined_on", "yesterday"))
                .then()
                .statusCode(422);
        create(admin(), key, Map.of("unified_id", key, "joined_on", "2026-03-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void ofTwoAtOnceBothGetTheOneRecord() {
        for (int i = 0; i < 5; i++) {
            var key = fresh("at-once");
            var values = Map.of("unified_id", key);
            var both = Together.all(() -> create(admin(), key, values), () -> create(admin(), key, values));
            assertThat(both).extracting(Response::statusCode).containsOnly(201);
            assertThat(both.get(0).asString()).isEqualTo(both.get(1).asString());
            assertThat(count(CUSTOMERS, key)).isEqualTo(1);
        }
    }

    @Test
    void keysOfDifferentCallersNeverMeet() {
        var key = fresh("callers");
        create(admin(), key, Map.of("unified_id", key)).then().statusCode(201);
        var other = somebody(fresh("other"), "staff");
        create(other, key, Map.of("unified_id", key + "-2")).then().statusCode(201);
        var name = fresh("script");
        for (int i = 3; i < 5; i++) {
            String secret = admin().json()
                    .body(Map.of("name", name, "role", "staff"))
                    .post("/api/api-keys")
                    .path("secret");
            RestAssured.given()
                    .header("Authorization", "Bearer " + secret)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("values", Map.of("unified_id", key + "-" + i)))
                    .post(CUSTOMERS)
                    .then()
                    .statusCode(201);
        }
        assertThat(count(CUSTOMERS, key)).isEqualTo(4);
    }

    @Test
    void aKeyMustBeAKey() {
        create(admin(), "x".repeat(201), Map.of("unified_id", fresh("long")))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency.key.invalid"));
    }

    @Test
    void bulkAndCasesCanBeRepeatedToo() {
        var key = fresh("bulk-repeat");
        var rows = Map.of("rows", List.of(Map.of("op", "create", "values", Map.of("unified_id", key))));
        var bodies = List.of(1, 2).stream()
                .map(i -> admin().json()
                        .header("Idempotency-Key", key)
                        .body(rows)
                        .post(CUSTOMERS + "/bulk")
                        .asString())
                .toList();
        assertThat(bodies.get(0)).contains("created").isEqualTo(bodies.get(1));
        String flow = admin().bare().get(APP + "/flows").path("items.find { it.form == 'customer' }.key");
        var start = Map.of("record", customer(fresh("case")));
        var cases = List.of(1, 2).stream()
                .map(i -> admin().json()
                        .header("Idempotency-Key", key + "-case")
                        .body(start)
                        .post(APP + "/flows/" + flow + "/cases"))
                .toList();
        assertThat(cases).extracting(Response::statusCode).containsOnly(201);
        assertThat(cases.get(0).asString()).isEqualTo(cases.get(1).asString());
        admin().json()
                .header("Idempotency-Key", key + "-other")
                .body(start)
                .post(APP + "/flows/" + flow + "/cases")
                .then()
                .statusCode(409);
    }

    @Test
    void answersAreForgottenAfterADay() {
        var key = fresh("old");
        create(admin(), key, Map.of("unified_id", key)).then().statusCode(201);
        tx.required(() -> tx.db()
                .update(DSL.table(DSL.name("kept_answer")))
                .set(
                        DSL.field(DSL.name("at"), OffsetDateTime.class),
                        OffsetDateTime.now().minusHours(25))
                .where(DSL.field(DSL.name("key"), String.class).eq(key))
                .execute());
        create(admin(), key, Map.of("unified_id", key + "-b")).then().statusCode(201);
        tx.required(() -> tx.db()
                .update(DSL.table(DSL.name("kept_answer")))
                .set(
                        DSL.field(DSL.name("at"), OffsetDateTime.class),
                        OffsetDateTime.now().minusHours(25))
                .where(DSL.field(DSL.name("key"), String.class).eq(key))
                .execute());
        assertThat(answers.sweep()).isPositive();
    }
}
