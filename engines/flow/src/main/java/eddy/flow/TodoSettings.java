package eddy.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.flow.internal.steps.Delay;

/**
 * What a todo is, as a flow's step or the action {@code create_todo} says it.
 *
 * @param title    what to do
 * @param assign   who does it
 * @param priority {@code high} or {@code normal}; normal when absent
 * @param due      the time to do it in, if there is a deadline
 * @param form     key of the form to fill in, if any
 * @param outcomes the buttons; one "done" when absent
 * @param hint     advice for whoever does it
 */
public record TodoSettings(
        Label title, Assign assign, String priority, Delay due, String form, List<Outcome> outcomes, Label hint) {

    private static final Set<String> PRIORITIES = Set.of("high", "normal");

    /** The outcome of a todo that names none. */
    public static final Outcome DONE = new Outcome("done", Label.of("完成", "Done"), true);

    public TodoSettings {
        priority = priority == null ? "normal" : priority;
        outcomes = outcomes == null || outcomes.isEmpty() ? List.of(DONE) : List.copyOf(outcomes);
    }

    /**
     * Who gets the todo: exactly one is given.
     *
     * @param owner key of the record's person field
     * @param role  key of a role of the app: a pool, to be claimed from
     * @param user  a username
     */
    public record Assign(String owner, String role, String user) {}

    /**
     * A button that completes the todo.
     *
     * @param primary whether it is the one expected
     */
    public record Outcome(String key, Label label, Boolean primary) {

        public Outcome {
            primary = primary != null && primary;
        }
    }

    /** What is wrong, for records of {@code table}; places are empty. */
    public List<Issue> check(TableModel table, CompileScope scope) {
        var issues = new ArrayList<Issue>();
        if (title == null || title.texts().values().stream().allMatch(String::isBlank)) {
            issues.add(Issue.error("flow.todo.title_missing", ""));
        }
        checkAssign(table, scope, issues);
        if (!PRIORITIES.contains(priority)) {
            issues.add(Issue.error("flow.todo.priority_invalid", "", "priority", priority));
        }
        if (due != null && !due.isValid()) {
            issues.add(Issue.error("flow.wait.invalid", ""));
        }
        checkForm(table, scope, issues);
        var keys = new HashSet<String>();
        for (var outcome : outcomes) {
            if (outcome.key() == null || !outcome.key().matches("[a-z][a-z0-9_]{0,39}") || !keys.add(outcome.key())) {
                issues.add(Issue.error("flow.outcome.invalid", "", "outcome", outcome.key()));
            }
        }
        return issues;
    }

    private void checkAssign(TableModel table, CompileScope scope, List<Issue> issues) {
        long given = assign == null
                ? 0
                : Stream.of(assign.owner(), assign.role(), assign.user())
                        .filter(a -> a != null && !a.isBlank())
                        .count();
        if (given != 1) {
            issues.add(Issue.error("flow.todo.assignee_missing", ""));
            return;
        }
        if (assign.owner() != null
                && table.field(assign.owner())
                        .filter(f -> f.type().kind() == ValueKind.PERSON)
                        .isEmpty()) {
            issues.add(Issue.error("flow.todo.owner_unknown", "", "field", assign.owner(), "form", table.key()));
        }
        if (assign.role() != null
                && scope.manifest().path("roles").valueStream().noneMatch(r -> r.path("key")
                        .asText()
                        .equals(assign.role()))) {
            issues.add(Issue.error("flow.todo.role_unknown", "", "role", assign.role()));
        }
    }

    private void checkForm(TableModel table, CompileScope scope, List<Issue> issues) {
        if (form == null) {
            return;
        }
        if (!scope.exists(DocumentKind.FORM, form)) {
            issues.add(Issue.error("flow.form.unknown", "", "form", form));
            return;
        }
        var target = scope.tables().table(form);
        if (target.isPresent() && link(target.get(), table.key()).isEmpty()) {
            issues.add(Issue.error("flow.todo.form_without_link", "", "form", form, "table", table.key()));
        }
    }

    /** The field of {@code target} that points to records of {@code table}. */
    public static Optional<FieldModel> link(TableModel target, String table) {
        return target.fields().stream()
                .filter(f -> f.linkTo().filter(table::equals).isPresent())
                .findFirst();
    }
}
