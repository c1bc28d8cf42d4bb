package eddy.core.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes in the sources and texts in the property files belong together. */
class IssueCodesTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:condition|constant|formula|merge|field|action|json)\\.[a-z_]+(?:\\.[a-z_]+)*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)}");

    private final IssueTexts texts = IssueTexts.load();

    private static Set<String> codesInSources() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        return codes;
    }

    @Test
    void every_code_has_a_text() throws IOException {
        assertThat(codesInSources()).hasSizeGreaterThan(50);
        assertThat(texts.codes(Locale.ENGLISH)).containsAll(codesInSources());
        assertThat(texts.codes(Locale.CHINA)).containsAll(codesInSources());
    }

    @Test
    void every_text_has_a_code() throws IOException {
        var used = codesInSources();
        assertThat(texts.codes(Locale.ENGLISH))
                .filteredOn(c -> !c.matches("(kind|op|function)\\..*"))
                .allMatch(used::contains);
    }

    @Test
    void both_languages_use_the_same_arguments() {
        for (String code : texts.codes(Locale.ENGLISH)) {
            var issue = Issue.error(code, "");
            assertThat(arguments(texts.text(issue, Locale.CHINA)))
                    .as(code)
                    .isEqualTo(arguments(texts.text(issue, Locale.ENGLISH)));
        }
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(text).results().forEach(m -> found.add(m.group(1)));
        return found;
    }
}
