package eddy.core.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each type adds to a form document, and how its values look in JSON, in the column and as text. */
class FieldSchemasTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode NONE = JSON.createObjectNode();

    private static FieldType type(String key) {
        return FieldTypes.standard().of(key);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    text      | {}                | {"type":"string","maxLength":200}
                    text      | {"maxLength":20}  | {"type":"string","maxLength":20}
                    long_text | {}                | {"type":"string","maxLength":20000}
                    integer   | {}                | {"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}
                    integer   | {"minimum":0}     | {"type":"integer","minimum":0,"maximum":9007199254740991}
                    decimal   | {}                | {"type":"number","minimum":-999999999999999,"maximum":999999999999999}
                    money     | {}                | {"type":"number","minimum":-999999999999999,"maximum":999999999999999}
                    percent   | {}                | {"type":"number","minimum":-999999999999999,"maximum":999999999999999}
                    date      | {}                | {"type":"string","format":"date"}
                    datetime  | {}                | {"type":"string","format":"date-time"}
                    boolean   | {}                | {"type":"boolean"}
                    choice    | {"options":[{"value":"a"},{"value":"b"}]} | {"type":"string","enum":["a","b"]}
                    choices   | {"options":[{"value":"a"}]} | {"type":"array","items":{"type":"string","enum":["a"]},"uniqueItems":true}
                    email     | {}                | {"type":"string","format":"email","maxLength":254}
                    url       | {}                | {"type":"string","format":"uri","pattern":"^https?://","maxLength":2000}
                    person    | {}                | {"type":"string","format":"uuid"}
                    link      | {"form":"account"} | {"type":"string","format":"uuid"}
                    rating    | {}                | {"type":"integer","minimum":1,"maximum":5}
                    rating    | {"max":99}        | {"type":"integer","minimum":1,"maximum":10}
                    nps       | {}                | {"type":"integer","minimum":0,"maximum":10}
                    formula   | {}                | {"type":"number","minimum":-999999999999999,"maximum":999999999999999,"readOnly":true}
                    formula   | {"result":"text"} | {"type":"string","maxLength":20000,"readOnly":true}
                    formula   | {"result":"datetime"} | {"type":"string","format":"date-time","readOnly":true}
                    """)
    void the_schema_of(String key, String settings, String expected) throws JsonProcessingException {
        assertThat(json(type(key).schema(json(settings)).toString())).isEqualTo(json(expected));
    }

    @Test
    void the_pattern_of_a_phone_number_accepts_what_the_reader_makes() {
        var pattern = type("phone").schema(NONE).path("pattern").asText();
        for (String cell : new String[] {"138 0013 8000", "+1 415 555 0100", "021-62345678", "0086 13800138000"}) {
            assertThat((String) type("phone").fromText(cell, NONE).orThrow()).matches(pattern);
        }
        assertThat("12345").doesNotMatch(pattern);
    }

    @Test
    void numbers_are_rounded_to_what_the_column_holds() throws JsonProcessingException {
        assertThat(type("money").fromJson(json("1.23456"))).isEqualTo(new BigDecimal("1.2346"));
        assertThat(type("decimal").fromJson(json("1"))).isEqualTo(new BigDecimal("1.00000000"));
        assertThat(type("percent").fromJson(json("0.123456789"))).isEqualTo(new BigDecimal("0.12345679"));
        assertThat(type("integer").fromJson(json("7"))).isEqualTo(7L);
    }

    @Test
    void times_are_kept_in_utc_to_the_microsecond() throws JsonProcessingException {
        var value = (OffsetDateTime) type("datetime").fromJson(json("\"2026-03-15T10:00:00.1234567+08:00\""));
        assertThat(value).isEqualTo("2026-03-15T02:00:00.123456Z");
        assertThat(value.getOffset()).isEqualTo(java.time.ZoneOffset.UTC);
        assertThat(type("datetime").toJson(value).asText()).isEqualTo("2026-03-15T02:00:00.123456Z");
        assertThat(type("date").fromJson(json("\"2026-03-15\""))).isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @Test
    void ids_are_ids() throws JsonProcessingException {
        var id = UUID.randomUUID();
        for (String key : new String[] {"link", "person"}) {
            assertThat(type(key).fromJson(json("\"" + id + "\""))).isEqualTo(id);
            assertThat(type(key).toJson(id).asText()).isEqualTo(id.toString());
            assertThat(type(key).toText(id, NONE, Locale.CHINA)).isEqualTo(id.toString());
        }
    }

    @Test
    void several_choices_are_stored_once_each_in_the_order_chosen() throws JsonProcessingException {
        var stored = type("choices").fromJson(json("[\"b\",\"a\",\"b\",\"quo\\\"te\"]"));
        assertThat(stored).isEqualTo("[\"b\",\"a\",\"quo\\\"te\"]");
        assertThat(type("choices").toJson(stored)).isEqualTo(json("[\"b\",\"a\",\"quo\\\"te\"]"));
    }

    @Test
    void numbers_from_other_columns_are_written_too() {
        assertThat(type("decimal").toJson(5L).toString()).isEqualTo("5");
        assertThat(type("integer").toJson(5).toString()).isEqualTo("5");
        assertThat(type("money").toText(new BigDecimal("1234.5000"), NONE, Locale.ENGLISH))
                .isEqualTo("1234.50");
        assertThat(type("money").toText(new BigDecimal("0.0375"), NONE, Locale.ENGLISH))
                .isEqualTo("0.0375");
        assertThat(type("percent").toText(new BigDecimal("0.1250"), NONE, Locale.ENGLISH))
                .isEqualTo("12.5%");
    }

    @Test
    void long_text_keeps_its_lines_and_loses_control_characters() {
        assertThat(type("long_text").fromText(" a\r\nb\rc\u0007d ", NONE).orThrow())
                .isEqualTo("a\nb\nc d");
        assertThat(type("text").fromText("a\r\nb", NONE).orThrow()).isEqualTo("a b");
    }

    @Test
    void a_refused_cell_is_named_in_the_issue() {
        var issue = type("integer").fromText("x".repeat(100), NONE).issues().get(0);
        assertThat(issue.args().get("text")).hasSize(60);
        var unknown = type("choice")
                .fromText(
                        "c",
                        JSON.createObjectNode()
                                .set(
                                        "options",
                                        JSON.createArrayNode().add(option("a")).add(option("b"))))
                .issues()
                .get(0);
        assertThat(unknown.args()).containsEntry("text", "c").containsEntry("options", "a, b");
    }

    private static JsonNode option(String value) {
        return JSON.createObjectNode().put("value", value);
    }
}
