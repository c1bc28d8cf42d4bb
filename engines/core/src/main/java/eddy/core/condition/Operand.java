package eddy.core.condition;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** One side of a comparison. */
public sealed interface Operand {

    /** A field of the record, or one hop along a link: {@code customer.value_tier}. */
    record FieldOperand(String path) implements Operand {}

    /** A constant, or for {@code in} an array of constants; its type follows the other side. */
    record Constant(JsonNode value) implements Operand {}

    /**
     * A number (or for first/last/min/max a value) over linked records.
     *
     * @param field the field of the linked table; absent for count
     */
    record Aggregate(Function fn, Optional<String> field, Linked over) implements Operand {}

    /**
     * The change of an aggregate within a period against the same period before it: {@code ratio} is
     * (now − before) ÷ before, missing when before is missing or zero; {@code difference} is now − before.
     */
    record Change(Aggregate of, As as) implements Operand {}

    /** An instant relative to the as-of time: {@code anchor} minus or plus a period. */
    record Moment(Anchor anchor, Optional<Period> shift, boolean back) implements Operand {}

    /** The id of the person who asks. */
    record CurrentUser() implements Operand {}

    /** The departments of the person who asks; where one value is wanted, the first of them. */
    record OwnDepartments() implements Operand {}

    /** A value of the running case, such as an outcome or the result of a decision; typed by the other side. */
    record CaseValue(String name) implements Operand {}

    enum Function {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX,
        FIRST,
        LAST
    }

    enum As {
        RATIO,
        DIFFERENCE
    }

    enum Anchor {
        NOW,
        TODAY,
        START_OF_WEEK,
        START_OF_MONTH,
        START_OF_YEAR,
        /** When the running case began; unknown outside a flow. */
        CASE_START
    }
}
