package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;

/** Where a case, or an embedded sub-process, begins. */
public final class StartStep implements StepType<Settings.None> {

    @Override
    public String key() {
        return "start";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("startEvent") && node.event().isEmpty() && !node.byEvent();
    }

    @Override
    public Compiled<Settings.None> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Settings.None.class);
    }

    @Override
    public boolean hasIncoming() {
        return false;
    }

    @Override
    public void write(Step<Settings.None> step, EngineXml xml) {
        xml.empty("startEvent", "id", step.id());
    }
}
