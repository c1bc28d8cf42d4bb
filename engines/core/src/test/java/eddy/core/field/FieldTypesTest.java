package eddy.core.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;

import eddy.core.condition.Operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldTypesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void every_type_of_the_format_is_there() {
        assertThat(FieldTypes.standard().all())
                .extracting(FieldType::key)
                .containsExactly(
                        ("text long_text rich_text integer decimal money percent date datetime time duration boolean choice choices tags "
                                        + "phone email url china_id region address person department link rating nps files signature subtable serial lookup rollup formula")
                                .split(" "));
    }

    @Test
    void every_type_has_both_names_a_schema_and_known_operators() {
        for (FieldType type : FieldTypes.standard().all()) {
            assertThat(type.label().texts()).containsKeys("zh-CN", "en");
            assertThat(type.schema(JSON.objectNode()).path("type").asText()).isNotEmpty();
            assertThat(type.operators()).isNotEmpty().allMatch(o -> Operator.of(o)
                    .isPresent());
        }
    }

    @Test
    void no_value_is_null_in_the_column_null_in_json_and_nothing_in_text() {
        for (FieldType type : FieldTypes.standard().all()) {
            assertThat(type.fromJson(null)).isNull();
            assertThat(type.fromJson(NullNode.instance)).isNull();
            assertThat(type.toJson(null)).isEqualTo(NullNode.instance);
            assertThat(type.toText(null, JSON.objectNode(), Locale.ENGLISH)).isEmpty();
        }
    }

    @Test
    void a_formula_is_of_the_kind_its_settings_say() {
        var settings = JSON.objectNode().put("type", "formula").put("result", "date");
        var type = FieldTypes.standard().configured(settings).orElseThrow();
        assertThat(type.kind()).isEqualTo(ValueKind.DATE);
        assertThat(type.key()).isEqualTo("formula");
        assertThat(type.schema(settings).path("format").asText()).isEqualTo("date");
        assertThat(FieldTypes.standard().of("formula").kind()).isEqualTo(ValueKind.NUMBER);
    }

    @Test
    void an_empty_list_of_choices_is_no_value() {
        assertThat(FieldTypes.standard().of("choices").fromJson(JSON.arrayNode()))
                .isNull();
    }

    @Test
    void whole_decimals_are_written_without_exponent() {
        var written = FieldTypes.standard().of("decimal").toJson(new BigDecimal("1E+3"));
        assertThat(written.toString()).isEqualTo("1000");
    }

    @Test
    void labels_of_a_choice_follow_the_reader() {
        var settings = JSON.objectNode();
        var option = settings.putArray("options").addObject().put("value", "a");
        option.putObject("label").put("zh-CN", "甲").put("en", "Alpha");
        var type = FieldTypes.standard().of("choice");
        assertThat(type.toText("a", settings, Locale.ENGLISH)).isEqualTo("Alpha");
        assertThat(type.toText("a", settings, Locale.CHINA)).isEqualTo("甲");
        assertThat(type.toText("gone", settings, Locale.CHINA)).isEqualTo("gone");
    }

    @Test
    void two_types_with_one_key_are_refused() {
        assertThatThrownBy(() -> new FieldTypes(List.of(new TextType(), new TextType())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
    }
}
