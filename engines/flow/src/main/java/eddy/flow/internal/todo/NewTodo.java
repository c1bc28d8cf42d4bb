package eddy.flow.internal.todo;

import java.time.Instant;
import java.util.UUID;

import eddy.core.Label;
import eddy.core.table.TableModel;
import eddy.flow.TodoSettings;

/**
 * A todo to be written.
 *
 * @param due       the deadline, or {@code null}
 * @param inCase    the task behind it, or {@code null} for a todo without a flow
 * @param originKey idempotency key of a todo without a flow, or {@code null}
 * @param startedBy the person who started the case, or {@code null}
 */
public record NewTodo(
        String app,
        int release,
        TableModel table,
        UUID record,
        String recordTitle,
        TodoSettings settings,
        Instant due,
        InCase inCase,
        String originKey,
        UUID startedBy,
        boolean sample) {

    /** The step of a running case that a todo belongs to. */
    public record InCase(UUID id, UUID root, String flow, Label flowLabel, String step, String task) {}
}
