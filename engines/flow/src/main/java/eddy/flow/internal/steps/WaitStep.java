package eddy.flow.internal.steps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.FlowModel;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;

/** Lets time pass. */
public final class WaitStep implements StepType<WaitStep.Config>, Timed<WaitStep.Config> {

    public record Config(@JsonProperty("wait") Delay delay) {}

    @Override
    public String key() {
        return "wait";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("intermediateCatchEvent") && node.event().equals("timer");
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
        if (step.settings().delay() == null || !step.settings().delay().isValid()) {
            lint.error("flow.wait.invalid", step.id());
        }
    }

    @Override
    public Delay delay(Step<Config> step, FlowModel model) {
        return step.settings().delay();
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.start("intermediateCatchEvent", "id", step.id());
        xml.timer(step.id());
        xml.end();
    }
}
