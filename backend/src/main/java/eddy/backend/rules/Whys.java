package eddy.backend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.condition.CompiledCondition.Explained;

/** Puts the values a condition saw into a form for reading. */
public final class Whys {

    private Whys() {}

    /**
     * One comparison of a condition for one record.
     *
     * @param pointer   where it stands in the condition
     * @param condition the comparison itself, for the page to put into words; {@code null} when it is gone
     * @param left      what it sees on its left now
     * @param then      what it saw there when the record began to match; {@code null} when nothing
     * @param holds     {@code null} for unknown
     */
    public record Why(
            String pointer, JsonNode condition, String left, String then, String op, String right, Boolean holds) {}

    /**
     * @param condition the rule's IF
     * @param then      the left values of then, by pointer
     */
    public static List<Why> of(List<Explained> explained, JsonNode condition, Map<String, String> then) {
        return explained.stream()
                .map(e -> new Why(
                        e.pointer(),
                        Optional.ofNullable(condition)
                                .map(c -> c.at(e.pointer()))
                                .filter(c -> !c.isMissingNode())
                                .orElse(null),
                        e.left(),
                        then.get(e.pointer()),
                        e.op().toLowerCase(Locale.ROOT),
                        e.right(),
                        e.holds()))
                .toList();
    }
}
