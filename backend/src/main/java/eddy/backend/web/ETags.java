package eddy.backend.web;

import java.util.Map;
import java.util.OptionalInt;

/** Versions as entity tags: {@code "7"}. */
public final class ETags {

    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version in an {@code If-Match}; empty without the header or for {@code *}. */
    public static OptionalInt version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        var text = ifMatch.strip();
        var weak = text.startsWith("W/") ? text.substring(2) : text;
        if (!weak.matches("\"\\d{1,9}\"")) {
            throw new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", "If-Match: " + text));
        }
        return OptionalInt.of(Integer.parseInt(weak.substring(1, weak.length() - 1)));
    }
}
