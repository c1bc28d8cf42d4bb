package eddy.backend.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** After so many runs in which a rule failed, the next run over all records is waited for. */
    private static final int TRIES = 3;

    /** The first to wait is the first to be taken. */
    private final Map<String, Pending> waiting = new LinkedHashMap<>();

    /** By the long work that keeps them back, then by app. */
    private final Map<String, Map<String, Pending>> held = new HashMap<>();

    /**
     * @param first   the lowest order of a rule that may have changed its mind
     * @param records by table, called as it is kept; empty means: all of them
     * @param tries   runs so far in which a rule failed
     */
    record Pending(int first, Optional<Map<String, Set<UUID>>> records, int tries) {

        Pending(int first, Optional<Map<String, Set<UUID>>> records) {
            this(first, records, 0);
        }

        /** The same once more, after a run in which a rule failed; empty when that has been tried often enough. */
        Optional<Pending> again() {
            return tries + 1 < TRIES ? Optional.of(new Pending(first, records, tries + 1)) : Optional.empty();
        }

        private Pending and(Pending other) {
            int lower = Math.min(first, other.first);
            int fewer = Math.min(tries, other.tries);
            if (records.isEmpty() || other.records.isEmpty()) {
                return new Pending(lower, Optional.empty(), fewer);
            }
            var both = new HashMap<String, Set<UUID>>();
            records.get().forEach((t, ids) -> both.put(t, new HashSet<>(ids)));
            other.records.get().forEach((t, ids) -> both.computeIfAbsent(t, x -> new HashSet<>())
                    .addAll(ids));
            boolean many = both.values().stream().mapToInt(Collection::size).sum() > MANY;
            return new Pending(lower, many ? Optional.empty() : Optional.of(both), fewer);
        }
    }

    synchronized void add(String app, Pending pending) {
        waiting.merge(app, pending, Pending::and);
    }

    /** Keeps back what a long work changes until its end: one run then is less than many over part of it. */
    synchronized void hold(String work, String app, Pending pending) {
        held.computeIfAbsent(work, w -> new LinkedHashMap<>()).merge(app, pending, Pending::and);
    }

    /** The long work has ended, well or not. */
    synchronized void release(String work) {
        var changed = held.remove(work);
        if (changed != null) {
            changed.forEach(this::add);
        }
    }

    /** How many apps wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** The app that waits longest, with everything gathered for it; the caller puts back what it could not do. */
    synchronized Optional<Map.Entry<String, Pending>> take() {
        var first = waiting.entrySet().stream().findFirst().map(Map.Entry::copyOf);
        first.ifPresent(f -> waiting.remove(f.getKey()));
        return first;
    }
}
