package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.Runtime;

/** Waits until something happens for the case's record; a boundary timer carries the way out when it does not. */
public final class UntilStep implements StepType<UntilStep.Config> {

    /**
     * @param until  what it waits for
     * @param atMost when the boundary timer without a time of its own fires
     */
    public record Config(Until until, Delay atMost) {}

    @Override
    public String key() {
        return "until";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("receiveTask");
    }

    @Override
    public Compiled<Config> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Config.class);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void check(Step<Config> step, Lint lint) {
        if (step.settings().until() == null || !step.settings().until().isValid()) {
            lint.error("flow.until.invalid", step.id());
        }
        var atMost = step.settings().atMost();
        if (atMost != null && !atMost.isValid()) {
            lint.error("flow.wait.invalid", step.id());
        }
        boolean timer = lint.model()
                .of(TimeoutStep.class)
                .anyMatch(
                        t -> t.node().attachedTo().equals(step.id()) && t.node().interrupting());
        if (!timer) {
            lint.warning("flow.until.forever", step.id(), "step", step.id());
        }
        if (atMost != null && !timer) {
            lint.error("flow.until.no_timeout_path", step.id());
        }
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.empty("receiveTask", "id", step.id(), "messageRef", EngineXml.message(step.id()));
    }

    @Override
    public void attach(Step<Config> step, ActivityImpl activity, Runtime runtime) {
        runtime.waits().attach(activity, step.id(), step.settings().until().awaited());
    }
}
