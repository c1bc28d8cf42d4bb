package eddy.core.issue;

import java.util.List;

/**
 * Ends an operation because of something the caller sent. The HTTP layer answers with the issues in the reader's
 * language; nothing of the operation has happened.
 */
public class IssueException extends RuntimeException {

    private final transient List<Issue> issues;

    public IssueException(List<Issue> issues) {
        super(issues.toString());
        this.issues = List.copyOf(issues);
    }

    public IssueException(Issue issue) {
        this(List.of(issue));
    }

    public List<Issue> issues() {
        return issues;
    }
}
