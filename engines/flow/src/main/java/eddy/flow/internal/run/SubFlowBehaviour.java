package eddy.flow.internal.run;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Hands the record and the case values to the flow called, and its outcome back. */
public final class SubFlowBehaviour extends CallActivityBehavior {

    public SubFlowBehaviour(CallableElement called) {
        setCallableElement(called);
    }

    @Override
    protected VariableMap getInputVariables(ActivityExecution execution) {
        var values = CaseValues.of(execution);
        var handed = Variables.createVariables();
        values.all().forEach(handed::putValue);
        handed.remove(CaseValues.OUTCOME);
        handed.putValue(CaseValues.RECORD, values.record().toString());
        return handed;
    }

    @Override
    public void passOutputVariables(ActivityExecution execution, VariableScope called) {
        var outcome = called.getVariable(CaseValues.OUTCOME);
        if (outcome != null) {
            CaseValues.of(execution).outcome(outcome.toString());
        }
    }
}
