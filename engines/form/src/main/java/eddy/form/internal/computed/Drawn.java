package eddy.form.internal.computed;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.CompiledValue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/**
 * A field whose value is drawn from other records: a look-up or a roll-up.
 *
 * @param form  the form it belongs to
 * @param value its value as the database works it out
 */
record Drawn(CompiledForm form, FieldModel field, CompiledValue value) {

    boolean isRollup() {
        return field.type().key().equals("rollup");
    }

    /** The table whose records it draws from. */
    String table() {
        return isRollup()
                ? field.settings().path("over").path("table").asText()
                : form.field(link()).flatMap(FieldModel::linkTo).orElse("");
    }

    /** The link field between the two: of the other table for a roll-up, of its own form for a look-up. */
    String link() {
        return isRollup()
                ? field.settings().path("over").path("link").asText()
                : field.settings().path("link").asText();
    }

    /**
     * The fields of {@link #table} that its value depends on; a sub-table among them where the condition asks for rows
     * of it.
     */
    Set<String> reads() {
        var rows = table() + ".";
        var reads = new HashSet<>(reads(table()));
        value.reads().stream()
                .filter(r -> r.table().startsWith(rows))
                .forEach(r -> reads.add(r.table().substring(rows.length())));
        return reads;
    }

    /** The fields of a table that its value depends on. */
    Set<String> reads(String table) {
        return value.reads().stream()
                .filter(r -> r.table().equals(table))
                .map(Read::field)
                .collect(Collectors.toSet());
    }

    /** Whether its value depends on records of a form, or on their rows. */
    boolean readsFrom(String form) {
        return value.reads().stream()
                .anyMatch(r -> r.table().equals(form) || r.table().startsWith(form + "."));
    }

    boolean hasWindow() {
        var over = field.settings().path("over");
        return over.has("within") || over.has("this");
    }

    /** Whether the condition on its records asks for the time, so that the value changes by itself at any record. */
    boolean asksTime() {
        var where = field.settings().path("over").path("where");
        return Stream.of("moment", "within", "this").anyMatch(word -> where.findValue(word) != null);
    }
}
