package eddy.touch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is for; decides which limits apply to it. */
public enum Purpose {
    RECOVERY,
    SERVICE,
    /** Regular marketing: the purpose that a freeze holds back. */
    MARKETING;

    /** The value in documents and in the table. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
