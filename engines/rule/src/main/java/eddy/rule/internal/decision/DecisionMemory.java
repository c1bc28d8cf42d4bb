package eddy.rule.internal.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import eddy.rule.CompiledDecision.Decided;

/**
 * Remembers what a table decided. A decision depends on its inputs alone, and most tables see few combinations: the tier
 * matrix nine. Tables over numbers see many; then all is forgotten now and then. Thread-safe.
 */
final class DecisionMemory {

    private static final int LIMIT = 5_000;

    private final Map<Map<String, Object>, Decided> known = new ConcurrentHashMap<>();

    /** The answer for the inputs, worked out at most once while it is remembered. */
    Decided answer(Map<String, Object> inputs, Function<Map<String, Object>, Decided> decide) {
        var answer = known.get(inputs);
        if (answer == null) {
            answer = decide.apply(inputs);
            if (known.size() >= LIMIT) {
                known.clear();
            }
            known.put(inputs, answer);
        }
        return answer;
    }
}
