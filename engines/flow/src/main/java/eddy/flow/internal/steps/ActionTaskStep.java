package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.action.ActionStep;
import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.ActionBehaviour;
import eddy.flow.internal.run.Runtime;

/** Does one action of the catalogue for the case's record. */
public final class ActionTaskStep implements StepType<ActionStep<?>> {

    @Override
    public String key() {
        return "action";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("serviceTask");
    }

    @Override
    public Compiled<ActionStep<?>> read(ObjectNode json, TableModel table, CompileScope scope) {
        return ActionStep.read(json, table, scope);
    }

    @Override
    public void write(Step<ActionStep<?>> step, EngineXml xml) {
        xml.empty("serviceTask", "id", step.id());
    }

    @Override
    public void attach(Step<ActionStep<?>> step, ActivityImpl activity, Runtime runtime) {
        activity.setActivityBehavior(new ActionBehaviour(step.id(), step.settings(), runtime));
    }
}
