package eddy.touch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Limits on what customers are sent.
 *
 * @param quietFrom     quiet hours begin, in the app's zone
 * @param quietTo       quiet hours end; may be earlier than {@code quietFrom}: then they pass midnight
 * @param quietChannels channels that keep quiet hours; their messages wait until the end of them
 * @param caps          most messages of a purpose per customer in a time; more are not sent
 */
public record TouchPolicy(LocalTime quietFrom, LocalTime quietTo, Set<String> quietChannels, Map<Purpose, Cap> caps) {

    public TouchPolicy {
        quietChannels = Set.copyOf(quietChannels);
        caps = Map.copyOf(caps);
    }

    /** At most {@code count} within {@code within}. */
    public record Cap(int count, Duration within) {}

    /** 22:00 to 08:00 quiet for SMS and push; 3 marketing messages in 7 days. */
    public static TouchPolicy standard() {
        return new TouchPolicy(
                LocalTime.of(22, 0),
                LocalTime.of(8, 0),
                Set.of("sms", "push"),
                Map.of(Purpose.MARKETING, new Cap(3, Duration.ofDays(7))));
    }

    /** When a message on the channel may go, when {@code now} is in its quiet hours; empty when it may go at once. */
    public Optional<Instant> quietUntil(String channel, Instant now, ZoneId zone) {
        if (!quietChannels.contains(channel) || quietFrom.equals(quietTo)) {
            return Optional.empty();
        }
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        boolean overnight = quietFrom.isAfter(quietTo);
        boolean late = !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietTo);
        boolean quiet = overnight ? late || early : late && early;
        if (!quiet) {
            return Optional.empty();
        }
        var day = overnight && late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return Optional.of(ZonedDateTime.of(day, quietTo, zone).toInstant());
    }
}
