package eddy.form.internal.compile;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.SchemaException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class GivenDialectsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VOCABULARIES = "https://json-schema.org/draft/2020-12/vocab/";

    private final Map<String, JsonNode> given = new HashMap<>();

    private void given(String id, String document) {
        given.put(id, json(document.replace("vocab:", VOCABULARIES)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private boolean holds(String schema, JsonNode value) {
        return JsonSchemas.registry(true, given)
                .getSchema(json(schema))
                .validate(value)
                .isEmpty();
    }

    private boolean holds(String schema, String value) {
        return holds(schema, TextNode.valueOf(value));
    }

    @Test
    void the_vocabularies_of_a_meta_schema_decide_which_keywords_apply() {
        given("urn:shapes", "{'$vocabulary':{'vocab:core':true,'vocab:applicator':true}}");

        assertThat(holds("{'$schema':'urn:shapes','minLength':9}", "short")).isTrue();
        assertThat(holds("{'$schema':'urn:shapes','not':{}}", "short")).isFalse();
        assertThat(holds("{'minLength':9}", "short")).isFalse();
    }

    @Test
    void a_meta_schema_without_vocabularies_has_those_of_its_own_meta_schema() {
        given("urn:shapes", "{'$vocabulary':{'vocab:core':true,'vocab:applicator':true}}");
        given("urn:strict", "{'$schema':'urn:shapes'}");
        given("urn:plain", "{}");

        assertThat(holds("{'$schema':'urn:strict','minLength':9}", "short")).isTrue();
        assertThat(holds("{'$schema':'urn:plain','minLength':9}", "short")).isFalse();
    }

    @Test
    void a_vocabulary_that_is_required_and_unknown_refuses_the_schema() {
        given("urn:units", "{'$vocabulary':{'vocab:core':true,'urn:vocab:units':true}}");

        assertThatThrownBy(() -> holds("{'$schema':'urn:units'}", "")).isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void a_meta_schema_that_was_not_given_refuses_the_schema() {
        given("urn:lost", "{'$schema':'http://localhost:9/gone'}");

        assertThatThrownBy(() -> holds("{'$schema':'http://localhost:9/gone'}", ""))
                .isInstanceOf(InvalidSchemaException.class);
        assertThatThrownBy(() -> holds("{'$schema':'urn:lost'}", "")).isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void meta_schemas_in_a_circle_refuse_the_schema() {
        given("urn:a", "{'$schema':'urn:b'}");
        given("urn:b", "{'$schema':'urn:a'}");
        given("urn:self", "{'$schema':'urn:self'}");

        assertThatThrownBy(() -> holds("{'$schema':'urn:a'}", "")).isInstanceOf(InvalidSchemaException.class);
        assertThatThrownBy(() -> holds("{'$schema':'urn:self'}", "")).isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void only_given_documents_can_be_referred_to() {
        given("urn:word", "{'type':'string'}");

        assertThat(holds("{'$ref':'urn:word'}", "eddy")).isTrue();
        assertThat(holds("{'$ref':'urn:word'}", JSON.getNodeFactory().numberNode(1)))
                .isFalse();
        for (String elsewhere : new String[] {
            "http://localhost:9/a.json", "file:///etc/hostname", "classpath:draft-07/schema", "urn:other"
        }) {
            assertThatThrownBy(() -> holds("{'$ref':'" + elsewhere + "'}", ""))
                    .as(elsewhere)
                    .isInstanceOf(SchemaException.class);
        }
    }

    @Test
    void patterns_take_linear_time_under_every_meta_schema() {
        given("urn:strict", "{'$vocabulary':{'vocab:core':true,'vocab:validation':true}}");
        var schema = "{'$schema':'urn:strict','pattern':'^.*.*.*.*.*.*.*=x$'}";

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(holds(schema, "x".repeat(20_000)))
                .isFalse());
    }
}
