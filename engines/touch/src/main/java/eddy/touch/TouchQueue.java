package eddy.touch;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import org.jooq.Condition;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.touch.internal.TouchColumns;

import static java.time.ZoneOffset.UTC;

/** What people and flows decide about touches that are not sent yet. Joins the caller's transaction. Thread-safe. */
public final class TouchQueue {

    private final Transactions tx;
    private final Clock clock;

    public TouchQueue(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** A step of a flow. */
    public record Step(String flow, String key) {}

    /**
     * Cancels what a case has queued and not sent, because it ended.
     *
     * @param lastWords steps whose messages go all the same, because nothing lay between them and the end
     * @return how many
     */
    public int cancelCase(String caseId, Collection<Step> lastWords) {
        Condition which = TouchColumns.CASE.eq(caseId).and(TouchColumns.STATE.eq(TouchState.QUEUED.key()));
        for (var step : lastWords) {
            which = which.andNot(TouchColumns.ORIGIN_KEY.eq(step.flow()).and(TouchColumns.ORIGIN_STEP.eq(step.key())));
        }
        var cancelled = which;
        return tx.required(() -> move(cancelled, TouchState.CANCELLED, Reason.CASE_ENDED));
    }

    /**
     * Sends a held touch once more, at a person's word.
     *
     * @throws IssueException {@code touch.not_held}
     */
    public void release(UUID id) {
        decide(id, TouchState.QUEUED, null);
    }

    /**
     * Takes a held touch for sent, at a person's word.
     *
     * @throws IssueException {@code touch.not_held}
     */
    public void confirm(UUID id) {
        decide(id, TouchState.SENT, Reason.BY_PERSON);
    }

    /**
     * Gives up a touch that is held or queued.
     *
     * @throws IssueException {@code touch.not_cancellable}
     */
    public void cancel(UUID id) {
        tx.required(() -> {
            int rows = move(
                    TouchColumns.ID.eq(id).and(TouchColumns.STATE.in(TouchState.HELD.key(), TouchState.QUEUED.key())),
                    TouchState.CANCELLED,
                    Reason.BY_PERSON);
            if (rows == 0) {
                throw new IssueException(Issue.error("touch.not_cancellable", "", "id", id));
            }
        });
    }

    private void decide(UUID id, TouchState state, Reason reason) {
        tx.required(() -> {
            int rows = move(TouchColumns.ID.eq(id).and(TouchColumns.STATE.eq(TouchState.HELD.key())), state, reason);
            if (rows == 0) {
                throw new IssueException(Issue.error("touch.not_held", "", "id", id));
            }
            if (state == TouchState.SENT) {
                tx.db()
                        .update(TouchColumns.TOUCH)
                        .set(TouchColumns.SENT, clock.instant().atOffset(UTC))
                        .where(TouchColumns.ID.eq(id))
                        .execute();
            }
        });
    }

    private int move(Condition which, TouchState state, Reason reason) {
        return tx.db()
                .update(TouchColumns.TOUCH)
                .set(TouchColumns.STATE, state.key())
                .set(TouchColumns.REASON, reason == null ? null : reason.key())
                .set(TouchColumns.NOT_BEFORE, clock.instant().atOffset(UTC))
                .where(which)
                .execute();
    }
}
