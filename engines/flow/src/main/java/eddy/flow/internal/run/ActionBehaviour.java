package eddy.flow.internal.run;

import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jooq.impl.DSL;

import eddy.core.action.ActionCall;
import eddy.core.action.ActionStep;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.id;

/**
 * Applies an action to the set of one record, in the engine's transaction. The key is the activity instance: a step
 * done twice because a transaction was repeated is done once.
 */
public final class ActionBehaviour extends TaskActivityBehavior {

    private final String step;
    private final ActionStep<?> action;
    private final Runtime runtime;

    public ActionBehaviour(String step, ActionStep<?> action, Runtime runtime) {
        this.step = step;
        this.action = action;
        this.runtime = runtime;
    }

    @Override
    protected void performExecution(ActivityExecution execution) {
        var running = runtime.running(execution);
        var flow = running.flow();
        action.apply(new ActionCall(
                flow.app(),
                running.release(),
                flow.table(),
                DSL.select(id("record_id"), DSL.val(execution.getActivityInstanceId()))
                        .from(CASE)
                        .where(id("id").eq(running.id())),
                new ActionCall.Origin(
                        "flow", runtime.flowKey(running), step, running.root().toString()),
                runtime.asOf(running, CaseValues.of(execution)),
                runtime.tx(),
                issue -> runtime.timeline().leftOut(running, step, issue)));
        leave(execution);
    }
}
