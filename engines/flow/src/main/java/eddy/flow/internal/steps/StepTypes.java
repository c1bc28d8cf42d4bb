package eddy.flow.internal.steps;

import java.util.List;
import java.util.Optional;

import eddy.flow.internal.model.Node;

/** All types of step there are. */
public final class StepTypes {

    private static final List<StepType<?>> ALL = List.of(
            new StartStep(),
            new HappeningStartStep(),
            new EndStep(),
            new ActionTaskStep(),
            new TodoStep(),
            new WaitStep(),
            new UntilStep(),
            new TimeoutStep(),
            new BranchStep(),
            new ParallelStep(),
            new DecisionStep(),
            new SubFlowStep(),
            new GroupStep(),
            new HappeningStep());

    private StepTypes() {}

    public static Optional<StepType<?>> of(Node node) {
        return ALL.stream().filter(t -> t.is(node)).findFirst();
    }
}
