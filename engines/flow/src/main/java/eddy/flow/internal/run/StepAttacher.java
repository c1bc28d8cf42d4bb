package eddy.flow.internal.run;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import eddy.flow.internal.model.FlowModel;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.steps.BranchStep;
import eddy.flow.internal.steps.HappeningStartStep;
import eddy.flow.internal.steps.ParallelStep;
import eddy.flow.internal.steps.StartStep;

/** Makes the engine's steps do what ours say, while it parses a model. */
public final class StepAttacher extends AbstractBpmnParseListener {

    private final Runtime runtime;

    public StepAttacher(Runtime runtime) {
        this.runtime = runtime;
    }

    /** The engine refuses a task without behaviour right after this. */
    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        attachNow(scope, activity);
    }

    /** The engine refuses a task without behaviour right after this. */
    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        attachNow(scope, activity);
    }

    private void attachNow(ScopeImpl scope, ActivityImpl activity) {
        step(model(scope), activity).attach(activity, runtime);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        model(scope).ways().stream()
                .filter(w -> w.id().equals(transition.getId()))
                .flatMap(w -> w.condition().stream())
                .forEach(c -> transition.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new WayCondition(c, runtime)));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        var model = runtime.definitions().of(process);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                e -> runtime.cases().started(e));
        attachInside(process, model);
        model.of(HappeningStartStep.class).forEach(s -> runtime.waits()
                .attach(
                        interrupted(process, model, s),
                        s.id(),
                        s.settings().until().awaited()));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                e -> runtime.cases().ended(e));
    }

    private void attachInside(ScopeImpl scope, FlowModel model) {
        for (var activity : scope.getActivities()) {
            var step = step(model, activity);
            if (!isAttached(activity)) {
                step.attach(activity, runtime);
            }
            if (!(step.type() instanceof StartStep
                    || step.type() instanceof BranchStep
                    || step.type() instanceof ParallelStep)) {
                activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> runtime.timeline()
                                .add(
                                        runtime.running(e),
                                        step.id(),
                                        step.type().key(),
                                        step.node().label(),
                                        null));
            }
            attachInside(activity, model);
        }
    }

    private static boolean isAttached(ActivityImpl activity) {
        var behaviour = activity.getActivityBehavior();
        return behaviour instanceof ActionBehaviour || behaviour instanceof DecisionBehaviour;
    }

    /** What an event sub-process interrupts: the scope it stands in. */
    private static ScopeImpl interrupted(
            ProcessDefinitionEntity process, FlowModel model, Step<HappeningStartStep.Config> start) {
        var outer = model.step(start.node().scope()).orElseThrow().node().scope();
        return outer.isEmpty() ? process : process.findActivity(outer);
    }

    private FlowModel model(ScopeImpl scope) {
        return runtime.definitions().of((ProcessDefinitionEntity) scope.getProcessDefinition());
    }

    private static Step<?> step(FlowModel model, ActivityImpl activity) {
        return model.step(activity.getId())
                .orElseThrow(() -> new IllegalStateException("No step " + activity.getId() + " in " + model.key()));
    }
}
