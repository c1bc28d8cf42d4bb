package eddy.flow.internal.model;

import eddy.core.Label;

/**
 * Where a step stands in the diagram.
 *
 * @param id           the element's id
 * @param element      the BPMN element's name
 * @param event        {@code timer}, {@code message} or empty
 * @param scope        id of the sub-process around it; empty in the process itself
 * @param byEvent      whether it is, or stands in, a sub-process triggered by an event
 * @param label        its name
 * @param attachedTo   of a boundary event: the id of its step
 * @param interrupting of a boundary or start event: whether it ends what it interrupts
 * @param defaultWay   of a gateway: the id of its default flow
 */
public record Node(
        String id,
        String element,
        String event,
        String scope,
        boolean byEvent,
        Label label,
        String attachedTo,
        boolean interrupting,
        String defaultWay) {

    public boolean in(String otherScope) {
        return scope.equals(otherScope);
    }
}
