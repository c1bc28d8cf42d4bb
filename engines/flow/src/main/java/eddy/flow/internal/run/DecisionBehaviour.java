package eddy.flow.internal.run;

import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Asks a decision and keeps each output as a case value; the output {@code strategy} is also noted on the case. */
public final class DecisionBehaviour extends TaskActivityBehavior {

    private static final String STRATEGY = "strategy";

    private final String decision;
    private final Runtime runtime;

    public DecisionBehaviour(String decision, Runtime runtime) {
        this.decision = decision;
        this.runtime = runtime;
    }

    @Override
    protected void performExecution(ActivityExecution execution) {
        var running = runtime.running(execution);
        var values = CaseValues.of(execution);
        var outputs = runtime.settings()
                .decisions()
                .evaluate(running.app(), running.release(), decision, running.record(), values.all());
        outputs.forEach(values::set);
        if (outputs.get(STRATEGY) != null) {
            runtime.cases().strategy(running, outputs.get(STRATEGY).toString());
        }
        leave(execution);
    }
}
