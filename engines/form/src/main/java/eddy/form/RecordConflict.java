package eddy.form;

import java.util.List;
import java.util.UUID;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Two changes of one record that cannot both stand: somebody else changed the same fields since. Nothing was saved. */
public final class RecordConflict extends IssueException {

    private final UUID record;
    private final transient List<RecordChange> theirs;

    public RecordConflict(UUID record, List<Issue> issues, List<RecordChange> theirs) {
        super(issues);
        this.record = record;
        this.theirs = List.copyOf(theirs);
    }

    public UUID record() {
        return record;
    }

    /** The others' last change of each field in question; empty when the history does not reach back so far. */
    public List<RecordChange> theirs() {
        return theirs;
    }
}
