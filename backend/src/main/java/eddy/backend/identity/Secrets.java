package eddy.backend.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random tokens and their hashes. A token has 256 random bits, so a plain SHA-256 keeps it. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that are not mistaken for each other. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int READABLE_LENGTH = 16;
    private static final int TOKEN_BYTES = 32;

    private Secrets() {}

    static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A first password a person can copy from a screen: 16 characters, about 91 random bits. */
    static String password() {
        var text = new StringBuilder();
        for (int i = 0; i < READABLE_LENGTH; i++) {
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token that a browser proves with that a changing request comes from our own page. */
    static String csrf(String sessionToken) {
        return hash("csrf " + sessionToken);
    }

    static boolean same(String a, String b) {
        return a != null
                && b != null
                && MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
