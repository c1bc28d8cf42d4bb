package eddy.form.internal.cleaning;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** What one kind of cleaning rule does to one field. Immutable, shared between threads. */
interface CleaningStep {

    /** What became of a field. */
    sealed interface Outcome {}

    /** The field is right as it is, as far as this rule goes. */
    record Kept() implements Outcome {}

    /** The field is given another value; a missing one when {@code value} is JSON null. */
    record Corrected(JsonNode value) implements Outcome {}

    /** The value stays and the record gets a tag. */
    record Marked(String tag) implements Outcome {}

    /** The value is in order and the record loses the tag it may have from before. */
    record Cleared(String tag) implements Outcome {}

    /** The record is refused. */
    record Refused(Issue issue) implements Outcome {}

    Outcome KEPT = new Kept();

    Outcome apply(FieldModel field, ObjectNode values, Statistics statistics);

    /** Fields besides its own that the step draws from. */
    default Set<String> reads() {
        return Set.of();
    }

    /** Whether it works on fields without a value, whatever a change writes. */
    default boolean fills() {
        return false;
    }
}
