package eddy.flow.internal.camunda;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The second half of fence 3: after a process is parsed, every behaviour in it is one of a short list or ours, every
 * condition and listener is ours, and nothing maps variables. Must be the last parse listener.
 */
final class BehaviourFence extends AbstractBpmnParseListener {

    private static final String OURS = "eddy.flow.internal.";

    private static final Set<Class<?>> HARMLESS = Set.of(
            NoneStartEventActivityBehavior.class,
            NoneEndEventActivityBehavior.class,
            ExclusiveGatewayActivityBehavior.class,
            ParallelGatewayActivityBehavior.class,
            SubProcessActivityBehavior.class,
            EventSubProcessActivityBehavior.class,
            EventSubProcessStartEventActivityBehavior.class,
            BoundaryEventActivityBehavior.class,
            IntermediateCatchEventActivityBehavior.class,
            ReceiveTaskActivityBehavior.class,
            UserTaskActivityBehavior.class);

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        checkScope(process);
        process.getTaskDefinitions().values().forEach(BehaviourFence::checkTask);
    }

    private static void checkScope(ScopeImpl scope) {
        checkListeners(scope);
        for (var activity : scope.getActivities()) {
            checkActivity(activity);
            checkScope(activity);
        }
    }

    private static void checkActivity(ActivityImpl activity) {
        var behaviour = activity.getActivityBehavior();
        if (behaviour == null || !(HARMLESS.contains(behaviour.getClass()) || isOurs(behaviour))) {
            throw new RefusedByFence("step " + activity.getId() + " as a " + name(behaviour));
        }
        if (activity.getIoMapping() != null) {
            throw new RefusedByFence("a variable mapping of step " + activity.getId());
        }
        if (activity.getProperties().contains(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)) {
            throw new RefusedByFence("a time-out listener of step " + activity.getId());
        }
        for (PvmTransition transition : activity.getOutgoingTransitions()) {
            checkListeners((TransitionImpl) transition);
            var condition = transition.getProperty(BpmnParse.PROPERTYNAME_CONDITION);
            if (condition != null && !isOurs(condition)) {
                throw new RefusedByFence("a condition of " + transition.getId());
            }
        }
    }

    private static void checkListeners(CoreModelElement element) {
        checkOurs(element.getListeners());
        checkOurs(element.getBuiltInListeners());
        checkOurs(element.getVariableListeners());
        checkOurs(element.getBuiltInVariableListeners());
    }

    private static void checkTask(TaskDefinition task) {
        checkOurs(task.getTaskListeners());
        checkOurs(task.getBuiltinTaskListeners());
        if (!task.getCandidateUserIdExpressions().isEmpty()
                || !task.getCandidateGroupIdExpressions().isEmpty()
                || task.getAssigneeExpression() != null) {
            throw new RefusedByFence("an assignment of task " + task.getKey());
        }
    }

    private static void checkOurs(Map<String, ? extends Collection<?>> listeners) {
        for (var ofEvent : listeners.values()) {
            for (Object listener : ofEvent) {
                if (!isOurs(listener)) {
                    throw new RefusedByFence("a listener " + name(listener));
                }
            }
        }
    }

    private static boolean isOurs(Object object) {
        return object.getClass().getName().startsWith(OURS);
    }

    private static String name(Object object) {
        return object == null ? "nothing" : object.getClass().getSimpleName();
    }
}
