package eddy.flow.internal.model;

import java.util.HashMap;
import java.util.Map;

/** Loops a case would run through for ever in one go, because no step in them waits. */
final class EndlessLoops {

    private enum Mark {
        OPEN,
        DONE
    }

    private final Lint lint;
    private final Map<String, Mark> marks = new HashMap<>();

    private EndlessLoops(Lint lint) {
        this.lint = lint;
    }

    static void check(Lint lint) {
        var search = new EndlessLoops(lint);
        lint.model().steps().forEach(search::visit);
    }

    /** Depth first through steps that do not wait; depth is limited by the number of steps. */
    private void visit(Step<?> step) {
        if (step.waits() || marks.containsKey(step.id())) {
            return;
        }
        marks.put(step.id(), Mark.OPEN);
        lint.model().from(step.id()).forEach(way -> {
            if (marks.get(way.to()) == Mark.OPEN) {
                lint.error("flow.loop.endless", way.to());
            } else {
                lint.model().step(way.to()).ifPresent(this::visit);
            }
        });
        marks.put(step.id(), Mark.DONE);
    }
}
