package eddy.backend.records;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Which part of a timeline is asked for.
 *
 * @param kinds  only these, all when empty: the kind of a {@link TimelineItem}, or {@code form.} with the key of a form
 * @param from   nothing before it; {@code null} for no bound
 * @param until  nothing at or after it
 * @param search a text that must occur in an item; empty for none
 */
public record TimelineFilter(Set<String> kinds, Instant from, Instant until, String search) {

    /** Everything before an instant. */
    public static TimelineFilter until(Instant until) {
        return new TimelineFilter(Set.of(), null, until, "");
    }

    boolean takes(TimelineStream stream) {
        return kinds.isEmpty() || kinds.contains(stream.kind()) || kinds.contains(stream.item());
    }

    /** Whether words that are not stored, but said in the reader's language, hold the text searched for. */
    public static Condition said(String words, String search) {
        return words.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))
                ? DSL.trueCondition()
                : DSL.falseCondition();
    }
}
