package eddy.backend.settings;

import java.time.LocalTime;
import java.util.Locale;

/**
 * What an administrator sets for the whole installation.
 *
 * @param publicUrl where customers reach this installation; {@code null} when they do not
 */
public record Settings(Smtp smtp, String publicUrl, QuietHours quietHours, MarketingCap marketingCap) {

    public static final Settings STANDARD = new Settings(
            new Smtp(null, null, null, null, null, Security.STARTTLS, false),
            null,
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)),
            new MarketingCap(3, 7));

    /** @param active whether e-mail really leaves; otherwise it stays in the outbox */
    public record Smtp(
            String host, Integer port, String user, String password, String from, Security security, boolean active) {}

    public enum Security {
        NONE,
        STARTTLS,
        TLS;

        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the zone of each app. */
    public record QuietHours(LocalTime from, LocalTime to) {}

    /** At most so many marketing messages in so many days. */
    public record MarketingCap(int count, int days) {}
}
