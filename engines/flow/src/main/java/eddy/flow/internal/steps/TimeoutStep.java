package eddy.flow.internal.steps;

import java.util.Set;

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

/** A timer on a step that takes long. */
public final class TimeoutStep implements StepType<TimeoutStep.Config>, Timed<TimeoutStep.Config> {

    private static final Set<String> HOSTS = Set.of("userTask", "receiveTask", "subProcess", "callActivity");

    /** @param delay may be left out on a step that has an {@code atMost} of its own */
    public record Config(@JsonProperty("wait") Delay delay) {}

    @Override
    public String key() {
        return "timeout";
    }

    @Override
    public boolean is(Node node) {
        return node.element().equals("boundaryEvent") && node.event().equals("timer");
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
    public boolean hasIncoming() {
        return false;
    }

    @Override
    public void check(Step<Config> step, Lint lint) {
        var host = lint.model().step(step.node().attachedTo());
        if (host.isEmpty()
                || !HOSTS.contains(host.get().node().element())
                || host.get().type() instanceof HappeningStep
                || !host.get().node().in(step.node().scope())) {
            lint.error("flow.timeout.misplaced", step.id());
            return;
        }
        var delay = delay(step, lint.model());
        if (delay == null || !delay.isValid()) {
            lint.error("flow.wait.invalid", step.id());
        }
    }

    @Override
    public Delay delay(Step<Config> step, FlowModel model) {
        if (step.settings().delay() != null) {
            return step.settings().delay();
        }
        return model.of(UntilStep.class)
                .filter(h -> h.id().equals(step.node().attachedTo()))
                .map(h -> h.settings().atMost())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void write(Step<Config> step, EngineXml xml) {
        xml.start(
                "boundaryEvent",
                "id",
                step.id(),
                "attachedToRef",
                step.node().attachedTo(),
                "cancelActivity",
                String.valueOf(step.node().interrupting()));
        xml.timer(step.id());
        xml.end();
    }
}
