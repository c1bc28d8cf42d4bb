package eddy.report.internal.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

import eddy.report.Printing;

/** The few words a print says by itself, in Chinese or English. */
public final class Words {

    private static final Words CHINESE = new Words("zh");
    private static final Words ENGLISH = new Words("en");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(Patterns.DATETIME);

    private final Properties texts = new Properties();

    private Words(String language) {
        try (var in = new InputStreamReader(
                Words.class.getResourceAsStream("/eddy/report/print_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** When something was printed, and by whom where that is known. */
    static String printed(Printing printing) {
        var at = STAMP.format(printing.at().atZone(printing.zone()));
        return in(printing.locale())
                .say(printing.by().isBlank() ? "printed" : "printed.by", "at", at, "by", printing.by());
    }

    /** The text; {@code args} alternates names and values. */
    public String say(String key, Object... args) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        for (int i = 0; i < args.length; i += 2) {
            text = text.replace("{" + args[i] + "}", String.valueOf(args[i + 1]));
        }
        return text;
    }
}
