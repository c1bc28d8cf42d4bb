package eddy.core;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered random ids (UUID version 7, RFC 9562): rows written together lie together in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id carrying the current time; ids of one millisecond are in no particular order. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** A new id carrying the given time, in milliseconds since 1970. */
    public static UUID at(long epochMillis) {
        long most = (epochMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long least = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
