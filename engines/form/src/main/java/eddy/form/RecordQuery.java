package eddy.form;

import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition;

/**
 * Which records of a form, in which order.
 *
 * @param where  a condition on the form's table; every record when absent
 * @param asOf   what the condition is asked against
 * @param search what a text field contains, or what something is called that a field names
 * @param sort   key of the field to sort by, own or system; newest first when absent
 * @param limit  at most this many, 1 to 1,000
 * @param after  the {@code next} of the page before
 * @param bin    whether to list the recycle bin instead
 */
public record RecordQuery(
        Optional<CompiledCondition> where,
        AsOf asOf,
        SearchText search,
        Optional<Sort> sort,
        int limit,
        Optional<String> after,
        boolean bin) {

    public static final int MAX_LIMIT = 1_000;

    /** Records without a value come last, whatever the direction. */
    public record Sort(String field, boolean descending) {}

    /** The newest records, without any condition. */
    public static RecordQuery newest(AsOf asOf, int limit) {
        return new RecordQuery(
                Optional.empty(), asOf, SearchText.NONE, Optional.empty(), limit, Optional.empty(), false);
    }

    public RecordQuery where(CompiledCondition condition) {
        return new RecordQuery(Optional.of(condition), asOf, search, sort, limit, after, bin);
    }

    public RecordQuery matching(String text) {
        return new RecordQuery(where, asOf, SearchText.of(text), sort, limit, after, bin);
    }

    public RecordQuery sortedBy(String field, boolean descending) {
        return new RecordQuery(where, asOf, search, Optional.of(new Sort(field, descending)), limit, after, bin);
    }

    public RecordQuery after(String cursor) {
        return new RecordQuery(where, asOf, search, sort, limit, Optional.of(cursor), bin);
    }

    public RecordQuery inBin() {
        return new RecordQuery(where, asOf, search, sort, limit, after, true);
    }
}
