package eddy.report.internal.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.Label;
import eddy.core.document.JsonText;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;

import static org.assertj.core.api.Assertions.assertThat;

class PrintFormsTest {

    static Stream<String> types() {
        return FieldTypes.standard().all().stream().map(FieldType::key);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_of_field_has_a_print_form(String type) {
        assertThat(PrintForms.find(FieldTypes.standard().of(type))).isPresent();
    }

    @ParameterizedTest(name = "{0} {1}: {3}, {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer  | {}            | 1234567        | 1,234,567        | 1,234,567",
                "decimal  | {}            | 0.000125       | 0.000125         | 0.000125",
                "money    | {}            | 1280           | ¥1,280.00        | ¥1,280.00",
                "money    | {}            | -3.1255        | -¥3.1255         | -¥3.1255",
                "percent  | {}            | 0.3425         | 34.25%           | 34.25%",
                "boolean  | {}            | true           | 是                | Yes",
                "boolean  | {}            | false          | 否                | No",
                "rating   | {'max':3}     | 2              | ★★☆ 2 / 3        | ★★☆ 2 / 3",
                "rating   | {}            | 9              | 9                | 9",
                "nps      | {}            | 0              | 0 / 10           | 0 / 10",
                "duration | {}            | 1500           | 1 天 1 小时       | 1 d 1 h",
                "date     | {}            | '2026-02-28'   | 2026-02-28       | 2026-02-28",
                "datetime | {}            | '2026-02-28T23:30:00Z' | 2026-03-01 07:30 | 2026-03-01 07:30",
                "time     | {}            | '09:30'        | 09:30            | 09:30",
                "region   | {}            | '440305'       | 广东省/深圳市/南山区 | 广东省/深圳市/南山区",
                "china_id | {}            | '11010519491231002X' | 110***********002X | 110***********002X",
                "person   | {}            | '00000000-0000-7000-8000-000000000001' | 李娜 | 李娜",
                "tags     | {}            | ['a','b']      | a、b              | a, b",
                "formula  | {'result':'boolean'} | true    | 是                | Yes",
                "formula  | {'result':'number'}  | 7.33333 | 7.33             | 7.33",
                "lookup   | {'result':'money'}   | 5       | ¥5.00            | ¥5.00",
                "text     | {}            | null           | ``               | ``",
            })
    void a_value_is_written_for_readers(String type, String settings, String value, String zh, String en) {
        var field = field(type, json(settings));
        assertThat(words(field, json(value), Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(words(field, json(value), Locale.ENGLISH)).isEqualTo(en);
    }

    private static String words(FieldModel field, JsonNode value, Locale locale) {
        var name = field.type().kind().pointsElsewhere() ? Optional.of("李娜") : Optional.<String>empty();
        return PrintForms.words(new PrintForm.Asked(field, value, name, locale, ZoneId.of("Asia/Shanghai")));
    }

    private static FieldModel field(String type, JsonNode settings) {
        var configured = FieldTypes.standard().of(type).configured(settings);
        return new FieldModel("f", Label.of("甲", "A"), "f", configured, Optional.empty(), List.of(), settings);
    }

    private static JsonNode json(String text) {
        return JsonText.parse(text.replace('\'', '"')).orThrow();
    }
}
