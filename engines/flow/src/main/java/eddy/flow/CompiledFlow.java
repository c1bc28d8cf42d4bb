package eddy.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import eddy.core.Label;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.FlowModel;
import eddy.flow.internal.steps.DecisionStep;
import eddy.flow.internal.steps.HappeningStartStep;
import eddy.flow.internal.steps.SubFlowStep;
import eddy.flow.internal.steps.UntilStep;
import eddy.flow.spi.Awaited;

/** A flow checked and ready to be deployed. Immutable, shared between threads. */
public final class CompiledFlow {

    private final FlowModel model;

    CompiledFlow(FlowModel model) {
        this.model = model;
    }

    /**
     * One step as people see it.
     *
     * @param id   the element's id in the diagram
     * @param type {@code todo}, {@code wait}, {@code action} …
     */
    public record StepInfo(String id, String type, Label label) {}

    public String app() {
        return model.app();
    }

    public String key() {
        return model.key();
    }

    public Label label() {
        return model.label();
    }

    /** The table of the records the flow is about. */
    public TableModel table() {
        return model.table();
    }

    /** Key of the form of the records the flow is about. */
    public String form() {
        return model.table().key();
    }

    public List<StepInfo> steps() {
        return model.steps().stream()
                .map(s -> new StepInfo(s.id(), s.type().key(), s.node().label()))
                .toList();
    }

    public Optional<StepInfo> step(String id) {
        return steps().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Keys of the flows it calls. */
    public Set<String> calls() {
        var calls = new TreeSet<String>();
        model.of(SubFlowStep.class).forEach(s -> calls.add(s.settings().flow()));
        return calls;
    }

    /** Keys of the decision tables it asks, in the order of the diagram. */
    public List<String> decisions() {
        return model.of(DecisionStep.class).map(s -> s.settings().decision()).toList();
    }

    /** Everything any of its steps waits for: what the app must tell the engine about. */
    public Awaited awaited() {
        return Awaited.all(java.util.stream.Stream.concat(
                        model.of(UntilStep.class).map(s -> s.settings().until()),
                        model.of(HappeningStartStep.class).map(s -> s.settings().until()))
                .map(eddy.flow.internal.steps.Until::awaited)
                .toList());
    }

    /** For this engine alone. */
    public FlowModel model() {
        return model;
    }
}
