package eddy.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.TaskService;
import org.jooq.Condition;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.flow.internal.run.Runtime;
import eddy.flow.internal.todo.TodoReads;

import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/**
 * The todo centre. Whether a person may use it at all is the caller's question; whose todo it is, is answered here.
 * What is not allowed ends with an {@link IssueException}, and nothing of the operation has happened: {@code
 * todo.unknown}, {@code todo.already_done}, {@code todo.cancelled}, {@code todo.already_claimed}, {@code
 * todo.not_yours}, {@code todo.outcome.unknown}, {@code todo.person.unknown}, and what the todo's form says.
 * Thread-safe; joins the current transaction.
 */
public final class TodoService {

    private final Runtime runtime;
    private final Transactions tx;
    private final TaskService tasks;
    private final TodoReads reads;

    TodoService(Runtime runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tx = runtime.tx();
        this.tasks = tasks;
        reads = new TodoReads(runtime);
    }

    /**
     * What one todo of a bulk completion came to.
     *
     * @param issues why it was not completed; empty when it was
     */
    public record BulkResult(UUID todo, List<Issue> issues) {}

    /** Open ones by priority and deadline, others newest first; {@code after} is the page before's {@code next}. */
    public Page<Todo> list(Person person, TodoList list, Optional<String> after, int limit) {
        return reads.list(person, list, after, limit);
    }

    public TodoCounts counts(Person person, Optional<String> app) {
        return reads.counts(person, app);
    }

    public Optional<Todo> get(UUID todo) {
        return reads.get(todo);
    }

    /** All todos about a record, newest first. */
    public Page<Todo> about(String app, UUID record, Optional<String> after, int limit) {
        return reads.about(app, record, after, limit);
    }

    /** Takes a todo out of its pool. Of two people who do so at once, one is told. */
    public Todo claim(UUID todoId, Person by) {
        return tx.required(() -> {
            var todo = open(todoId);
            if (todo.assignee() != null) {
                if (todo.assignee().equals(by.id())) {
                    return todo;
                }
                throw refused("todo.already_claimed");
            }
            if (!todo.mayClaim(by)) {
                throw refused("todo.not_yours");
            }
            int taken = tx.db()
                    .update(TODO)
                    .set(id("assignee"), by.id())
                    .set(time("claimed_at"), utc(runtime.now()))
                    .where(isOpen(todoId))
                    .and(id("assignee").isNull())
                    .execute();
            if (taken == 0) {
                throw refused("todo.already_claimed");
            }
            return changed(todo);
        });
    }

    /** Puts a todo back into its pool. */
    public Todo unclaim(UUID todoId, Person by) {
        return tx.required(() -> {
            var todo = open(todoId);
            if (!by.id().equals(todo.assignee()) || todo.claimedAt() == null) {
                throw refused("todo.not_yours");
            }
            tx.db()
                    .update(TODO)
                    .setNull(id("assignee"))
                    .setNull(time("claimed_at"))
                    .where(isOpen(todoId))
                    .execute();
            return changed(todo);
        });
    }

    /** Gives a todo to somebody else. */
    public Todo delegate(UUID todoId, Person by, UUID to, String note) {
        return tx.required(() -> {
            var todo = open(todoId);
            if (!todo.mayComplete(by)) {
                throw refused("todo.not_yours");
            }
            if (!runtime.settings().people().isActive(to)) {
                throw refused("todo.person.unknown");
            }
            var update = tx.db().update(TODO).set(id("assignee"), to).setNull(time("claimed_at"));
            (note == null ? update : update.set(text("note"), note))
                    .where(isOpen(todoId))
                    .execute();
            return changed(todo);
        });
    }

    /**
     * Completes a todo; its case goes on.
     *
     * @param outcome key of one of its outcomes
     * @param note    free text, or {@code null}
     * @param values  what was filled into its form, by field; {@code null} for nothing
     */
    public Todo complete(UUID todoId, Person by, String outcome, String note, ObjectNode values) {
        return tx.required(() -> {
            var todo = open(todoId);
            if (!todo.mayComplete(by)) {
                throw refused("todo.not_yours");
            }
            if (todo.outcomes().stream().noneMatch(o -> o.key().equals(outcome))) {
                throw new IssueException(
                        Issue.error("todo.outcome.unknown", "/outcome", "outcome", String.valueOf(outcome)));
            }
            close(todo, by, outcome, note);
            saveForm(todo, by, values);
            goOn(todo, outcome);
            return changed(todo);
        });
    }

    /** Completes several alike, each in a transaction of its own. */
    public List<BulkResult> completeAll(Collection<UUID> todos, Person by, String outcome, String note) {
        var results = new ArrayList<BulkResult>();
        for (var todo : todos) {
            try {
                tx.requiresNew(() -> complete(todo, by, outcome, note, null));
                results.add(new BulkResult(todo, List.of()));
            } catch (IssueException e) {
                results.add(new BulkResult(todo, e.issues()));
            }
        }
        return results;
    }

    private void close(Todo todo, Person by, String outcome, String note) {
        if (todo.rootCaseId() != null) {
            runtime.cases().lock(todo.rootCaseId());
        }
        var now = runtime.now();
        int closed = tx.db()
                .update(TODO)
                .set(text("state"), "done")
                .set(text("outcome"), outcome)
                .set(text("note"), note == null ? todo.note() : note)
                .set(id("assignee"), by.id())
                .set(id("done_by"), by.id())
                .set(time("done_at"), utc(now))
                .set(number("minutes"), (int)
                        Duration.between(todo.createdAt(), now).toMinutes())
                .where(isOpen(todo.id()))
                .execute();
        if (closed == 0) {
            open(todo.id());
            throw refused("todo.already_done");
        }
    }

    private void saveForm(Todo todo, Person by, ObjectNode values) {
        if (todo.todoForm() == null) {
            return;
        }
        var filled = values == null ? JsonNodeFactory.instance.objectNode() : values;
        var record = runtime.settings()
                .todoForms()
                .save(
                        todo.app(),
                        todo.release(),
                        todo.todoForm(),
                        todo.form(),
                        todo.record(),
                        todo.rootCaseId(),
                        filled,
                        by);
        tx.db()
                .update(TODO)
                .set(text("form_data"), filled.toString())
                .set(id("form_record"), record)
                .where(id("id").eq(todo.id()))
                .execute();
    }

    private void goOn(Todo todo, String outcome) {
        if (todo.caseId() == null) {
            return;
        }
        var task = tx.db()
                .select(text("task_id"))
                .from(TODO)
                .where(id("id").eq(todo.id()))
                .fetchSingle(text("task_id"));
        runtime.timeline().done(todo, outcome);
        tasks.complete(task, Map.of(todo.step(), outcome));
    }

    private Todo open(UUID todoId) {
        var todo = reads.get(todoId).orElseThrow(() -> refused("todo.unknown"));
        if (!todo.isOpen()) {
            throw refused(todo.state().equals("done") ? "todo.already_done" : "todo.cancelled");
        }
        return todo;
    }

    private Todo changed(Todo todo) {
        runtime.settings().caseListener().changed(todo.app(), "todos", todo.id());
        return reads.get(todo.id()).orElseThrow();
    }

    private static Condition isOpen(UUID todoId) {
        return id("id").eq(todoId).and(text("state").eq("open"));
    }

    private static IssueException refused(String code) {
        return new IssueException(Issue.error(code, ""));
    }
}
