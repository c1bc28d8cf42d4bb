package eddy.core.text;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p><p>two</p>                              | 0 one; 0 two",
                "words without a paragraph                         | 0 words without a paragraph",
                "<h2>Title</h2><p>a <b>b</b> <i>c</i></p>          | 0#2 Title; 0 a [b:b] [i:c]",
                "<p>a<br/>b</p>                                    | 0 a/b",
                "<ul><li>one</li><li><p>two</p><p>more</p></li></ul> | 1• one; 1• two; 1 more",
                "<ol><li>x<ul><li>y</li></ul></li><li>z</li></ol>  | 11. x; 2• y; 12. z",
                "<blockquote><p>said</p></blockquote>              | 1 said",
                "<p>a</p><hr/><p>b</p>                             | 0 a; 0; 0 b",
                "<p><u>a</u><s>b</s><strong><em>c</em></strong></p> | 0 [u:a][s:b][bi:c]",
                "<p><a href='https://a.cn'>site</a></p>            | 0 [u:site]",
                "<p> </p><p></p>                                   | ''",
            })
    void html_is_taken_apart_into_paragraphs(String html, String expected) {
        assertThat(RichText.of(CleanHtml.of(html)).stream()
                        .map(RichTextTest::written)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void a_link_says_where_it_leads() {
        var run = RichText.of("<p><a href=\"https://a.cn\">site</a></p>")
                .get(0)
                .runs()
                .get(0);
        assertThat(run.look().href()).contains("https://a.cn");
    }

    @Test
    void preformatted_text_keeps_its_lines() {
        assertThat(RichText.of("<pre>a\n  b</pre>").get(0).runs().get(0).text()).isEqualTo("a\n  b");
    }

    @ParameterizedTest
    @MethodSource("eddy.core.text.CleanHtmlTest#hostile")
    void no_word_of_hostile_html_is_lost_or_added(String html) {
        var clean = CleanHtml.of(html);
        var words = RichText.of(clean).stream()
                .flatMap(p -> p.runs().stream())
                .map(RichText.Run::text)
                .collect(Collectors.joining());
        assertThat(letters(words)).isEqualTo(letters(CleanHtml.text(clean).replace("•", "")));
    }

    @Test
    void deep_nesting_ends_well() {
        var deep = "<blockquote>".repeat(10_000) + "words" + "</blockquote>".repeat(10_000);
        assertThat(RichText.of(CleanHtml.of(deep)).get(0).runs().get(0).text()).isEqualTo("words");
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static String written(RichText.Paragraph p) {
        var heading = p.heading() > 0 ? "#" + p.heading() : "";
        return (p.indent() + p.marker() + heading + " "
                        + p.runs().stream().map(RichTextTest::written).collect(Collectors.joining()))
                .strip();
    }

    private static String written(RichText.Run run) {
        var look = run.look();
        var marks = (look.bold() ? "b" : "")
                + (look.italic() ? "i" : "")
                + (look.underlined() ? "u" : "")
                + (look.struck() ? "s" : "");
        var text = run.text().replace("\n", "/");
        return marks.isEmpty() ? text : "[" + marks + ":" + text + "]";
    }
}
