package eddy.touch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** A text with merge fields, {@code {{name}}} or {@code {{owner.name}}}; immutable. */
public final class MessageText {

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    private final List<Part> parts;

    private MessageText(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private record Part(String text, boolean merged) {}

    /** The text, or {@code message.merge.open} and {@code message.merge.syntax} for what stands in its braces. */
    public static Compiled<MessageText> parse(String text) {
        var issues = new ArrayList<Issue>();
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            if (open < 0) {
                parts.add(new Part(text.substring(at), false));
                break;
            }
            parts.add(new Part(text.substring(at, open), false));
            int close = text.indexOf("}}", open);
            if (close < 0) {
                issues.add(Issue.error("message.merge.open", "", "text", text.substring(open)));
                break;
            }
            var path = text.substring(open + 2, close).strip();
            if (!PATH.matcher(path).matches()) {
                issues.add(Issue.error("message.merge.syntax", "", "text", path));
            }
            parts.add(new Part(path, true));
            at = close + 2;
        }
        return Compiled.of(new MessageText(parts), issues);
    }

    /** The paths read, in alphabetical order. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        parts.stream().filter(Part::merged).forEach(p -> names.add(p.text()));
        return names;
    }

    /** The text for one customer; {@code values} gives the text of a path, never {@code null}. */
    public String render(UnaryOperator<String> values) {
        var text = new StringBuilder();
        parts.forEach(p -> text.append(p.merged() ? values.apply(p.text()) : p.text()));
        return text.toString();
    }
}
