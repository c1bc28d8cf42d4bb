package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.TableNames;
import eddy.form.internal.compile.ValueIssues;

/**
 * Whether the records that a batch of values links to are there, and the departments in use; one query per field, those of rows
 * included.
 */
final class LinkLookup {

    private static final Condition IN_USE =
            DSL.field(DSL.name("retired"), Boolean.class).isFalse();

    private final CompiledForm form;
    private final Map<FieldModel, Set<UUID>> found = new HashMap<>();

    LinkLookup(Transactions tx, CompiledForm form, Collection<ObjectNode> batch) {
        this.form = form;
        var wanted = new HashMap<FieldModel, Set<UUID>>();
        batch.forEach(
                values -> each(values, (field, row, link, id) -> wanted.computeIfAbsent(link, l -> new HashSet<>())
                        .add(id)));
        wanted.forEach((link, ids) -> found.put(link, there(tx, link, ids)));
    }

    private Set<UUID> there(Transactions tx, FieldModel link, Set<UUID> ids) {
        var table = link.linkTo()
                .map(target -> TableNames.table(form.app(), target))
                .orElse("department");
        var kept = link.linkTo().isPresent() ? Columns.DELETED_AT.isNull() : IN_USE;
        return tx.db()
                .select(Columns.ID)
                .from(Columns.table(table))
                .where(Columns.ID.in(ids).and(kept))
                .fetchSet(Columns.ID);
    }

    private interface Visit {
        /** @param row from 0; -1 for a link of the record itself */
        void link(FieldModel field, int row, FieldModel link, UUID id);
    }

    /** Issues for links of one of the batch's values that lead nowhere. */
    List<Issue> missing(ObjectNode values) {
        return missing(values, RecordWrites.NOTHING);
    }

    /**
     * Issues for links of one of the batch's values that lead nowhere.
     *
     * @param before what the record has already, which it may keep
     */
    List<Issue> missing(ObjectNode values, ObjectNode before) {
        var had = new HashMap<FieldModel, Set<UUID>>();
        each(before, (field, row, link, id) -> had.computeIfAbsent(link, l -> new HashSet<>())
                .add(id));
        var issues = new ArrayList<Issue>();
        each(values, (field, row, link, id) -> {
            if (!found.get(link).contains(id)
                    && !had.getOrDefault(link, Set.of()).contains(id)) {
                var code = link.linkTo().isPresent() ? "record.link.missing" : "record.department.missing";
                issues.add(
                        row < 0
                                ? ValueIssues.issue(code, field, "value", id)
                                : ValueIssues.cell(code, field, row, link, "value", id));
            }
        });
        return issues;
    }

    private static boolean leads(FieldModel field) {
        return field.linkTo().isPresent() || field.type().kind() == ValueKind.DEPARTMENT;
    }

    private void each(ObjectNode values, Visit visit) {
        for (FieldModel field : form.fields()) {
            if (leads(field)) {
                id(values, field).ifPresent(id -> visit.link(field, -1, field, id));
            } else if (field.type().ofRows()) {
                eachRow(values.path(field.key()), field, visit);
            }
        }
    }

    private static void eachRow(JsonNode rows, FieldModel field, Visit visit) {
        for (FieldModel column : field.columns()) {
            for (int i = 0; leads(column) && rows.isArray() && i < rows.size(); i++) {
                int row = i;
                id(rows.get(i), column).ifPresent(id -> visit.link(field, row, column, id));
            }
        }
    }

    private static Optional<UUID> id(JsonNode values, FieldModel field) {
        try {
            var text = values.path(field.key()).asText();
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
