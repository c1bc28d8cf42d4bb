package eddy.form.verdict;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** What a form sends of what was typed into it for a new record: a hidden field is not sent. */
final class Entered {

    private static final int MOST_ROUNDS = 8;

    private final CompiledForm form;
    private final Effects effects;

    Entered(CompiledForm form) {
        this.form = form;
        this.effects = new Effects(form);
    }

    /** The values of a new record, filled, without what is no value and what no form has an input for. */
    ObjectNode of(ObjectNode typed, Instant now) {
        return settled(form, effects, shown -> filled(typed, shown, now)).values();
    }

    private ObjectNode filled(ObjectNode typed, Set<String> shown, Instant now) {
        return form.fills().made(form.normalised(typed.deepCopy().retain(shown)), now);
    }

    /**
     * What a form comes to rest at.
     *
     * @param shown the fields that are seen
     */
    record Rest(ObjectNode values, Set<String> shown) {}

    /** @param values those of the record while these fields are seen */
    static Rest settled(CompiledForm form, Effects effects, Function<Set<String>, ObjectNode> values) {
        Set<String> shown = new HashSet<>();
        form.fields().forEach(f -> shown.add(f.key()));
        var sent = values.apply(shown);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var standing = sent;
            var next = new HashSet<String>();
            form.fields().stream()
                    .map(FieldModel::key)
                    .filter(k -> effects.shows(k, standing))
                    .forEach(next::add);
            if (next.equals(shown)) {
                break;
            }
            shown.clear();
            shown.addAll(next);
            sent = values.apply(shown);
        }
        return new Rest(sent, shown);
    }
}
