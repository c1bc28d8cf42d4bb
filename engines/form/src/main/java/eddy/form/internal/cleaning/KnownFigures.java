package eddy.form.internal.cleaning;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import eddy.form.internal.cleaning.Statistics.Figures;

/** Remembers the figures of columns for a while: one record more or less does not move them. Thread-safe. */
final class KnownFigures {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Figures figures, long at) {}

    Figures of(String field, Supplier<Figures> ask) {
        long now = System.nanoTime();
        var known = kept.get(field);
        if (known != null && now - known.at() < FRESH) {
            return known.figures();
        }
        var figures = ask.get();
        kept.put(field, new Kept(figures, now));
        return figures;
    }
}
