package eddy.core.condition;

import java.util.Optional;

/**
 * Records of another table that point to the record asked about.
 *
 * @param table   key of that table
 * @param link    key of its link field
 * @param where   a condition on those records
 * @param window  only those whose {@code on} field lies in a window ending at the as-of time
 * @param last    only the n newest by {@code on}
 * @param on      the date or date-time field that orders them; the table's {@code created_at} when absent
 */
public record Linked(
        String table,
        String link,
        Optional<Condition> where,
        Optional<Window> window,
        Optional<Integer> last,
        Optional<String> on) {

    /** A window of time ending at the as-of time: the last so many units, or the current calendar unit so far. */
    public sealed interface Window {
        record Within(Period period) implements Window {}

        record This(Operand.Anchor start) implements Window {}
    }
}
