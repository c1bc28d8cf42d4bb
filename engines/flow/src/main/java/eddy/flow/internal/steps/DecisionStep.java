package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.DecisionBehaviour;
import eddy.flow.internal.run.Runtime;

/** Asks a decision table about the case's record; each output becomes a case value. */
public final class DecisionStep implements StepType<DecisionStep.Config> {

    public record Config(String decision) {}

    @Override
    public String key() {
        return "decision";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("businessRuleTask");
    }

    @Override
    public Compiled<Config> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Config.class);
    }

    @Override
    public void check(Step<Config> step, Lint lint) {
        var decision = step.settings().decision();
        if (decision == null || !lint.scope().exists(DocumentKind.DECISION, decision)) {
            lint.error("flow.decision.unknown", step.id(), "decision", decision == null ? "" : decision);
        }
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.empty("businessRuleTask", "id", step.id());
    }

    @Override
    public void attach(Step<Config> step, ActivityImpl activity, Runtime runtime) {
        activity.setActivityBehavior(new DecisionBehaviour(step.settings().decision(), runtime));
    }
}
