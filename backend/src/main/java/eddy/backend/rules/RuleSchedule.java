package eddy.backend.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import eddy.rule.CompiledRule;

/** Which rules' times of day have come. */
final class RuleSchedule {

    private RuleSchedule() {}

    /**
     * The rules of which a time of day has come.
     *
     * @param zone  the zone the times of day are meant in
     * @param since the moment up to which a rule has been seen to
     */
    static List<CompiledRule> due(
            Collection<CompiledRule> rules, ZoneId zone, Instant now, Function<CompiledRule, Instant> since) {
        return rules.stream()
                .filter(r ->
                        r.times().stream().anyMatch(t -> latest(t, zone, now).isAfter(since.apply(r))))
                .toList();
    }

    /** When it last was that time of day; now counts. */
    private static Instant latest(LocalTime time, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var at = today.atTime(time).atZone(zone).toInstant();
        return at.isAfter(now) ? today.minusDays(1).atTime(time).atZone(zone).toInstant() : at;
    }
}
