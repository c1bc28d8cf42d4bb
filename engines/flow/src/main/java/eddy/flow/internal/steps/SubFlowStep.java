package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.Runtime;
import eddy.flow.internal.run.SubFlowBehaviour;

/** Runs another flow for the same record and goes on when it has ended. */
public final class SubFlowStep implements StepType<SubFlowStep.Config> {

    public record Config(String flow) {}

    @Override
    public String key() {
        return "sub_flow";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("callActivity");
    }

    @Override
    public Compiled<Config> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Config.class);
    }

    @Override
    public void check(Step<Config> step, Lint lint) {
        var flow = step.settings().flow();
        if (lint.model().key().equals(flow)) {
            lint.error("flow.sub_flow.recursive", step.id(), "path", flow + " → " + flow);
        } else if (flow == null || !lint.scope().exists(DocumentKind.FLOW, flow)) {
            lint.error("flow.sub_flow.unknown", step.id(), "flow", flow == null ? "" : flow);
        }
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.call(step.id(), xml.processKey(step.settings().flow()));
    }

    @Override
    public void attach(Step<Config> step, ActivityImpl activity, Runtime runtime) {
        var parsed = (CallActivityBehavior) activity.getActivityBehavior();
        activity.setActivityBehavior(new SubFlowBehaviour(parsed.getCallableElement()));
    }
}
