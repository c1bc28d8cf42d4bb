package eddy.core.condition;

import java.util.List;
import java.util.Optional;

/**
 * A condition as users build it: a tree that asks something about one record of a table. It is data, not text; see
 * {@code docs/formats/condition.md} for its JSON form and the rule for missing values.
 */
public sealed interface Condition {

    /** Holds when every part holds; the empty list holds. */
    record All(List<Condition> of) implements Condition {}

    /** Holds when at least one part holds; the empty list does not hold. */
    record Any(List<Condition> of) implements Condition {}

    record Not(Condition of) implements Condition {}

    /** {@code left op right}; {@code right} is absent for {@code empty} and {@code notEmpty}. */
    record Comparison(Operand left, Operator op, Optional<Operand> right) implements Condition {}

    /** Asks about every, any or none of the linked records: does {@code holds} hold for them? */
    record Quantified(Quantifier quantifier, Linked over, Condition holds) implements Condition {}

    /** The record carries a tag; with {@code heldFor}, since at least that long. */
    record TagHeld(String tag, Optional<Period> heldFor) implements Condition {}

    enum Quantifier {
        EVERY,
        ANY,
        NONE
    }
}
