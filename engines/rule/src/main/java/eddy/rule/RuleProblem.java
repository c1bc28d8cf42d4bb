package eddy.rule;

import java.time.Instant;
import java.util.List;

import eddy.core.issue.Issue;

/**
 * What the actions of a rule left out when they last acted, although the rest was done.
 *
 * @param at when it was decided
 */
public record RuleProblem(Instant at, List<Issue> issues) {

    public RuleProblem {
        issues = List.copyOf(issues);
    }
}
