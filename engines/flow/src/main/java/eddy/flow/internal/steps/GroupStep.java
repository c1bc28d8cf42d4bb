package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;

/** Steps that belong together: a timer or a happening can end them all. */
public final class GroupStep implements StepType<Settings.None> {

    @Override
    public String key() {
        return "group";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("subProcess") && !node.byEvent();
    }

    @Override
    public Compiled<Settings.None> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Settings.None.class);
    }

    @Override
    public void write(Step<Settings.None> step, EngineXml xml) {
        xml.start("subProcess", "id", step.id());
        xml.inside(step.id());
        xml.end();
    }
}
