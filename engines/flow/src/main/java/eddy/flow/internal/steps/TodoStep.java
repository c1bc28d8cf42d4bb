package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.TodoSettings;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.Runtime;

/** Gives somebody something to do; its outcome becomes the case value named like the step. */
public final class TodoStep implements StepType<TodoSettings> {

    @Override
    public String key() {
        return "todo";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("userTask");
    }

    @Override
    public Compiled<TodoSettings> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, TodoSettings.class);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void check(Step<TodoSettings> step, Lint lint) {
        for (var issue : step.settings().check(lint.model().table(), lint.scope())) {
            lint.error(
                    issue.code(),
                    step.id(),
                    issue.args().entrySet().stream()
                            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                            .toArray());
        }
    }

    @Override
    public void write(Step<TodoSettings> step, EngineXml xml) {
        xml.empty("userTask", "id", step.id());
    }

    @Override
    public void attach(Step<TodoSettings> step, ActivityImpl activity, Runtime runtime) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        runtime.todos().attach(task, step);
    }
}
