package eddy.flow.internal.run;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;

import eddy.core.condition.CompiledCondition;

/** Asks the database whether the case's record fulfils the condition of a way, now. */
final class WayCondition implements Condition {

    private final CompiledCondition condition;
    private final Runtime runtime;

    WayCondition(CompiledCondition condition, Runtime runtime) {
        this.condition = condition;
        this.runtime = runtime;
    }

    @Override
    public boolean evaluate(DelegateExecution execution) {
        var running = runtime.running(execution);
        var asOf = runtime.asOf(running, CaseValues.of(execution));
        return runtime.records().holds(condition.table(), running.record(), condition.predicate(Records.alias(), asOf));
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }
}
