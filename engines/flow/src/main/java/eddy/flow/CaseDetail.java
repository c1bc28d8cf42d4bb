package eddy.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eddy.core.Label;

/**
 * A case with what it went through.
 *
 * @param timeline of the case and its sub-flows, oldest first
 * @param active   where it stands, in its own diagram and those of its sub-flows
 */
public record CaseDetail(CaseInfo info, List<Entry> timeline, List<Active> active) {

    /**
     * @param step   id of the element in the diagram of the entry's case; the flow's key for the case as a whole
     * @param kind   type of the step, or {@code started}, {@code ended}, {@code cancelled}, {@code done} (a todo)
     * @param detail an outcome, or {@code null}
     */
    public record Entry(UUID caseId, Instant at, String step, String kind, Label title, String detail) {}

    /** @param step id of the element a token stands on */
    public record Active(UUID caseId, String flow, int release, String step, Label label) {}

    /** The elements of this case's own diagram that a token stands on. */
    public List<String> activeSteps() {
        return active.stream()
                .filter(a -> a.caseId().equals(info.id()))
                .map(Active::step)
                .toList();
    }
}
