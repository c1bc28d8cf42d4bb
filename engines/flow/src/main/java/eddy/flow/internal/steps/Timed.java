package eddy.flow.internal.steps;

import eddy.flow.internal.model.FlowModel;
import eddy.flow.internal.model.Step;

/** A type of step with a timer. */
public interface Timed<S> {

    /** How long after it began the timer fires. */
    Delay delay(Step<S> step, FlowModel model);
}
