package eddy.form.internal.cleaning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.table.FieldModel;

/**
 * One rule of a form, ready to run.
 *
 * @param key   what its corrections are counted under
 * @param when  the schema that values fulfil while the rule applies; empty when it always does
 * @param reads fields the condition asks for
 */
record CleaningRule(String key, List<FieldModel> fields, Optional<Schema> when, Set<String> reads, CleaningStep step) {

    boolean applies(ObjectNode values) {
        return when.map(w -> w.validate(values).isEmpty()).orElse(true);
    }

    /** Whether a change that writes these fields is the rule's business. */
    boolean concerns(FieldModel field, Collection<String> written) {
        return written.contains(field.key())
                || step.fills()
                        && written.stream()
                                .anyMatch(w -> reads.contains(w) || step.reads().contains(w));
    }
}
