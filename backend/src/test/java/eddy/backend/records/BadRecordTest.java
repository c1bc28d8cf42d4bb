package eddy.backend.records;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.backend.DataTest;
import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** What people and scripts get wrong about records: each a clear answer, nothing stored, and the next good try works. */
@QuarkusTest
class BadRecordTest extends DataTest {

    private static Response raw(String path, String body) {
        return admin().json().body(body).post(path);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name          | 7                        | record.value.invalid",
                "name          | {\"a\":1}                | record.value.invalid",
                "phone         | \"abc\"                  | record.value.phone",
                "email         | \"a@\"                   | record.value.email",
                "stage         | \"gone\"                 | record.value.choice",
                "tenure_months | \"three\"                | record.value.integer",
                "tenure_months | 1.5                      | record.value.integer",
                "total_spend   | \"1,5\"                  | record.value.money",
                "total_spend   | 1e400                    | record.value.magnitude",
                "total_spend   | 1e999999999              | record.value.magnitude",
                "tenure_months | -1e-999999999            | record.value.magnitude",
                "consent_email | \"maybe\"                | record.value.boolean",
                "joined_on     | \"2026-02-30\"           | record.value.date",
                "known_login_at | \"2026-03-02\"          | record.value.datetime",
                "owner         | \"nobody\"               | record.value.person",
                "name          | \"a\\u0000b\"            | record.value.character",
                "name          | \"half \\ud83d\"         | record.value.character",
                "nickname      | \"x\"                    | record.field.unknown",
            })
    void aValueOfTheWrongKindIsRefusedWithItsPlace(String field, String value, String code) {
        var key = fresh("bad");
        raw(CUSTOMERS, "{\"values\":{\"unified_id\":\"" + key + "\",\"" + field + "\":" + value + "}}")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem(code))
                .body("issues.place", hasItem("/" + field));
        assertThat(count(CUSTOMERS, key)).isZero();
        customer(key);
    }

    @Test
    void theAnswerIsInTheReadersLanguage() {
        var body = Map.of("values", Map.of("name", "no key"));
        chinese().body(body).post(CUSTOMERS).then().statusCode(422).body("issues[0].message", containsString("客户编号"));
        admin().json().body(body).post(CUSTOMERS).then().body("issues[0].message", containsString("Customer ID"));
    }

    @Test
    void textComesBackAsItWasSent() {
        var script = "<script>alert('x')</script> \"quoted\" '; drop table \"user_account\"; --";
        for (var text : List.of("😀 emoji 👨‍👩‍👧", "שלום עולם \u202Eعكس", "张伟 𠮷野家", script, "tab\tand \\ slash")) {
            var made = post(CUSTOMERS, Map.of("unified_id", fresh("text"), "name", text, "note", text + "\nline"));
            made.then().statusCode(201).body("title", equalTo(text));
            admin().bare()
                    .get(CUSTOMERS + "/" + made.<String>path("id"))
                    .then()
                    .contentType("application/json")
                    .body("values.name", equalTo(text))
                    .body("values.note", equalTo(text + "\nline"));
        }
    }

    /** Sent without REST Assured, which writes every body out again for its log and runs out of memory. */
    @Test
    void aTextThatIsTooLongIsRefusedHoweverLong() throws IOException, InterruptedException {
        for (int length : List.of(10_001, 10 << 20)) {
            var body =
                    "{\"values\":{\"unified_id\":\"" + fresh("long") + "\",\"note\":\"" + "x".repeat(length) + "\"}}";
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + CUSTOMERS))
                    .header("Cookie", "eddy_session=" + admin().cookie())
                    .header("X-Eddy-Csrf", admin().csrf())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"record.value.long\"").hasSizeLessThan(1_000);
        }
        post(CUSTOMERS, Map.of("unified_id", fresh("long"), "note", "长".repeat(10_000)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "body {index}: {0}")
    @ValueSource(strings = {"", "{", "[]", "7", "\"text\"", "{\"values\":[]}", "{\"values\":7}", "{\"vlaues\":{}}"})
    void aBodyThatIsNoRecordIsRefused(String body) {
        var answer = raw(CUSTOMERS, body);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
        assertThat(answer.<String>path("code")).isIn("request.malformed", "issues");
    }

    @Test
    void jsonThatIsNestedTooDeeplyIsRefused() {
        int deep = 1_000;
        var nested = "[".repeat(deep) + "]".repeat(deep);
        raw(CUSTOMERS, "{\"values\":{\"unified_id\":\"deep\",\"name\":" + nested + "}}")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
        raw(CUSTOMERS + "/query", "{\"condition\":" + nested + "}").then().statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var order = order(fresh("elsewhere"));
        var nobody = UUID.randomUUID();
        for (var path : List.of(
                "/api/apps/nothing/forms/customer/records",
                APP + "/forms/nothing/records",
                CUSTOMERS + "/" + nobody,
                CUSTOMERS + "/" + order,
                CUSTOMERS + "/not-an-id",
                CUSTOMERS + "/" + nobody + "/history",
                CUSTOMERS + "/" + order + "/timeline")) {
            admin().bare().get(path).then().statusCode(404).body("code", equalTo("not_found"));
        }
        patch(CUSTOMERS + "/" + order, 1, Map.of("name", "x")).then().statusCode(404);
        admin().json().delete(CUSTOMERS + "/" + order).then().statusCode(404);
        admin().bare().get(ORDERS + "/" + order).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aLinkToARecordOfAnotherKindLeadsNowhere() {
        var order = order(fresh("link"));
        post(ORDERS, orderValues(fresh("link"), order))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("record.link.missing"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "%%%",
                "bm90IGpzb24",
                "WyJjcmVhdGVkX2F0Iix0cnVlLCJ5ZXN0ZXJkYXkiLCJ4Il0",
                "WyJjcmVhdGVkX2F0Iix0cnVlLHsiYSI6MX0sIjAxOTAxNjNkLTg2OTQtNzM5Yi1hZWE1LTk2NmMyNmY4YWQ5MCJd",
                "W10"
            })
    void aCursorThatIsNoneIsRefused(String cursor) {
        raw(CUSTOMERS + "/query", "{\"after\":\"" + cursor + "\"}")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("record.cursor.invalid"));
    }

    @Test
    void aListIsNeverLongerThanItsLimit() {
        customer(fresh("limit"));
        customer(fresh("limit"));
        raw(CUSTOMERS + "/query", "{\"limit\":1}").then().statusCode(200).body("items", hasSize(1));
        for (var limit : List.of("2000000000", "-5", "0")) {
            var items = raw(CUSTOMERS + "/query", "{\"limit\":" + limit + "}");
            assertThat(items.statusCode()).isEqualTo(200);
            assertThat(items.<List<?>>path("items").size()).isBetween(1, 200);
        }
        raw(CUSTOMERS + "/query", "{\"limit\":99999999999}").then().statusCode(400);
        admin().bare().get(CUSTOMERS + "?limit=many").then().statusCode(404);
        raw(CUSTOMERS + "/query", "{\"search\":\"a\\u0000b\"}")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        raw(CUSTOMERS + "/query", "{\"search\":\"" + "x".repeat(100_000) + "\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name        | eq   | 7              | condition.value.kind",
                "total_spend | gt   | \"many\"       | condition.value.kind",
                "name        | eq   | \"a\\u0000b\"  | condition.value.kind",
                "total_spend | gt   | 1e999999999    | condition.value.too_long",
                "name        | gt   | \"a\"          | condition.operator.unfit",
                "stage       | eq   | \"gone\"       | condition.option.unknown",
                "name        | like | \"a\"          | condition.operator.unknown",
            })
    void aConditionThatComparesWhatCannotBeComparedIsRefusedWithItsPlace(
            String field, String op, String value, String code) {
        var condition =
                "{\"left\":{\"field\":\"%s\"},\"op\":\"%s\",\"right\":{\"value\":%s}}".formatted(field, op, value);
        raw(CUSTOMERS + "/query", "{\"condition\":{\"all\":[" + condition + "]}}")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo(code))
                .body("issues[0].place", containsString("/all/0"));
    }

    @Test
    void aTextComparedWithANumberFieldIsRefused() {
        raw(
                        CUSTOMERS + "/query",
                        "{\"condition\":{\"left\":{\"field\":\"name\"},\"op\":\"eq\",\"right\":{\"field\":\"total_spend\"}}}")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("condition.kinds.differ"));
    }

    @Test
    void aUniqueKeyIsTakenOnceAlsoByTwoAtTheSameMoment() {
        var key = fresh("unique");
        customer(key);
        post(CUSTOMERS, Map.of("unified_id", key))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("record.unique"))
                .body("issues[0].place", equalTo("/unified_id"));
        for (int i = 0; i < 5; i++) {
            var raced = fresh("raced");
            var answers = Together.all(
                    () -> post(CUSTOMERS, Map.of("unified_id", raced)),
                    () -> post(CUSTOMERS, Map.of("unified_id", raced)),
                    () -> post(CUSTOMERS, Map.of("unified_id", raced)));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422, 422);
            assertThat(count(CUSTOMERS, raced)).isEqualTo(1);
        }
    }
}
