package eddy.flow.internal.steps;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.CaseValues;
import eddy.flow.internal.run.Runtime;

/** Where a case, or a part of it, ends; may say how it went. */
public final class EndStep implements StepType<EndStep.Config> {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** @param outcome the outcome of the case; {@code null} to leave it as it is */
    public record Config(String outcome) {}

    @Override
    public String key() {
        return "end";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("endEvent") && node.event().isEmpty();
    }

    @Override
    public Compiled<Config> read(ObjectNode json, TableModel table, CompileScope scope) {
        return Settings.read(json, Config.class);
    }

    @Override
    public boolean hasOutgoing() {
        return false;
    }

    @Override
    public void check(Step<Config> step, Lint lint) {
        var outcome = step.settings().outcome();
        if (outcome != null && !KEY.matcher(outcome).matches()) {
            lint.error("flow.outcome.invalid", step.id(), "outcome", outcome);
        }
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.empty("endEvent", "id", step.id());
    }

    @Override
    public void attach(Step<Config> step, ActivityImpl activity, Runtime runtime) {
        var outcome = step.settings().outcome();
        if (outcome != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> CaseValues.of(execution).outcome(outcome));
        }
    }
}
