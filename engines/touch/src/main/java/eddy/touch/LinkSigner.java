package eddy.touch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the links in messages: HMAC-SHA256 over purpose, touch and target, cut to 128 bits. A link that was not signed here
 * counts nothing and leads nowhere. Thread-safe.
 */
public final class LinkSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int HEAD = 17;
    private static final int MAX_TOKEN = 4_000;

    private final SecretKeySpec key;

    /** @param secret at least 32 bytes, kept with the installation: other bytes make the links of sent messages void */
    public LinkSigner(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("The secret for links needs at least 32 bytes");
        }
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** What a link is for. */
    public enum Kind {
        OPEN('o'),
        CLICK('c'),
        UNSUBSCRIBE('u');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** A link that was signed here; {@code target} is blank except for a click. */
    public record Link(UUID touch, String target) {}

    /** The token for a URL path: letters, digits, {@code -} and {@code _}. */
    public String token(Kind kind, UUID touch, String target) {
        var text = target.getBytes(StandardCharsets.UTF_8);
        var payload = ByteBuffer.allocate(HEAD + text.length)
                .put((byte) kind.letter)
                .putLong(touch.getMostSignificantBits())
                .putLong(touch.getLeastSignificantBits())
                .put(text)
                .array();
        var token = Arrays.copyOf(payload, payload.length + SIGNATURE);
        System.arraycopy(signature(payload), 0, token, payload.length, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The link behind a token, when it was signed here for this kind. */
    public Optional<Link> read(Kind kind, String token) {
        if (token.length() > MAX_TOKEN || !token.matches("[A-Za-z0-9_-]+") || token.length() % 4 == 1) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(token);
        if (bytes.length < HEAD + SIGNATURE) {
            return Optional.empty();
        }
        var payload = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
        var given = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        if (!MessageDigest.isEqual(given, signature(payload)) || payload[0] != kind.letter) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(payload, 1, payload.length - 1);
        var touch = new UUID(buffer.getLong(), buffer.getLong());
        return Optional.of(new Link(touch, new String(payload, HEAD, payload.length - HEAD, StandardCharsets.UTF_8)));
    }

    private byte[] signature(byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
