package eddy.flow.internal.model;

import eddy.flow.internal.steps.BranchStep;
import eddy.flow.internal.steps.HappeningStartStep;
import eddy.flow.internal.steps.HappeningStep;
import eddy.flow.internal.steps.ParallelStep;
import eddy.flow.internal.steps.StartStep;
import eddy.flow.internal.steps.StepType;

/** Whether the steps hang together as the engine wants them: starts, ways in and out, nothing across a border. */
final class Structure {

    private Structure() {}

    static void check(Lint lint) {
        var model = lint.model();
        starts(lint, "", StartStep.class, model.key());
        for (var step : model.steps()) {
            if (step.node().element().equals("subProcess")) {
                starts(
                        lint,
                        step.id(),
                        step.type() instanceof HappeningStep ? HappeningStartStep.class : StartStep.class,
                        step.id());
            }
            ways(lint, step);
        }
        for (var way : model.ways()) {
            ends(lint, way);
        }
    }

    private static void starts(Lint lint, String scope, Class<? extends StepType<?>> type, String place) {
        long right =
                lint.model().in(scope).filter(s -> type.isInstance(s.type())).count();
        long all = lint.model()
                .in(scope)
                .filter(s -> s.node().element().equals("startEvent"))
                .count();
        if (right != 1 || all != 1) {
            lint.error("flow.start.one", place);
        }
    }

    private static void ways(Lint lint, Step<?> step) {
        long out = lint.model().from(step.id()).count();
        long in = lint.model().ways().stream()
                .filter(w -> w.to().equals(step.id()))
                .count();
        boolean gateway = step.type() instanceof BranchStep || step.type() instanceof ParallelStep;
        if (!step.type().hasIncoming() && in > 0 || !step.type().hasOutgoing() && out > 0) {
            lint.error("flow.way.not_here", step.id());
        }
        if (out > 1 && !gateway) {
            lint.error("flow.way.needs_gateway", step.id());
        }
        if (out == 0 && step.type().hasOutgoing()) {
            lint.error("flow.step.dead_end", step.id());
        }
        if (!(step.type() instanceof BranchStep)) {
            lint.model()
                    .from(step.id())
                    .filter(w -> !w.json().isMissingNode())
                    .forEach(w -> lint.error("flow.way.needs_gateway", w.id()));
        }
    }

    private static void ends(Lint lint, Way way) {
        var from = lint.model().step(way.from());
        var to = lint.model().step(way.to());
        if (from.isEmpty() || to.isEmpty()) {
            lint.error("flow.way.broken", way.id());
        } else if (!from.get().node().in(way.scope()) || !to.get().node().in(way.scope())) {
            lint.error("flow.way.crosses", way.id());
        }
    }
}
