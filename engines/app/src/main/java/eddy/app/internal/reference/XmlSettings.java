package eddy.app.internal.reference;

import java.util.function.BiFunction;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.core.document.JsonText;

/** The JSON settings inside a BPMN or DMN text, one by one, without touching anything around them. */
public final class XmlSettings {

    private static final Pattern SETTINGS =
            Pattern.compile("(<eddy:settings[^>]*+>)([^<]*+|<!\\[CDATA\\[.*?]]>)(</eddy:settings>)");
    private static final String CDATA = "<![CDATA[";

    private XmlSettings() {}

    /** What is done with the settings of one element: may change them. */
    public interface Visit {
        void settings(String element, JsonNode settings);
    }

    /** The text with the settings as {@code visit} left them; those it did not change stay letter for letter. */
    public static String replaced(String xml, Visit visit) {
        var out = new StringBuilder();
        var match = SETTINGS.matcher(xml);
        int from = 0;
        while (match.find()) {
            var written = match.group(2);
            var before = read(written);
            var after = before.deepCopy();
            visit.settings(element(xml, match.start()), after);
            out.append(xml, from, match.start(2)).append(after.equals(before) ? written : write(after, written));
            from = match.end(2);
        }
        return out.append(xml.substring(from)).toString();
    }

    /** The text between the tags {@code <text>} and {@code </text>}, replaced one by one. */
    static String texts(String xml, BiFunction<String, String, String> change) {
        var out = new StringBuilder();
        var match =
                Pattern.compile("(<(?:\\w+:)?text>)([^<]*+)(</(?:\\w+:)?text>)").matcher(xml);
        int from = 0;
        while (match.find()) {
            var before = unescaped(match.group(2));
            var after = change.apply(element(xml, match.start()), before);
            out.append(xml, from, match.start(2)).append(after.equals(before) ? match.group(2) : escaped(after));
            from = match.end(2);
        }
        return out.append(xml.substring(from)).toString();
    }

    /** The values of all attributes of a name, replaced one by one. */
    static String attributes(String xml, String name, BiFunction<String, String, String> change) {
        var out = new StringBuilder();
        var match =
                Pattern.compile("\\s" + Pattern.quote(name) + "=\"([^\"]*+)\"").matcher(xml);
        int from = 0;
        while (match.find()) {
            out.append(xml, from, match.start(1)).append(change.apply(element(xml, match.start()), match.group(1)));
            from = match.end(1);
        }
        return out.append(xml.substring(from)).toString();
    }

    private static JsonNode read(String written) {
        var text = written.startsWith(CDATA)
                ? written.substring(CDATA.length(), written.length() - "]]>".length())
                : unescaped(written);
        return JsonText.parse(text).value().orElse(MissingNode.getInstance());
    }

    private static String write(JsonNode settings, String before) {
        var text = settings.toString();
        return before.startsWith(CDATA) && !text.contains("]]>") ? CDATA + text + "]]>" : escaped(text);
    }

    /** The id nearest before: settings stand first in the element they belong to. */
    private static String element(String xml, int at) {
        int id = xml.lastIndexOf(" id=\"", at);
        return id < 0 ? "" : xml.substring(id + 5, xml.indexOf('"', id + 5));
    }

    private static String unescaped(String xml) {
        return xml.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
