package eddy.flow.internal.todo;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

import eddy.flow.TodoSettings;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.Runtime;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/**
 * Writes a todo for each of the engine's tasks, and cancels it when its task goes away undone. Built-in listeners do
 * it: they run even where others are skipped.
 */
public final class TodoTasks {

    private final Runtime runtime;
    private final TodoRows rows;

    public TodoTasks(Runtime runtime) {
        this.runtime = runtime;
        rows = new TodoRows(runtime);
    }

    public TodoRows rows() {
        return rows;
    }

    public void attach(TaskDefinition task, Step<TodoSettings> step) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> create(t, step));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::cancel);
    }

    private void create(DelegateTask task, Step<TodoSettings> step) {
        var running = runtime.running(task.getExecution());
        var row = runtime.tx()
                .db()
                .select(text("record_title"), id("started_by"), flag("sample"))
                .from(CASE)
                .where(id("id").eq(running.id()))
                .fetchSingle();
        rows.insert(new NewTodo(
                running.app(),
                running.release(),
                running.flow().table(),
                running.record(),
                row.get(text("record_title")),
                step.settings(),
                step.settings().due() == null
                        ? null
                        : runtime.after(step.settings().due(), running),
                new NewTodo.InCase(
                        running.id(),
                        running.root(),
                        runtime.flowKey(running),
                        running.flow().label(),
                        step.id(),
                        task.getId()),
                null,
                row.get(id("started_by")),
                row.get(flag("sample"))));
    }

    private void cancel(DelegateTask task) {
        runtime.tx()
                .db()
                .update(TODO)
                .set(text("state"), "cancelled")
                .set(time("done_at"), utc(runtime.now()))
                .where(text("task_id").eq(task.getId()))
                .and(text("state").eq("open"))
                .execute();
        var app = runtime.running(task.getExecution()).app();
        runtime.settings().caseListener().changed(app, "todos", UUID.fromString(task.getProcessInstanceId()));
    }
}
