package eddy.backend.web;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The part of something that a request asks for (RFC 9110, section 14).
 *
 * @param from   the first byte, from 0
 * @param length how many
 * @param size   how many there are of the whole
 */
public record ByteRange(long from, long length, long size) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    public static ByteRange whole(long size) {
        return new ByteRange(0, size, size);
    }

    /**
     * @param header the request's {@code Range}; what is not one range of bytes means the whole
     * @throws ProblemException {@code range.unsatisfiable}
     */
    public static ByteRange of(String header, long size) {
        var match = ONE.matcher(header == null ? "" : header.strip());
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return whole(size);
        }
        if (match.group(1).isEmpty()) {
            return of(Math.max(0, size - Long.parseLong(match.group(2))), size - 1, size);
        }
        long from = Long.parseLong(match.group(1));
        long to = match.group(2).isEmpty() ? size - 1 : Long.parseLong(match.group(2));
        return to < from && from < size ? whole(size) : of(from, Math.min(to, size - 1), size);
    }

    private static ByteRange of(long from, long to, long size) {
        if (from >= size) {
            throw new ProblemException(ProblemCode.RANGE_UNSATISFIABLE, Map.of("size", String.valueOf(size)));
        }
        return new ByteRange(from, to - from + 1, size);
    }

    public boolean isWhole() {
        return length == size;
    }

    /** As {@code Content-Range} says it. */
    String contentRange() {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
