package eddy.flow.internal.model;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

import eddy.flow.internal.steps.HappeningStep;

/** Steps no case can ever come to. */
final class Reachability {

    private final FlowModel model;
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<Step<?>> next = new ArrayDeque<>();

    private Reachability(FlowModel model) {
        this.model = model;
    }

    static void check(Lint lint) {
        var search = new Reachability(lint.model());
        search.enter("");
        while (!search.next.isEmpty()) {
            search.follow(search.next.pop());
        }
        for (var step : lint.model().steps()) {
            if (!search.seen.contains(step.id())) {
                lint.error("flow.step.unreachable", step.id());
            }
        }
    }

    private void follow(Step<?> step) {
        model.from(step.id()).forEach(w -> model.step(w.to()).ifPresent(this::see));
        if (step.node().element().equals("subProcess")) {
            enter(step.id());
        }
        model.steps().stream()
                .filter(s -> s.node().attachedTo().equals(step.id()))
                .forEach(this::see);
    }

    private void enter(String scope) {
        model.in(scope)
                .filter(s -> s.node().element().equals("startEvent") || s.type() instanceof HappeningStep)
                .forEach(this::see);
    }

    private void see(Step<?> step) {
        if (seen.add(step.id())) {
            next.push(step);
        }
    }
}
