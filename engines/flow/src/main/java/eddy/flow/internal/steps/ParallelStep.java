package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;

/** Takes all ways at once, and waits for all of them where they meet. */
public final class ParallelStep implements StepType<Settings.None> {

    @Override
    public String key() {
        return "parallel";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("parallelGateway");
    }

    @Override
    public Compiled<Settings.None> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Settings.None.class);
    }

    @Override
    public void write(Step<Settings.None> step, EngineXml xml) {
        xml.empty("parallelGateway", "id", step.id());
    }
}
