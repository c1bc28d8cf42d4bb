package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;

/** Takes the first way whose condition holds, else the default way; also brings ways together. */
public final class BranchStep implements StepType<Settings.None> {

    @Override
    public String key() {
        return "branch";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("exclusiveGateway");
    }

    @Override
    public Compiled<Settings.None> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Settings.None.class);
    }

    @Override
    public void check(Step<Settings.None> step, Lint lint) {
        var ways = lint.model().from(step.id()).toList();
        if (ways.size() < 2) {
            ways.stream()
                    .filter(w -> w.condition().isPresent())
                    .forEach(w -> lint.error("flow.branch.single_condition", w.id()));
            return;
        }
        var other = step.node().defaultWay();
        if (ways.stream().noneMatch(w -> w.id().equals(other))) {
            lint.error("flow.branch.default_missing", step.id());
        }
        for (var way : ways) {
            boolean isDefault = way.id().equals(other);
            if (isDefault && !way.json().isMissingNode()) {
                lint.error("flow.branch.default_condition", way.id());
            } else if (!isDefault && way.json().isMissingNode()) {
                lint.error("flow.branch.condition_missing", way.id());
            }
        }
    }

    @Override
    public void write(Step<Settings.None> step, EngineXml xml) {
        if (step.node().defaultWay().isEmpty()) {
            xml.empty("exclusiveGateway", "id", step.id());
        } else {
            xml.empty(
                    "exclusiveGateway", "id", step.id(), "default", step.node().defaultWay());
        }
    }
}
