package eddy.form.verdict;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.RowValues;

/** What a form that is open on a record which stands sends of what somebody types into it, field after field. */
final class Reentered {

    private final CompiledForm form;
    private final Effects effects;
    private final Instant now;

    Reentered(CompiledForm form, Instant now) {
        this.form = form;
        this.effects = new Effects(form);
        this.now = now;
    }

    /** Values that were accepted, as the record has them then. */
    ObjectNode standing(ObjectNode accepted) {
        var standing = JsonNodeFactory.instance.objectNode();
        for (FieldModel field : form.fields()) {
            var value = accepted.get(field.key());
            if (value != null) {
                standing.set(
                        field.key(),
                        field.type().ofRows()
                                ? rows(field, (ArrayNode) value.deepCopy())
                                : field.type().toJson(field.type().fromJson(value)));
            }
        }
        return standing;
    }

    private static ArrayNode rows(FieldModel field, ArrayNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            ((ObjectNode) rows.get(i)).put(RowValues.ID, new UUID(0, i + 1L).toString());
        }
        return RowValues.settled(field, rows);
    }

    /** The change it sends: what differs from the record, {@code null} for what is taken away. */
    ObjectNode change(ObjectNode standing, ObjectNode edits) {
        var typed = standing.deepCopy();
        for (var edit : edits.properties()) {
            var rest = rest(standing, typed);
            if (rest.shown().contains(edit.getKey()) && !effects.locks(edit.getKey(), rest.values())) {
                typed.set(edit.getKey(), edit.getValue());
            }
        }
        var values = rest(standing, typed).values();
        var change = JsonNodeFactory.instance.objectNode();
        for (FieldModel field : form.fields()) {
            var is = values.path(field.key());
            if (!same(field, standing.path(field.key()), is)) {
                change.set(field.key(), is.isMissingNode() ? NullNode.instance : is);
            }
        }
        return change;
    }

    /** A field that is hidden keeps what the record has. */
    private Entered.Rest rest(ObjectNode standing, ObjectNode typed) {
        return Entered.settled(form, effects, shown -> {
            var given = standing.deepCopy();
            given.setAll(typed.deepCopy().retain(shown));
            var values = form.normalised(given);
            return form.fills().changed(values, written(standing, values), now);
        });
    }

    private Set<String> written(ObjectNode standing, ObjectNode values) {
        var written = new HashSet<String>();
        form.fields().stream()
                .filter(f -> !same(f, standing.path(f.key()), values.path(f.key())))
                .forEach(f -> written.add(f.key()));
        return written;
    }

    private static boolean same(FieldModel field, JsonNode one, JsonNode other) {
        return field.type().ofRows() && one.isArray() && other.isArray()
                ? RowValues.given(field, one).equals(RowValues.given(field, other))
                : one.equals(Reentered::order, other);
    }

    private static int order(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }

    /** What the server finds wrong with a change of a record that was faultless. */
    List<Issue> issues(ObjectNode standing, ObjectNode change) {
        var merged = standing.deepCopy();
        merged.setAll(change);
        var written = new HashSet<String>();
        change.fieldNames().forEachRemaining(written::add);
        var after = form.fills().changed(form.normalised(merged), written, now);
        var issues = new java.util.ArrayList<>(form.check(after));
        issues.addAll(form.checkLocked(form.normalised(standing), after, now));
        return issues;
    }
}
