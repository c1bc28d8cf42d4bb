package eddy.core.issue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message texts of issues, for people. Each module keeps its own in {@code eddy/<module>/issues_en.properties} and
 * {@code issues_zh.properties} (UTF-8, {@code code=Text with {named} arguments}). Immutable.
 */
public final class IssueTexts {

    private static final List<String> MODULES =
            List.of("core", "app", "form", "rule", "flow", "report", "touch", "backend");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final Map<String, String> english;
    private final Map<String, String> chinese;

    private IssueTexts(Map<String, String> english, Map<String, String> chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The texts of all modules on the class path. */
    public static IssueTexts load() {
        return new IssueTexts(load("en"), load("zh"));
    }

    /**
     * The issue in words: Chinese for {@code zh}, English otherwise; English fills a gap, the code stands where there
     * is no text at all. Where the issue carries {@code name_zh} or {@code name_en}, that of the language stands for {@code
     * {name}}; an argument the issue does not carry is left as {@code {name}}. One that
     * begins with {@code @} stands for the text of the code behind it.
     */
    public String text(Issue issue, Locale locale) {
        boolean zh = "zh".equals(locale.getLanguage());
        var texts = zh ? chinese : english;
        return ARGUMENT.matcher(template(issue.code(), texts)).replaceAll(m -> {
            var plain = issue.args().getOrDefault(m.group(1), m.group());
            var value = issue.args().getOrDefault(m.group(1) + (zh ? "_zh" : "_en"), plain);
            return Matcher.quoteReplacement(named(value, texts));
        });
    }

    private String template(String code, Map<String, String> texts) {
        return texts.getOrDefault(code, english.getOrDefault(code, code));
    }

    private String named(String value, Map<String, String> texts) {
        boolean known = value.startsWith("@") && english.containsKey(value.substring(1));
        return known ? template(value.substring(1), texts) : value;
    }

    /** The codes that have a text in {@code locale}'s language. */
    public Set<String> codes(Locale locale) {
        return ("zh".equals(locale.getLanguage()) ? chinese : english).keySet();
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        for (String module : MODULES) {
            var path = "eddy/" + module + "/issues_" + language + ".properties";
            for (URL url : find(path)) {
                read(url).forEach((code, text) -> texts.put((String) code, (String) text));
            }
        }
        return Map.copyOf(texts);
    }

    private static List<URL> find(String path) {
        try {
            return Collections.list(loader().getResources(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        var context = Thread.currentThread().getContextClassLoader();
        return context == null ? IssueTexts.class.getClassLoader() : context;
    }

    private static Properties read(URL url) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
