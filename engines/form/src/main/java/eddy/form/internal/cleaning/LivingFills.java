package eddy.form.internal.cleaning;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.internal.fill.Fills;
import eddy.form.internal.store.InUse;

/**
 * The rules of a form that fill fields, as they are at one piece of work: a constant that names somebody who has gone meanwhile
 * fills nothing, so that records are still taken.
 */
final class LivingFills {

    private final Fills all;
    private final Fills living;
    private final Map<FieldModel, Set<UUID>> gone = new HashMap<>();

    LivingFills(Fills all, InUse inUse) {
        this.all = all;
        all.named().forEach((field, ids) -> {
            var left = new HashSet<>(ids);
            left.removeAll(inUse.among(field, ids));
            if (!left.isEmpty()) {
                gone.put(field, left);
            }
        });
        this.living = gone.isEmpty() ? all : all.without(gone);
    }

    /** The values of a new record that somebody chose. */
    ObjectNode chosen(ObjectNode values) {
        return gone.isEmpty() ? values : all.withoutGone(values, values, gone);
    }

    /** The part of a change that somebody chose. */
    ObjectNode chosen(ObjectNode changes, Supplier<ObjectNode> after) {
        return gone.isEmpty() ? changes : all.withoutGone(changes, after.get(), gone);
    }

    ObjectNode made(ObjectNode values, Instant now) {
        return living.made(values, now);
    }

    ObjectNode changed(ObjectNode values, Set<String> written, Instant now) {
        return living.changed(values, written, now);
    }
}
