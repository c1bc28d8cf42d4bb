package eddy.backend.bulk;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.form.Author;
import eddy.form.CompiledForm;

/** One thing that is done to many records, and can be taken back. */
interface BulkAction {

    /**
     * What became of one record.
     *
     * @param version after the change
     * @param before  the values it had, by field; {@code null} where nothing but the change itself needs to be known
     */
    record Done(UUID record, int version, ObjectNode before) {}

    /** Why a record was left as it was. */
    record Refused(UUID record, List<Issue> issues) {}

    record Outcome(List<Done> done, List<Refused> refused) {}

    /** Inside the caller's transaction. */
    Outcome apply(CompiledForm form, List<UUID> records, Author by);

    /**
     * Takes back what was done, except where somebody changed the same since; answers how many are as before. Opens its
     * transactions itself.
     */
    int undo(CompiledForm form, List<Done> done, Author by);
}
