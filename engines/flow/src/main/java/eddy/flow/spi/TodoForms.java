package eddy.flow.spi;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.flow.Person;

/** Keeps what is filled in with a todo. */
@FunctionalInterface
public interface TodoForms {

    /**
     * Creates a record of the todo's form, in the current transaction.
     *
     * @param table    key of the table of the todo's record: the form's link to it is filled in
     * @param recordId the todo's record; {@code null} when it has none
     * @param caseId   the running case; {@code null} when the todo belongs to none
     * @return the new record's id
     * @throws eddy.core.issue.IssueException when the form does not accept the values
     */
    UUID save(
            String app,
            int release,
            String form,
            String table,
            UUID recordId,
            UUID caseId,
            ObjectNode values,
            Person by);
}
