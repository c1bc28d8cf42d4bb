package eddy.rule.spi;

import java.util.Optional;

import eddy.rule.CompiledRule;

/** Finds the compiled rule a task was decided by, in the release it was decided under. */
@FunctionalInterface
public interface RuleSource {

    /** @return empty when the app or that release is no longer there */
    Optional<CompiledRule> rule(String app, int release, String rule);
}
