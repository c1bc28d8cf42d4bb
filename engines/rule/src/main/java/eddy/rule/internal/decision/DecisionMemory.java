package eddy.rule.internal.decision;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Remembers what a table decided. A decision depends on its inputs alone, and most tables see few combinations: the tier
 * matrix nine. Tables over numbers see many; then all is forgotten now and then. Thread-safe.
 */
final class DecisionMemory {

    private static final int LIMIT = 5_000;

    private final Map<Map<String, Object>, Map<String, Object>> known = new ConcurrentHashMap<>();

    /** The answer for the inputs, worked out at most once while it is remembered. */
    Map<String, Object> answer(Map<String, Object> inputs, UnaryOperator<Map<String, Object>> decide) {
        var answer = known.get(inputs);
        if (answer == null) {
            answer = Collections.unmodifiableMap(decide.apply(inputs));
            if (known.size() >= LIMIT) {
                known.clear();
            }
            known.put(inputs, answer);
        }
        return answer;
    }
}
