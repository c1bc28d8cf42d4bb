package eddy.form.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.ValueIssues;
import eddy.form.spi.People;

/** What must hold beyond the form's schema, some of it only the database knows. */
final class RecordChecks {

    private final Transactions tx;

    RecordChecks(Transactions tx) {
        this.tx = tx;
    }

    /**
     * The issues a change brings: a record that was not faultless before (its form has changed since) may still be
     * changed elsewhere.
     */
    List<Issue> patch(CompiledForm form, ObjectNode before, ObjectNode after, Instant now) {
        var old = new HashSet<>(form.check(before));
        var issues = new ArrayList<Issue>();
        for (Issue issue : form.check(after)) {
            var field = issue.place().replaceFirst("^/([^/]*).*$", "$1");
            if (!old.contains(issue) || !before.path(field).equals(after.path(field))) {
                issues.add(issue);
            }
        }
        issues.addAll(form.checkLocked(before, after, now));
        return issues;
    }

    /** Computed fields take no value from outside. */
    static List<Issue> given(CompiledForm form, ObjectNode values) {
        return form.fields().stream()
                .filter(f -> f.type().computed() && values.hasNonNull(f.key()))
                .map(f -> ValueIssues.issue("record.value.computed", f))
                .toList();
    }

    /** Linked records must be there, departments and people in use; {@code before} may keep what it has. */
    List<Issue> links(CompiledForm form, ObjectNode before, ObjectNode values, People people) {
        return LinkLookup.holding(tx, people, form, List.of(values)).missing(values, before);
    }

    /** @param self the record that may have the key itself; {@code null} for a new one */
    List<Issue> unique(CompiledForm form, ObjectNode values, UUID self) {
        var key = form.uniqueKey().filter(k -> values.has(k.key()));
        if (key.isEmpty()) {
            return List.of();
        }
        var value = ValueText.of(key.get().type().fromJson(values.get(key.get().key())));
        var others = Columns.UNIQUE_VALUE.eq(value).and(self == null ? DSL.noCondition() : Columns.ID.ne(self));
        boolean taken = tx.db()
                .fetchExists(DSL.selectOne()
                        .from(Columns.table(form.table().sqlName()))
                        .where(others));
        return taken ? List.of(taken(key.get(), values)) : List.of();
    }

    static Issue taken(FieldModel key, ObjectNode values) {
        return ValueIssues.issue(
                "record.unique", key, "value", values.path(key.key()).asText());
    }
}
