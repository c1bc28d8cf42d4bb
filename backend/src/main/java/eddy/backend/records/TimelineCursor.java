package eddy.backend.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;

/**
 * Where a page of a timeline ends. Items are in the order of time, newest first; those of one instant by the key of their
 * stream, and within a stream by its own keys.
 *
 * @param keys the keys of the last item within its stream, as text
 */
record TimelineCursor(Instant at, String stream, List<String> keys) {

    private static final String SEPARATOR = "\n";

    /** @return {@code null} for {@code null} */
    static TimelineCursor read(String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR);
            if (parts.length < 3) {
                throw malformed(text);
            }
            return new TimelineCursor(
                    Instant.parse(parts[0]), parts[1], List.of(parts).subList(2, parts.length));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw malformed(text);
        }
    }

    String write() {
        var parts = new ArrayList<>(List.of(at.toString(), stream));
        parts.addAll(keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    ProblemException malformed() {
        return malformed(write());
    }

    private static ProblemException malformed(String text) {
        return new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", "after=" + text));
    }
}
