package eddy.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eddy.core.Label;
import eddy.flow.spi.Awaited;

/**
 * A running case and what it rests at.
 *
 * @param rests where it stands, in its own diagram and those of its sub-flows, without the steps that only call another
 *              flow; empty while it moves
 */
public record Standing(CaseInfo info, List<Rest> rests) {

    public Standing {
        rests = List.copyOf(rests);
    }

    /**
     * One step a case rests at.
     *
     * @param flow    the flow the step is of, which may be a sub-flow
     * @param type    {@code todo}, {@code wait}, {@code until} …
     * @param until   when it goes on by itself at the latest; {@code null} when it does not
     * @param awaited what it waits for to happen; {@code null} when for nothing but time or a person
     */
    public record Rest(
            UUID caseId, String flow, String step, String type, Label label, Instant until, Awaited awaited) {}
}
