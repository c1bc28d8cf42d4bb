package eddy.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a run of rules did.
 *
 * @param batch     id of the run as a whole
 * @param startedAt by the engine's clock
 * @param millis    how long it took
 * @param rules     one entry per rule that ran, in order
 * @param cancelled whether it ended early because the caller wanted so
 */
public record RuleRunResult(UUID batch, Instant startedAt, long millis, List<PerRule> rules, boolean cancelled) {

    public RuleRunResult {
        rules = List.copyOf(rules);
    }

    /**
     * @param entered records that came to match
     * @param left    records that no longer match, deleted ones not counted
     * @param tasks   actions with an outside effect that were queued
     * @param error   why the rule did not run; then nothing of it happened
     */
    public record PerRule(String rule, int entered, int left, int tasks, long millis, Optional<String> error) {}

    public int entered() {
        return rules.stream().mapToInt(PerRule::entered).sum();
    }

    public int left() {
        return rules.stream().mapToInt(PerRule::left).sum();
    }

    public int tasks() {
        return rules.stream().mapToInt(PerRule::tasks).sum();
    }
}
