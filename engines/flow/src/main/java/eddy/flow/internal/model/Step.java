package eddy.flow.internal.model;

import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.flow.internal.run.Runtime;
import eddy.flow.internal.steps.StepType;

/** One step of a flow with its checked settings. Immutable. */
public record Step<S>(Node node, StepType<S> type, S settings) {

    public String id() {
        return node.id();
    }

    /** Whether a case stops here until time passes or somebody acts. */
    public boolean waits() {
        return type.waits();
    }

    /** What is wrong with the settings goes to {@code lint}. */
    public void check(Lint lint) {
        type.check(this, lint);
    }

    /** Writes the step as the engine reads it. */
    public void write(EngineXml xml) {
        type.write(this, xml);
    }

    /** Makes the engine do what the step says. */
    public void attach(ActivityImpl activity, Runtime runtime) {
        type.attach(this, activity, runtime);
    }
}
