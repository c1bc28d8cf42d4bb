package eddy.form.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.TableNames;
import eddy.form.internal.compile.ValueIssues;

/** Whether the records that a batch of values links to are there; one query per link field. */
final class LinkLookup {

    private final CompiledForm form;
    private final Map<String, Set<UUID>> found = new HashMap<>();

    LinkLookup(Transactions tx, CompiledForm form, Collection<ObjectNode> batch) {
        this.form = form;
        for (FieldModel field : form.fields()) {
            var ids = new HashSet<UUID>();
            if (field.linkTo().isPresent()) {
                batch.forEach(v -> id(v, field).ifPresent(ids::add));
            }
            if (!ids.isEmpty()) {
                var table = TableNames.table(form.app(), field.linkTo().orElseThrow());
                found.put(
                        field.key(),
                        tx.db()
                                .select(Columns.ID)
                                .from(Columns.table(table))
                                .where(Columns.ID.in(ids).and(Columns.DELETED_AT.isNull()))
                                .fetchSet(Columns.ID));
            }
        }
    }

    /** Issues for links of one of the batch's values that lead nowhere. */
    List<Issue> missing(ObjectNode values) {
        return form.fields().stream()
                .filter(f -> f.linkTo().isPresent())
                .filter(f -> id(values, f)
                        .filter(id -> !found.get(f.key()).contains(id))
                        .isPresent())
                .map(f -> ValueIssues.issue(
                        "record.link.missing", f, "value", values.get(f.key()).asText()))
                .toList();
    }

    private static Optional<UUID> id(ObjectNode values, FieldModel field) {
        try {
            var text = values.path(field.key()).asText();
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
