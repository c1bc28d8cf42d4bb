package eddy.form.internal.computed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import eddy.form.CompiledForm;

/**
 * The computed fields of one form.
 *
 * @param drawn  look-ups and roll-ups, which read no field of their own record but links
 * @param worked formulas, each after those it reads
 */
record FormPlan(CompiledForm form, List<Drawn> drawn, List<Worked> worked) {

    /** The form, and the rows of its sub-tables as {@code form.field}. */
    Stream<CompiledForm> tables() {
        return Stream.concat(Stream.of(form), form.subForms().stream());
    }

    boolean isEmpty() {
        return drawn.isEmpty() && worked.isEmpty();
    }

    /** Keys of all computed fields, serial numbers aside. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        drawn.forEach(d -> keys.add(d.field().key()));
        worked.forEach(w -> keys.add(w.field().key()));
        return keys;
    }

    /**
     * Keys of what a new record lacks: look-ups, and formulas that read them or ask for the time. Its roll-ups are over nothing
     * yet, and all other formulas were written with it.
     */
    Set<String> keysOfNew() {
        var keys = new LinkedHashSet<String>();
        drawn.stream()
                .filter(d -> !d.isRollup())
                .forEach(d -> keys.add(d.field().key()));
        for (Worked one : worked) {
            if (one.formula().asksTime() || one.formula().reads().stream().anyMatch(keys::contains)) {
                keys.add(one.field().key());
            }
        }
        return keys;
    }

    /** Keys of what a change of {@code fields} of a record changes in the same record, look-ups over a link included. */
    Set<String> following(Set<String> fields) {
        var changed = new LinkedHashSet<>(fields);
        drawn.stream()
                .filter(d -> !d.isRollup() && fields.contains(d.link()))
                .forEach(d -> changed.add(d.field().key()));
        for (Worked one : worked) {
            if (one.formula().reads().stream().anyMatch(changed::contains)) {
                changed.add(one.field().key());
            }
        }
        changed.removeAll(fields);
        return changed;
    }
}
