package eddy.backend.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

import eddy.backend.web.Checks;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.imports.FileSettings;

/**
 * What a person corrects about a file that was understood wrongly; {@code null} is found out.
 *
 * @param encoding  name of a character set
 * @param delimiter one character; {@code tab} for a tab
 * @param header    {@code true} or {@code false}
 */
record FileAsk(String encoding, String delimiter, String header) {

    /** @throws IssueException when it makes no sense */
    static FileAsk of(String encoding, String delimiter, String header) {
        var ask = new FileAsk(encoding, delimiter, header);
        ask.settings();
        return ask;
    }

    FileSettings settings() {
        var cut = "tab".equals(delimiter) ? "\t" : delimiter;
        new Checks()
                .that(blank(cut) || cut.length() == 1 && cut.charAt(0) != '"', "import.delimiter", "delimiter")
                .oneOf("header", blank(header) ? null : header, List.of("true", "false"))
                .orThrow();
        return new FileSettings(
                blank(encoding) ? Optional.empty() : Optional.of(charset()),
                blank(cut) ? Optional.empty() : Optional.of(cut.charAt(0)),
                blank(header) ? Optional.empty() : Optional.of(Boolean.valueOf(header)));
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IssueException(Issue.error(
                    "value.unknown", "/encoding", "field", "encoding", "options", "UTF-8, GB18030, UTF-16"));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }
}
