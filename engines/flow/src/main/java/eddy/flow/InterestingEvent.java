package eddy.flow;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened for a record and that a case may wait for.
 *
 * @param kind   a behaviour event or a reaction to a touch
 * @param name   the event's type, or {@code opened}, {@code clicked}, {@code replied}
 * @param at     when
 * @param caseId for a reaction: the root case the touch belongs to; {@code null} for none
 */
public record InterestingEvent(Kind kind, String name, Instant at, UUID caseId) {

    public enum Kind {
        EVENT("event"),
        TOUCH("touch");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public static InterestingEvent event(String type, Instant at) {
        return new InterestingEvent(Kind.EVENT, type, at, null);
    }

    public static InterestingEvent touch(String reaction, Instant at, UUID rootCase) {
        return new InterestingEvent(Kind.TOUCH, reaction, at, rootCase);
    }
}
