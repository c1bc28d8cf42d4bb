package eddy.core.issue;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IssueTextsTest {

    private final IssueTexts texts = IssueTexts.load();

    @Test
    void an_issue_reads_in_the_readers_language() {
        var issue = Issue.error("field.number.range", "/a", "text", "$12", "min", 1, "max", 5);
        assertThat(texts.text(issue, Locale.ENGLISH)).isEqualTo("‘$12’ is outside 1 to 5.");
        assertThat(texts.text(issue, Locale.CHINA)).isEqualTo("“$12”超出了 1 到 5 的范围。");
    }

    @Test
    void an_unknown_code_stands_for_itself_and_a_missing_argument_stays_visible() {
        assertThat(texts.text(Issue.error("no.such.code", ""), Locale.CHINA)).isEqualTo("no.such.code");
        assertThat(texts.text(Issue.error("field.date.invalid", ""), Locale.FRENCH))
                .startsWith("‘{text}’ is not");
    }

    @Test
    void an_argument_may_differ_by_language() {
        var issue = Issue.error("field.date.invalid", "", "text", "x", "text_zh", "客户");
        assertThat(texts.text(issue, Locale.CHINA)).startsWith("“客户”");
        assertThat(texts.text(issue, Locale.ENGLISH)).startsWith("‘x’");
    }

    @Test
    void every_code_has_a_text_in_both_languages() {
        assertThat(texts.codes(Locale.CHINA))
                .isEqualTo(texts.codes(Locale.ENGLISH))
                .isNotEmpty();
    }
}
