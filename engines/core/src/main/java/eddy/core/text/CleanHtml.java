package eddy.core.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * HTML in which nothing runs, loads or hides: paragraphs, headings, lists, quotations, emphasis and links to the web, mail
 * and telephones. Everything else goes; the text in it stays, but for scripts and the like.
 */
public final class CleanHtml {

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr");
    private static final String DOT = "• ";
    private static final Pattern SPACE = Pattern.compile("[ \\t\\x0B\\f\\u00a0]+");
    private static final Pattern AROUND_LINES = Pattern.compile(" *\\n *");
    private static final Pattern LINES = Pattern.compile("\\n{2,}");
    private static final Pattern MARKUP =
            Pattern.compile("<(?:p|div|br|h[1-6]|ul|ol|li|b|strong|i|em|u|s|a|blockquote|pre|span|table)\\b[^<>]*>");

    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags(BLOCKS.toArray(String[]::new))
            .addTags("br", "b", "strong", "i", "em", "u", "s", "code", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank"));

    private CleanHtml() {}

    /** The HTML without what it may not hold; the same again when cleaned once more. */
    public static String of(String html) {
        var clean = CLEANER.clean(Jsoup.parseBodyFragment(html));
        return written(clean);
    }

    /** Text as HTML: a paragraph of each line. */
    public static String ofText(String text) {
        var body = Jsoup.parseBodyFragment("");
        text.lines().map(String::strip).forEach(line -> {
            var paragraph = body.body().appendElement("p");
            if (!line.isEmpty()) {
                paragraph.appendText(line);
            }
        });
        return written(body);
    }

    private static String written(Document document) {
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        return document.body().html().replace("&#xa0;", " ").strip();
    }

    /** Whether a text is meant as HTML. */
    public static boolean isHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    /** The words of clean HTML, a line for each paragraph and a dot before what is in a list. */
    public static String text(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replace('\n', ' '));
                } else if (node instanceof Element element) {
                    text.append(ends(text, DOT) ? "" : begins(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    text.append('\n');
                }
            }
        });
        var plain = SPACE.matcher(text).replaceAll(" ");
        return LINES.matcher(AROUND_LINES.matcher(plain).replaceAll("\n"))
                .replaceAll("\n")
                .strip();
    }

    /** A paragraph that begins an item of a list goes on behind its dot. */
    private static boolean ends(StringBuilder text, String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }

    private static String begins(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            return "\n";
        }
        var line = BLOCKS.contains(name) ? "\n" : "";
        return name.equals("li") ? line + DOT : line;
    }

    /** The lines of HTML that is nothing but paragraphs of text; empty where something would be lost. */
    public static List<String> lines(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        boolean plain = body.childNodes().stream()
                .allMatch(n -> n instanceof Element p && p.normalName().equals("p") && p.childrenSize() == 0);
        return plain ? body.children().stream().map(Element::text).toList() : List.of();
    }
}
