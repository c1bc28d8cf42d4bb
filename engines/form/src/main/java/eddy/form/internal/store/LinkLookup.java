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

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.ValueIssues;
import eddy.form.spi.People;

/**
 * Whether the records that a batch of values links to are there, and the departments and people in use; one query per field,
 * those of rows included.
 */
final class LinkLookup {

    private final InUse inUse;
    private final CompiledForm form;
    private final boolean holding;
    private final Map<FieldModel, Map<UUID, Boolean>> found = new HashMap<>();

    /** For values that are written in the current transaction. */
    static LinkLookup holding(Transactions tx, People people, CompiledForm form, Collection<ObjectNode> batch) {
        return new LinkLookup(tx, people, form, batch, true);
    }

    /** For values that nobody writes yet. */
    static LinkLookup looking(Transactions tx, People people, CompiledForm form, Collection<ObjectNode> batch) {
        return new LinkLookup(tx, people, form, batch, false);
    }

    private LinkLookup(
            Transactions tx, People people, CompiledForm form, Collection<ObjectNode> batch, boolean holding) {
        this.inUse = new InUse(tx, people, form.app());
        this.form = form;
        this.holding = holding;
        var wanted = new HashMap<FieldModel, Set<UUID>>();
        batch.forEach(
                values -> each(values, (field, row, link, id) -> wanted.computeIfAbsent(link, l -> new HashSet<>())
                        .add(id)));
        wanted.forEach(this::ask);
    }

    private void ask(FieldModel link, Set<UUID> ids) {
        var there = holding ? inUse.holding(link, ids) : inUse.among(link, ids);
        var answers = found.computeIfAbsent(link, l -> new HashMap<>());
        ids.forEach(id -> answers.put(id, there.contains(id)));
    }

    /** What rules of the form have filled in was in no batch, and is asked for once. */
    private boolean isThere(FieldModel link, UUID id) {
        if (!found.getOrDefault(link, Map.of()).containsKey(id)) {
            ask(link, Set.of(id));
        }
        return found.get(link).get(id);
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
        var kept = new HashMap<FieldModel, Set<UUID>>();
        each(before, (field, row, link, id) -> kept.computeIfAbsent(link, l -> new HashSet<>())
                .add(id));
        var issues = new ArrayList<Issue>();
        each(values, (field, row, link, id) -> {
            if (!kept.getOrDefault(link, Set.of()).contains(id) && !isThere(link, id)) {
                issues.add(
                        row < 0
                                ? ValueIssues.issue(InUse.missing(link), field, "value", id)
                                : ValueIssues.cell(InUse.missing(link), field, row, link, "value", id));
            }
        });
        return issues;
    }

    private void each(ObjectNode values, Visit visit) {
        for (FieldModel field : form.fields()) {
            if (InUse.leads(field)) {
                id(values, field).ifPresent(id -> visit.link(field, -1, field, id));
            } else if (field.type().ofRows()) {
                eachRow(values.path(field.key()), field, visit);
            }
        }
    }

    private static void eachRow(JsonNode rows, FieldModel field, Visit visit) {
        for (FieldModel column : field.columns()) {
            for (int i = 0; InUse.leads(column) && rows.isArray() && i < rows.size(); i++) {
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
