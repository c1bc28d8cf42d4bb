package eddy.backend.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records whose rules are to run, gathered until a worker takes them: many changes of one moment become one run.
 * Thread-safe. It lives in memory: what a crash loses, the run at the next start catches up.
 */
final class RuleQueue {

    /** More records than this are better served by a run over all. */
    static final int MANY = 5_000;

    private final Map<String, Pending> waiting = new HashMap<>();

    /**
     * @param first   the lowest order of a rule that may have changed its mind
     * @param records by table; empty means: all of them
     */
    record Pending(int first, Optional<Map<String, Set<UUID>>> records) {

        private Pending and(Pending other) {
            int lower = Math.min(first, other.first);
            if (records.isEmpty() || other.records.isEmpty()) {
                return new Pending(lower, Optional.empty());
            }
            var both = new HashMap<String, Set<UUID>>();
            records.get().forEach((t, ids) -> both.put(t, new HashSet<>(ids)));
            other.records.get().forEach((t, ids) -> both.computeIfAbsent(t, x -> new HashSet<>())
                    .addAll(ids));
            boolean many = both.values().stream().mapToInt(Collection::size).sum() > MANY;
            return new Pending(lower, many ? Optional.empty() : Optional.of(both));
        }
    }

    synchronized void add(String app, Pending pending) {
        waiting.merge(app, pending, Pending::and);
    }

    /** Everything gathered so far, by app; the queue is empty afterwards. */
    synchronized Map<String, Pending> take() {
        var taken = Map.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
