package eddy.core.condition;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final IssueTexts TEXTS = IssueTexts.load();

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "misread.csv", delimiter = '|', quoteCharacter = '\'')
    void refuses(String what, String condition, String place, String code) throws JsonProcessingException {
        var read = ConditionReader.read(json(condition));
        assertThat(read.value()).isEmpty();
        assertThat(read.issues()).extracting(Issue::code).containsExactly(code);
        assertThat(read.issues()).extracting(Issue::place).containsExactly(place);
        assertThat(TEXTS.text(read.issues().get(0), Locale.CHINA)).doesNotContain("{", "@", "condition.");
    }

    @Test
    void finds_all_that_is_wrong_at_once() throws JsonProcessingException {
        var read = ConditionReader.read(
                json("{\"all\":[{\"tag\":\"\"},{\"left\":{\"user\":1},\"op\":\"is\",\"right\":{\"value\":[]}}]}"));
        assertThat(read.issues())
                .extracting(Issue::place)
                .containsExactly("/all/0/tag", "/all/1/op", "/all/1/left/user", "/all/1/right/value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"all\":[]}",
                "{\"any\":[{\"not\":{\"tag\":\"a\"}},{\"tag\":\"b\",\"heldFor\":{\"weeks\":2}}]}",
                "{\"left\":{\"field\":\"a.b\"},\"op\":\"notEmpty\"}",
                "{\"left\":{\"field\":\"a\"},\"op\":\"in\",\"right\":{\"value\":[1,2.5,\"x\",true]}}",
                "{\"left\":{\"moment\":\"startOfMonth\",\"plus\":{\"months\":1}},\"op\":\"ge\",\"right\":{\"case\":\"day\"}}",
                "{\"left\":{\"field\":\"o\"},\"op\":\"ne\",\"right\":{\"user\":true}}",
                "{\"left\":{\"aggregate\":\"sum\",\"field\":\"x\",\"over\":{\"table\":\"t\",\"link\":\"l\","
                        + "\"where\":{\"tag\":\"x\"},\"within\":{\"days\":30},\"last\":3,\"on\":\"at\"}},"
                        + "\"op\":\"lt\",\"right\":{\"value\":-1.5}}",
                "{\"left\":{\"change\":{\"aggregate\":\"count\",\"over\":{\"table\":\"t\",\"link\":\"l\","
                        + "\"this\":\"week\"}},\"as\":\"difference\"},\"op\":\"eq\",\"right\":{\"value\":0}}",
                "{\"none\":{\"table\":\"t\",\"link\":\"l\",\"this\":\"day\"},\"holds\":{\"any\":[]}}",
                "{\"some\":{\"table\":\"t\",\"link\":\"l\",\"this\":\"year\"},\"holds\":{\"any\":[]}}",
                "{\"every\":{\"table\":\"t\",\"link\":\"l\",\"last\":1000},\"holds\":{\"all\":[{\"all\":[]}]}}"
            })
    void writes_what_it_read(String text) throws JsonProcessingException {
        var condition = ConditionReader.read(json(text)).orThrow();
        assertThat(ConditionWriter.write(condition)).isEqualTo(json(text));
    }

    @Test
    void too_deep_and_too_large_are_said_once() throws JsonProcessingException {
        var deep = "{\"not\":".repeat(30) + "{\"all\":[]}" + "}".repeat(30);
        assertThat(ConditionReader.read(json(deep)).issues())
                .extracting(Issue::code)
                .containsExactly("condition.too_deep");
        var large = "{\"all\":[" + "{\"tag\":\"x\"},".repeat(1500) + "{\"tag\":\"x\"}]}";
        assertThat(ConditionReader.read(json(large)).issues())
                .extracting(Issue::code)
                .containsExactly("condition.too_large");
    }
}
