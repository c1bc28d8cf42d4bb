package eddy.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import eddy.core.issue.IssueTexts;

import static org.assertj.core.api.Assertions.assertThat;

class IssueTextsTest {

    private static final Pattern CODE = Pattern.compile("\"((?:flow|todo|case)\\.[a-z_]+(?:\\.[a-z_]+)*)\"");

    @Test
    void every_code_has_a_text_in_both_languages() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        var texts = IssueTexts.load();

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(texts.codes(Locale.ENGLISH)).containsAll(codes);
        assertThat(texts.codes(Locale.CHINESE)).containsAll(codes);
    }
}
