package eddy.core.condition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a condition is asked against, besides the data: the time, the asking person and the running case. Setting
 * {@code now} is what lets tests, rehearsals and back-tests travel in time.
 *
 * @param now        the as-of instant
 * @param zone       the zone in which days and months begin
 * @param user       the asking person, if any
 * @param caseStart  when the running case began, inside a flow
 * @param caseValues the scalars of the running case
 */
public record AsOf(
        Instant now, ZoneId zone, Optional<UUID> user, Optional<Instant> caseStart, Map<String, String> caseValues) {

    public AsOf {
        caseValues = Map.copyOf(caseValues);
    }

    public static AsOf at(Instant now, ZoneId zone) {
        return new AsOf(now, zone, Optional.empty(), Optional.empty(), Map.of());
    }

    public AsOf by(UUID person) {
        return new AsOf(now, zone, Optional.of(person), caseStart, caseValues);
    }

    public AsOf inCase(Instant start, Map<String, String> values) {
        return new AsOf(now, zone, user, Optional.of(start), values);
    }
}
