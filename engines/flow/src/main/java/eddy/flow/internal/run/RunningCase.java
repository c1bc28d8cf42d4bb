package eddy.flow.internal.run;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import eddy.flow.internal.model.FlowModel;

/**
 * The case an execution of the engine belongs to.
 *
 * @param id   the case
 * @param root the case at the top, when it runs as a sub-flow; itself otherwise
 */
public record RunningCase(UUID id, UUID root, UUID record, int release, FlowModel flow) {

    static RunningCase of(DelegateExecution execution, Definitions definitions) {
        var entity = (ExecutionEntity) execution;
        var definition = entity.getProcessDefinition();
        return new RunningCase(
                UUID.fromString(entity.getProcessInstanceId()),
                UUID.fromString(entity.getRootProcessInstanceId()),
                CaseValues.of(execution).record(),
                Integer.parseInt(definition.getVersionTag()),
                definitions.of(definition));
    }

    public String app() {
        return flow.app();
    }
}
