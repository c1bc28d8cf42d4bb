package eddy.backend.records;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The plain schema of records, asked by a validator that knows nothing of ours. */
@QuarkusTest
class RecordSchemaTest extends AppHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected String app() {
        return "plain_schema";
    }

    @Override
    protected boolean withSampleData() {
        return true;
    }

    private JsonNode schemaOf(String form, String language) throws JsonProcessingException {
        return JSON.readTree(admin().bare(language)
                .get(path() + "/forms/" + form + "/schema")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Schema standard(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @Test
    void recordsOfTheShippedFormsFulfilIt() throws JsonProcessingException {
        for (var form : List.of("customer", "order", "ticket")) {
            var schema = standard(schemaOf(form, "en"));
            var page = JSON.readTree(
                    admin().bare().get(records(form) + "?limit=200").asString());
            assertThat(page.path("items").size()).as(form).isGreaterThan(20);
            for (var record : page.path("items")) {
                assertThat(schema.validate(record.path("values")))
                        .as("%s", record)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatTheFormRefusesItRefuses() throws JsonProcessingException {
        var schema = standard(schemaOf("customer", "en"));
        for (var values : List.of(
                "{}",
                "{\"unified_id\":\"a\",\"value_tier\":\"middling\"}",
                "{\"unified_id\":\"a\",\"email\":5}",
                "{\"unified_id\":\"a\",\"nickname\":\"b\"}")) {
            assertThat(schema.validate(JSON.readTree(values))).as(values).isNotEmpty();
            admin().json()
                    .body("{\"values\":" + values + "}")
                    .post(records("customer"))
                    .then()
                    .statusCode(422);
        }
        assertThat(schema.validate(JSON.readTree("{\"unified_id\":\"a\"}")))
                .extracting(Error::getMessage)
                .isEmpty();
    }

    @Test
    void itSpeaksTheReadersLanguageAndTheStandardsAlone() throws JsonProcessingException {
        var chinese = schemaOf("customer", "zh-CN");
        assertThat(chinese.path("title").asText()).isEqualTo("客户");
        assertThat(schemaOf("customer", "en").path("title").asText()).isEqualTo("Customers");
        assertThat(chinese.toString()).doesNotContain("x-eddy");
        assertThat(chinese.at("/properties/value_tier/oneOf/0").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("const", "title");
        admin().bare().get(path() + "/forms/nothing/schema").then().statusCode(404);
    }
}
