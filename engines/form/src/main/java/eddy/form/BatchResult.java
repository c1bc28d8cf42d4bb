package eddy.form;

import java.util.List;
import java.util.UUID;

import eddy.core.issue.Issue;

/**
 * What a batch came to.
 *
 * @param written whether the good rows stand; {@code false} when all were wanted and one was refused
 * @param rows    one for each row of the batch, in its order
 */
public record BatchResult(boolean written, List<Row> rows) {

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        DELETED,
        REFUSED
    }

    /**
     * @param id      of the record; {@code null} for a refused new one
     * @param version after the batch; 0 for a refused row
     * @param issues  why it was refused; places are {@code /field}, or empty for the row as a whole
     */
    public record Row(Outcome outcome, UUID id, int version, List<Issue> issues) {}

    /** How many rows ended so. */
    public long count(Outcome outcome) {
        return rows.stream().filter(r -> r.outcome() == outcome).count();
    }
}
