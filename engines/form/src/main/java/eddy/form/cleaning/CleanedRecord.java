package eddy.form.cleaning;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.form.internal.cleaning.Cleaned;
import eddy.form.internal.cleaning.Correction;

/**
 * What the rules make of a record that stands.
 *
 * @param values the fields that get another value; JSON null where none is left
 * @param before their values as they stand
 * @param tags   that the record gets
 */
public record CleanedRecord(
        UUID record, ObjectNode values, ObjectNode before, Set<String> tags, List<Correction> corrections) {

    static CleanedRecord of(CompiledForm form, StoredRecord record, Cleaned cleaned) {
        var values = JsonNodeFactory.instance.objectNode();
        var before = JsonNodeFactory.instance.objectNode();
        var clean = form.normalised(cleaned.values());
        for (var correction : cleaned.corrections()) {
            var key = correction.field();
            if (correction.changes()) {
                values.set(key, clean.has(key) ? clean.get(key) : NullNode.instance);
                before.set(key, record.values().has(key) ? record.values().get(key) : NullNode.instance);
            }
        }
        return new CleanedRecord(
                record.id(), values, before, Set.copyOf(cleaned.tags().values()), List.copyOf(cleaned.corrections()));
    }
}
