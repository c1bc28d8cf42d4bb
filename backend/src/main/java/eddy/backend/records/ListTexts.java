package eddy.backend.records;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The words in which a printed list says what it shows; the conditions in them read as on the screen. */
final class ListTexts {

    private static final ListTexts CHINESE = new ListTexts("zh");
    private static final ListTexts ENGLISH = new ListTexts("en");

    private final Properties texts = new Properties();

    private ListTexts(String language) {
        try (var in = new InputStreamReader(
                ListTexts.class.getResourceAsStream("list_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ListTexts in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** The text with its {@code {name}} places filled; {@code args} alternates names and values. */
    String say(String key, String... args) {
        var pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        var said = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = pattern.indexOf('}', open);
            if (open < 0) {
                break;
            }
            said.append(pattern, at, open).append(argument(pattern.substring(open + 1, close), args));
            at = close + 1;
        }
        return said.append(pattern.substring(at)).toString();
    }

    private static String argument(String name, String[] args) {
        for (int i = 0; i < args.length; i += 2) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return "";
    }
}
