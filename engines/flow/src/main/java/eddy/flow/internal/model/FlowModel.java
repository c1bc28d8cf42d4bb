package eddy.flow.internal.model;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import eddy.core.Label;
import eddy.core.table.TableModel;
import eddy.flow.internal.steps.StepType;

/** A checked flow: its steps and the ways between them. Immutable. */
public final class FlowModel {

    private final String app;
    private final String key;
    private final Label label;
    private final TableModel table;
    private final ZoneId zone;
    private final Map<String, Step<?>> steps = new LinkedHashMap<>();
    private final List<Way> ways;

    public FlowModel(
            String app, String key, Label label, TableModel table, ZoneId zone, List<Step<?>> steps, List<Way> ways) {
        this.app = app;
        this.key = key;
        this.label = label;
        this.table = table;
        this.zone = zone;
        this.ways = List.copyOf(ways);
        steps.forEach(s -> this.steps.put(s.id(), s));
    }

    public String app() {
        return app;
    }

    public String key() {
        return key;
    }

    public Label label() {
        return label;
    }

    /** The table of the records the flow is about. */
    public TableModel table() {
        return table;
    }

    public ZoneId zone() {
        return zone;
    }

    public Collection<Step<?>> steps() {
        return steps.values();
    }

    public Optional<Step<?>> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    public List<Way> ways() {
        return ways;
    }

    public Stream<Way> from(String step) {
        return ways.stream().filter(w -> w.from().equals(step));
    }

    /** The steps directly inside a sub-process; the empty id is the process. */
    public Stream<Step<?>> in(String scope) {
        return steps().stream().filter(s -> s.node().in(scope));
    }

    /** The steps of one type, with their settings. */
    @SuppressWarnings("unchecked")
    public <S> Stream<Step<S>> of(Class<? extends StepType<S>> type) {
        return steps().stream().filter(s -> type.isInstance(s.type())).map(s -> (Step<S>) s);
    }
}
