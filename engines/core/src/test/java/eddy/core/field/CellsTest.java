package eddy.core.field;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TIERS = """
            {"options":[{"value":"high","label":{"zh-CN":"高","en":"High value"}},
                        {"value":"low","label":{"zh-CN":"低","en":"Low value"}}]}""";

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvFileSource(resources = "cells.csv", delimiter = '|', quoteCharacter = '\'')
    void a_cell_becomes(String type, String settings, String cell, String expected, String text)
            throws JsonProcessingException {
        var fieldType = FieldTypes.standard().of(type);
        var given = settings(settings);
        var read = fieldType.fromText(cell, given);
        if (expected.startsWith("!")) {
            assertThat(read.issues()).extracting(Issue::code).containsExactly(expected.substring(1));
            return;
        }
        assertThat(read.issues()).isEmpty();
        var value = read.value().orElseThrow();
        assertThat(fieldType.toJson(value).toString()).isEqualTo(expected);
        assertThat(value).isInstanceOf(fieldType.column().getType());
        assertThat(fieldType.fromJson(fieldType.toJson(value))).isEqualTo(value);
        assertThat(fieldType.toText(value, given, Locale.CHINA)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: {2} survives export and import")
    @CsvFileSource(resources = "cells.csv", delimiter = '|', quoteCharacter = '\'')
    void an_exported_cell_is_read_back(String type, String settings, String cell, String expected)
            throws JsonProcessingException {
        if (expected.startsWith("!") || cell.contains("09.25")) {
            return; // text shows whole seconds
        }
        var fieldType = FieldTypes.standard().of(type);
        var given = settings(settings);
        var value = fieldType.fromText(cell, given).orThrow();
        for (Locale locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            assertThat(fieldType
                            .fromText(fieldType.toText(value, given, locale), given)
                            .orThrow())
                    .isEqualTo(value);
        }
    }

    private static JsonNode settings(String text) throws JsonProcessingException {
        if (text == null) {
            return JSON.createObjectNode();
        }
        return JSON.readTree(text.equals("@tiers") ? TIERS : text);
    }
}
