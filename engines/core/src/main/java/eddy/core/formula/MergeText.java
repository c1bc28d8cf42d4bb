package eddy.core.formula;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** A text with merge fields: {@code {{ name }}} is replaced by the value of the formula. Immutable. */
public final class MergeText {

    /** At most so many characters. */
    public static final int MAX_LENGTH = 100_000;

    private static final int MAX_FIELDS = 200;

    private sealed interface Part {}

    private record Plain(String text) implements Part {}

    private record Field(Formula formula) implements Part {}

    private final List<Part> parts;

    private MergeText(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The text ready to render, or what is wrong with its merge fields; each issue carries the {@code field}'s text. */
    public static Compiled<MergeText> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Compiled.failed(Issue.error("merge.too_long", "", "max", MAX_LENGTH));
        }
        var parts = new ArrayList<Part>();
        var issues = new ArrayList<Issue>();
        int fields = 0;
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = end(text, open + 2);
            if (close < 0) {
                var rest = text.substring(open, Math.min(text.length(), open + 20));
                return Compiled.failed(Issue.error("merge.unclosed", "", "field", rest));
            }
            if (++fields > MAX_FIELDS) {
                return Compiled.failed(Issue.error("merge.too_many", "", "max", MAX_FIELDS));
            }
            parts.add(new Plain(text.substring(from, open)));
            var expression = text.substring(open + 2, close).strip();
            var formula = Formula.parse(expression);
            formula.value().ifPresent(f -> parts.add(new Field(f)));
            formula.issues().forEach(i -> issues.add(naming(i, expression)));
            from = close + 2;
        }
        parts.add(new Plain(text.substring(from)));
        return Compiled.of(new MergeText(parts), issues);
    }

    /** The text with every merge field's expression replaced by what {@code expression} answers for it. */
    public static String replaced(String text, UnaryOperator<String> expression) {
        var out = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = end(text, open + 2);
            if (close < 0) {
                break;
            }
            out.append(text, from, open + 2).append(expression.apply(text.substring(open + 2, close)));
            from = close;
        }
        return out.append(text.substring(from)).toString();
    }

    private static Issue naming(Issue issue, String expression) {
        var args = new java.util.HashMap<>(issue.args());
        args.put("field", expression.length() <= 60 ? expression : expression.substring(0, 59) + "…");
        return new Issue(issue.severity(), issue.code(), issue.document(), issue.place(), args);
    }

    /** Where the field ends: the next closing pair outside of a quoted text. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith("}}", i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * How values are written.
     *
     * @param now    answers {@code now()} and {@code today()}; times are written in its zone
     * @param escape applied to each value, not to the text around it: for HTML, say
     */
    public record Style(Locale locale, ZonedDateTime now, UnaryOperator<String> escape) {}

    /** The text for these values; a missing value is empty, and so is a field that asks for the time. */
    public String render(Map<String, Object> values, Locale locale) {
        var words = new Words(locale, java.util.Optional.empty());
        return render(f -> words.of(f.evaluate(values)));
    }

    /** The text for these values at a time. */
    public String render(Map<String, Object> values, Style style) {
        var words = new Words(style.locale(), java.util.Optional.of(style.now().getZone()));
        return render(f -> style.escape().apply(words.of(f.evaluate(values, style.now()))));
    }

    private String render(java.util.function.Function<Formula, String> value) {
        var text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Plain plain) {
                text.append(plain.text());
            } else if (part instanceof Field field) {
                text.append(value.apply(field.formula()));
            }
        }
        return text.toString();
    }

    /** The names its fields read, as {@link Formula#reads} tells. */
    public Set<String> reads() {
        var reads = new LinkedHashSet<String>();
        for (Part part : parts) {
            if (part instanceof Field field) {
                reads.addAll(field.formula().reads());
            }
        }
        return Set.copyOf(reads);
    }
}
