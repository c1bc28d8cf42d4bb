package eddy.flow.internal.run;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;

import eddy.core.Ids;
import eddy.flow.spi.Awaited;

import static eddy.flow.internal.run.Columns.WAIT;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Keeps a row for each step that waits for something to happen, from its beginning to its end. */
public final class Waits {

    private final Runtime runtime;

    Waits(Runtime runtime) {
        this.runtime = runtime;
    }

    /**
     * Lets a row stand while {@code scope} is active.
     *
     * @param scope the step itself, or what an event interrupts
     * @param step  id of the step, which is also the name of its message
     */
    public void attach(CoreModelElement scope, String step, Awaited awaited) {
        var text = AwaitedText.write(awaited);
        scope.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> begin(e, step, text));
        scope.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) e -> end(e, step));
    }

    private void begin(DelegateExecution execution, String step, String awaited) {
        var running = runtime.running(execution);
        var waitId = Ids.next();
        runtime.tx()
                .db()
                .insertInto(WAIT)
                .set(id("id"), waitId)
                .set(text("app"), running.app())
                .set(id("case_id"), running.id())
                .set(id("root_case_id"), running.root())
                .set(text("step"), step)
                .set(text("activity_id"), place(execution))
                .set(id("record_id"), running.record())
                .set(text("awaited"), awaited)
                .set(time("since"), utc(runtime.now()))
                .execute();
        runtime.signals().check(running, waitId);
    }

    private void end(DelegateExecution execution, String step) {
        runtime.tx()
                .db()
                .deleteFrom(WAIT)
                .where(id("case_id").eq(UUID.fromString(execution.getProcessInstanceId())))
                .and(text("step").eq(step))
                .and(text("activity_id").eq(place(execution)))
                .execute();
    }

    /** The activity instance; the case itself, which has none yet while it begins. */
    private static String place(DelegateExecution execution) {
        var instance = execution.getActivityInstanceId();
        return instance == null ? execution.getProcessInstanceId() : instance;
    }
}
