package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;

/** Interrupts what runs around it as soon as something happens for the case's record. */
public final class HappeningStartStep implements StepType<HappeningStartStep.Config> {

    /** @param until what it waits for, from the beginning of the scope around it */
    public record Config(Until until) {}

    @Override
    public String key() {
        return "when";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("startEvent") && node.event().equals("message") && node.byEvent();
    }

    @Override
    public Compiled<Config> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Config.class);
    }

    @Override
    public boolean hasIncoming() {
        return false;
    }

    @Override
    public void check(Step<Config> step, Lint lint) {
        if (step.settings().until() == null || !step.settings().until().isValid()) {
            lint.error("flow.until.invalid", step.id());
        }
        if (!step.node().interrupting()) {
            lint.error("flow.when.not_interrupting", step.id());
        }
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.start("startEvent", "id", step.id(), "isInterrupting", "true");
        xml.empty("messageEventDefinition", "messageRef", EngineXml.message(step.id()));
        xml.end();
    }
}
