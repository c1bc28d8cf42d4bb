package eddy.core.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class MergeTextTest {

    private static final Map<String, Object> VALUES = Map.of(
            "name", "张伟",
            "spend", new BigDecimal("1234.50"),
            "contract_end", LocalDate.of(2026, 3, 31),
            "last_login", OffsetDateTime.parse("2026-03-14T16:05:00Z"),
            "vip", true,
            "interests", List.of("sport", "music"),
            "owner", Map.of("name", "李娜"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {{name}}，好久不见                        | 张伟，好久不见
                    {{ name }}{{name}}                       | 张伟张伟
                    no field                                 | no field
                    您的顾问{{ owner.name }}                  | 您的顾问李娜
                    消费{{ spend }}元                         | 消费1234.5元
                    到期{{ contract_end }}                    | 到期2026年3月31日
                    {{ if vip then "贵宾" else "客户" }}       | 贵宾
                    {{ interests }}                          | sport、music
                    {{ vip }}                                | 是
                    [{{ missing }}]                          | []
                    [{{ missing.name }}]                     | []
                    {{ "}}" + name }}                        | }}张伟
                    {{ "a \\"}} b" }}                        | 'a "}} b'
                    a } b { c }} d                           | a } b { c }} d
                    """)
    void renders_in_chinese(String text, String expected) {
        assertThat(MergeText.parse(text).orThrow().render(VALUES, Locale.CHINA)).isEqualTo(expected);
    }

    @Test
    void renders_in_english_at_a_time_and_escapes_values_alone() {
        var style = new MergeText.Style(
                Locale.ENGLISH,
                ZonedDateTime.parse("2026-03-15T10:00:00+08:00[Asia/Shanghai]"),
                v -> v.replace("<", "&lt;"));
        var text = MergeText.parse("<b>{{ x }}</b> {{ contract_end }}, {{ last_login }}, {{ vip }}, {{ today() }}")
                .orThrow();
        var values = new java.util.HashMap<>(VALUES);
        values.put("x", "<script>");
        assertThat(text.render(values, style))
                .isEqualTo("<b>&lt;script></b> March 31, 2026, March 15, 2026 00:05, yes, March 15, 2026");
    }

    @Test
    void tells_what_it_reads() {
        assertThat(MergeText.parse("{{name}} {{ owner.name }} {{name}}")
                        .orThrow()
                        .reads())
                .containsExactlyInAnyOrder("name", "owner.name");
    }

    @ParameterizedTest
    @CsvSource({
        "a {{ name, merge.unclosed",
        "a {{ }} b, formula.empty",
        "{{ name + }}, formula.syntax_at",
        "{{ exec(1) }}, formula.function"
    })
    void says_what_is_wrong(String text, String code) {
        assertThat(MergeText.parse(text).issues()).extracting(Issue::code).containsExactly(code);
        assertThat(MergeText.parse(text).issues().get(0).args()).containsKey("field");
    }

    @Test
    void a_text_without_end_is_refused() {
        assertThat(MergeText.parse("x".repeat(MergeText.MAX_LENGTH + 1)).issues())
                .extracting(Issue::code)
                .containsExactly("merge.too_long");
        assertThat(MergeText.parse("{{a}}".repeat(201)).issues())
                .extracting(Issue::code)
                .containsExactly("merge.too_many");
    }
}
