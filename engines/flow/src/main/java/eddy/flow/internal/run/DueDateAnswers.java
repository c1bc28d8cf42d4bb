package eddy.flow.internal.run;

import java.time.Instant;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import eddy.flow.internal.model.FlowModel;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.steps.Delay;
import eddy.flow.internal.steps.Timed;

/** Tells the engine when a timer is due, from our clock and calendar. */
public final class DueDateAnswers {

    private final Runtime runtime;

    public DueDateAnswers(Runtime runtime) {
        this.runtime = runtime;
    }

    /** @param step id of the step with the timer */
    public Instant due(String step, DelegateExecution execution) {
        var running = runtime.running(execution);
        var found = running.flow().step(step);
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "No timer " + step + " in " + running.flow().key());
        }
        return runtime.after(delay(found.get(), running.flow()), running);
    }

    private static <S> Delay delay(Step<S> step, FlowModel flow) {
        if (step.type() instanceof Timed<?>) {
            @SuppressWarnings("unchecked")
            var timed = (Timed<S>) step.type();
            return timed.delay(step, flow);
        }
        throw new IllegalStateException("Step " + step.id() + " has no timer");
    }
}
