package eddy.backend.records;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Words used so far are offered again, and free tags are found by one of them. */
@QuarkusTest
class SuggestionTest extends AppHttpTest {

    private static final String TAGS =
            "{'type': 'array', 'x-eddy': {'type': 'tags', 'label': {'zh-CN': '兴趣', 'en': 'Interests'}}}";

    @Override
    protected String app() {
        return "hobbies";
    }

    private Response suggestions(String field, String search) {
        return admin().bare()
                .queryParam("field", field)
                .queryParam("search", search)
                .get(path() + "/forms/customer/suggestions");
    }

    @Test
    void theWordsUsedSoFarAreOfferedTheMostUsedFirst() {
        addField("customer", "interests", TAGS);
        publish();
        create("customer", Map.of("unified_id", "s1", "interests", List.of("Golf", "茶")));
        create("customer", Map.of("unified_id", "s2", "interests", List.of("茶", " say \"hi\" ")));
        suggestions("interests", "").then().statusCode(200).body("items", contains("茶", "Golf", "say \"hi\""));
        suggestions("interests", "gO").then().body("items", contains("Golf"));
        var quoted =
                "{\"left\":{\"field\":\"interests\"},\"op\":\"contains\",\"right\":{\"value\":\"say \\\"hi\\\"\"}}";
        org.assertj.core.api.Assertions.assertThat(count("customer", quoted)).isEqualTo(1);
        suggestions("name", "").then().statusCode(422).body("issues[0].code", equalTo("record.suggestion.field"));
        suggestions("nothing", "").then().statusCode(422);
        admin().json()
                .body(Map.of("values", Map.of("unified_id", "s3", "interests", List.of("a,b"))))
                .post(records("customer"))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("record.value.tags"));
    }
}
