package eddy.core.action;

import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.Record2;
import org.jooq.Select;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/**
 * One call of an action on a set of records.
 *
 * @param app     key of the app
 * @param release number of the release that decided
 * @param table   the records' table
 * @param records rows of (record id, idempotency key); the key is unique per origin, record and occurrence
 * @param origin  who decided: {@code kind} is {@code rule}, {@code flow}, {@code todo} or {@code person}
 * @param asOf    the time and case the decision was taken in
 * @param tx      the current transaction
 * @param leftOut is told what the action left out, although the rest goes on
 */
public record ActionCall(
        String app,
        int release,
        TableModel table,
        Select<Record2<UUID, String>> records,
        Origin origin,
        AsOf asOf,
        Transactions tx,
        Consumer<Issue> leftOut) {

    /**
     * @param kind   {@code rule}, {@code flow}, {@code todo} or {@code person}
     * @param key    key of the rule or flow, or id of the person
     * @param step   id of the step inside the flow, or index of the action inside the rule
     * @param caseId the running case; {@code null} outside a flow
     */
    public record Origin(String kind, String key, String step, String caseId) {}
}
