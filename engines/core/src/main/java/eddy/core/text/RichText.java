package eddy.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** {@linkplain CleanHtml Clean HTML} taken apart into paragraphs, for whoever sets it otherwise than a browser. */
public final class RichText {

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    /** Clean HTML may be nested as deep as its length allows. */
    private static final int DEEPEST = 100;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private RichText() {}

    /**
     * @param heading 1 to 4 for a heading, 0 for any other
     * @param indent  how many lists or quotations it stands in
     * @param marker  a dot or a number before the first paragraph of a list's item; else empty
     */
    public record Paragraph(int heading, int indent, String marker, List<Run> runs) {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        /** A line of its own between what is above and below. */
        public boolean isRule() {
            return runs.isEmpty();
        }
    }

    /** Words set one way; a line break is {@code \n}. */
    public record Run(String text, Look look) {}

    /** @param href where a link leads */
    public record Look(boolean bold, boolean italic, boolean underlined, boolean struck, Optional<String> href) {

        static final Look PLAIN = new Look(false, false, false, false, Optional.empty());

        private Look with(Element element) {
            return switch (element.normalName()) {
                case "b", "strong" -> new Look(true, italic, underlined, struck, href);
                case "i", "em" -> new Look(bold, true, underlined, struck, href);
                case "u" -> new Look(bold, italic, true, struck, href);
                case "s" -> new Look(bold, italic, underlined, true, href);
                case "a" ->
                    new Look(
                            bold,
                            italic,
                            true,
                            struck,
                            Optional.of(element.attr("href")).filter(h -> !h.isEmpty()));
                default -> this;
            };
        }
    }

    /** Where a block stands. */
    private record Place(int heading, int indent, boolean verbatim, int depth) {

        Place within(Element block) {
            var name = block.normalName();
            boolean inward = LISTS.contains(name) || name.equals("blockquote");
            return new Place(
                    HEADINGS.contains(name) ? name.charAt(1) - '0' : heading,
                    inward ? indent + 1 : indent,
                    verbatim || name.equals("pre"),
                    depth + 1);
        }
    }

    /** The paragraphs that hold words, and rules, in order. */
    public static List<Paragraph> of(String cleanHtml) {
        var text = new RichText();
        text.blocks(Jsoup.parseBodyFragment(cleanHtml).body(), new Place(0, 0, false, 0), "");
        return List.copyOf(text.paragraphs);
    }

    private void blocks(Element parent, Place place, String marker) {
        var next = marker;
        int number = 0;
        for (Node node : parent.childNodes()) {
            if (node instanceof Element block && isBlock(block) && place.depth() < DEEPEST) {
                next = end(place, next);
                var inside = place.within(block);
                if (block.normalName().equals("hr")) {
                    paragraphs.add(new Paragraph(0, place.indent(), "", List.of()));
                } else if (block.normalName().equals("li")) {
                    number++;
                    blocks(block, inside, parent.normalName().equals("ol") ? number + "." : "•");
                } else {
                    int before = paragraphs.size();
                    blocks(block, inside, next);
                    next = paragraphs.size() > before ? "" : next;
                }
            } else {
                inline(node, Look.PLAIN, place, 0);
            }
        }
        end(place, next);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().equals("br");
    }

    private void inline(Node node, Look look, Place place, int depth) {
        if (node instanceof TextNode words) {
            add(place.verbatim() ? words.getWholeText() : words.text(), look);
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            add("\n", look);
        } else if (node instanceof Element element && depth < DEEPEST) {
            var inside = look.with(element);
            element.childNodes().forEach(child -> inline(child, inside, place, depth + 1));
        } else if (node instanceof Element element) {
            add(element.text(), look);
        }
    }

    private void add(String text, Look look) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, look));
        }
    }

    /** Ends the paragraph that was begun; answers the marker that is still to be set. */
    private String end(Place place, String marker) {
        boolean blank = runs.stream().allMatch(r -> r.text().isBlank());
        if (!blank) {
            paragraphs.add(new Paragraph(place.heading(), place.indent(), marker, List.copyOf(runs)));
        }
        runs.clear();
        return blank ? marker : "";
    }
}
