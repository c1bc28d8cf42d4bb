package eddy.flow.internal.todo;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.flow.internal.run.Runtime;

import static eddy.flow.internal.run.Columns.TODO_BY_ORIGIN;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Inserts todos. */
public final class TodoRows {

    /** Sorts todos without a deadline behind all others. */
    static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Runtime runtime;

    TodoRows(Runtime runtime) {
        this.runtime = runtime;
    }

    /** Writes the todo unless one with the same origin key is there already. */
    public void insert(NewTodo todo) {
        var settings = todo.settings();
        var inCase = Optional.ofNullable(todo.inCase());
        var flow = inCase.map(NewTodo.InCase::flowLabel);
        var todoId = Ids.next();
        runtime.tx()
                .db()
                .insertInto(TODO_BY_ORIGIN)
                .set(id("id"), todoId)
                .set(text("app"), todo.app())
                .set(number("release"), todo.release())
                .set(id("case_id"), inCase.map(NewTodo.InCase::id).orElse(null))
                .set(id("root_case_id"), inCase.map(NewTodo.InCase::root).orElse(null))
                .set(text("task_id"), inCase.map(NewTodo.InCase::task).orElse(null))
                .set(text("origin_key"), todo.originKey())
                .set(text("flow"), inCase.map(NewTodo.InCase::flow).orElse(null))
                .set(text("flow_zh"), flow.map(l -> l.in(Locale.CHINESE)).orElse(null))
                .set(text("flow_en"), flow.map(l -> l.in(Locale.ENGLISH)).orElse(null))
                .set(text("step"), inCase.map(NewTodo.InCase::step).orElse(null))
                .set(text("form"), todo.table().keptKey())
                .set(id("record_id"), todo.record())
                .set(text("record_title"), todo.recordTitle())
                .set(text("title_zh"), settings.title().in(Locale.CHINESE))
                .set(text("title_en"), settings.title().in(Locale.ENGLISH))
                .set(text("hint_zh"), hint(settings.hint(), Locale.CHINESE))
                .set(text("hint_en"), hint(settings.hint(), Locale.ENGLISH))
                .set(text("priority"), settings.priority())
                .set(number("priority_rank"), settings.priority().equals("high") ? 0 : 1)
                .set(id("assignee"), assignee(todo))
                .set(
                        text("role"),
                        runtime.roleKey(
                                todo.app(), todo.release(), settings.assign().role()))
                .set(text("state"), "open")
                .set(time("due_at"), utc(todo.due()))
                .set(time("due_key"), utc(todo.due() == null ? NO_DEADLINE : todo.due()))
                .set(text("todo_form"), settings.form())
                .set(text("outcomes"), json(settings.outcomes()))
                .set(id("started_by"), todo.startedBy())
                .set(time("created_at"), utc(runtime.now()))
                .set(flag("sample"), todo.sample())
                .onConflictDoNothing()
                .execute();
        runtime.settings().caseListener().changed(todo.app(), "todos", todoId);
    }

    /** The one person it goes to; {@code null} for a pool, also when the person named is not there (any more). */
    private UUID assignee(NewTodo todo) {
        var people = runtime.settings().people();
        var assign = todo.settings().assign();
        if (assign.user() != null) {
            return people.byUsername(assign.user()).orElse(null);
        }
        if (assign.owner() != null) {
            return runtime.records()
                    .person(todo.table(), assign.owner(), todo.record())
                    .filter(people::isActive)
                    .orElse(null);
        }
        return null;
    }

    private static String hint(Label label, Locale locale) {
        return label == null ? null : label.in(locale);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Writing JSON in memory failed", e);
        }
    }
}
