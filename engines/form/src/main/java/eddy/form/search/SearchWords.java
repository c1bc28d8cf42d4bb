package eddy.form.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.form.internal.search.SearchTable;
import eddy.form.search.SearchHit.Mark;
import eddy.form.search.SearchHit.Marked;

/** What somebody looks for: words of which a record must hold every one, anywhere in its texts, in any case. */
final class SearchWords {

    private static final int MAX_WORDS = 8;
    private static final int BEFORE = 24;
    private static final int SHOWN = 120;
    private static final char ESCAPE = '!';

    private final String whole;
    private final List<String> words;

    private SearchWords(String whole, List<String> words) {
        this.whole = whole;
        this.words = words;
    }

    static SearchWords of(String asked) {
        var whole = asked.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
        var words = Stream.of(whole.split("\\s+"))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        return new SearchWords(whole, words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Condition inText() {
        return words.stream()
                .map(w -> SearchTable.TEXT.like("%" + escaped(w) + "%", ESCAPE))
                .reduce(DSL.noCondition(), Condition::and);
    }

    /** 0 for the title itself, 1 for its beginning, 2 for a part of it, 3 for anything else. */
    Field<Integer> distance() {
        var title = SearchTable.TITLE;
        return DSL.when(title.eq(whole), DSL.inline(0))
                .when(title.like(escaped(whole) + "%", ESCAPE), DSL.inline(1))
                .when(title.like("%" + escaped(whole) + "%", ESCAPE), DSL.inline(2))
                .otherwise(DSL.inline(3));
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The text with every word in it marked; a long one is cut around the first. */
    Marked mark(String text) {
        var line = text.replaceAll("\\s+", " ");
        var first = marks(line).stream().mapToInt(Mark::start).min().orElse(0);
        int from = line.length() <= SHOWN ? 0 : whole(line, Math.max(0, first - BEFORE));
        int to = whole(line, Math.min(line.length(), from + SHOWN));
        var shown = (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
        return new Marked(shown, marks(shown));
    }

    /** Keeps a cut from falling between the two halves of a character. */
    private static int whole(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }

    private List<Mark> marks(String text) {
        var found = new ArrayList<Mark>();
        for (int at = 0; at < text.length(); ) {
            int length = longestAt(text, at);
            if (length > 0) {
                found.add(new Mark(at, length));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private int longestAt(String text, int at) {
        return words.stream()
                .filter(w -> text.regionMatches(true, at, w, 0, w.length()))
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
