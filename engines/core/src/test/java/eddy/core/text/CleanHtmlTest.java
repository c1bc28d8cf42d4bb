package eddy.core.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanHtmlTest {

    private static final Set<String> ELEMENTS =
            Set.of("p br h1 h2 h3 h4 ul ol li blockquote pre hr b strong i em u s code a".split(" "));

    static List<String> hostile() throws IOException {
        try (var in = CleanHtmlTest.class.getResourceAsStream("/eddy/core/field/hostile_html.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_is_left_that_runs_loads_or_hides(String html) {
        var clean = CleanHtml.of(html);
        for (Element element : Jsoup.parseBodyFragment(clean).body().select("body *")) {
            assertThat(ELEMENTS).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(element.normalName()).isEqualTo("a");
                assertThat(attribute.getKey()).isIn("href", "rel", "target");
            }
            assertThat(element.attr("href")).matches("|(https?|mailto|tel):.*");
        }
        assertThat(CleanHtml.of(clean)).isEqualTo(clean);
    }

    @Test
    void words_are_a_line_for_each_paragraph() {
        assertThat(CleanHtml.text("<h2>Title</h2><p>One<br/>two</p><ul><li><p>a</p></li><li>b &amp; c</li></ul>"))
                .isEqualTo("Title\nOne\ntwo\n• a\n• b & c");
    }

    @Test
    void deep_nesting_ends_well() {
        var deep = "<blockquote>".repeat(10_000) + "words" + "</blockquote>".repeat(10_000);
        assertThat(CleanHtml.text(CleanHtml.of(deep))).isEqualTo("words");
    }
}
