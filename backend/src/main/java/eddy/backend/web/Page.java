package eddy.backend.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param next goes into {@code ?after=} for the next page; {@code null} on the last
 */
public record Page<T>(List<T> items, String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** A list that always comes whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * The moment a list goes on before, in lists whose newest comes first.
     *
     * @param after as {@code next} gave it; {@code null} begins the list, with what came a moment ago
     */
    public static Instant before(String after, Clock clock) {
        try {
            return after == null ? clock.instant().plusSeconds(1) : Instant.parse(after);
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", "after=" + after));
        }
    }

    /** The limit asked for, within bounds. */
    public static int limit(Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.max(1, Math.min(MAX_LIMIT, asked));
    }
}
