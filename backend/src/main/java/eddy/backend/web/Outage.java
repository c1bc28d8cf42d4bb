package eddy.backend.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells when a request failed because the machine below gave out: no room left, or no database. */
final class Outage {

    /** As Linux, a quota and Windows put it; Java has no exception of its own for it. */
    private static final Set<String> FULL =
            Set.of("no space left on device", "disk quota exceeded", "there is not enough space on the disk");

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    /** The classes of connections that failed and of servers that stop, and what H2 says once its file is closed or locked. */
    private static final Set<String> GONE = Set.of("08", "57P", "90098", "90121", "90067", "90020");

    private Outage() {}

    /** {@code storage.full}, {@code database.unreachable}, or empty when the fault lies elsewhere. */
    static Optional<ProblemCode> behind(Throwable failure) {
        var found = EnumSet.noneOf(ProblemCode.class);
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var ahead = new ArrayDeque<Throwable>(Set.of(failure));
        while (!ahead.isEmpty()) {
            var next = ahead.pop();
            if (seen.add(next)) {
                code(next).ifPresent(found::add);
                Optional.ofNullable(next.getCause()).ifPresent(ahead::push);
                Arrays.stream(next.getSuppressed()).forEach(ahead::push);
            }
        }
        // A database without room closes itself: of both the room is the cause.
        return found.contains(ProblemCode.STORAGE_FULL)
                ? Optional.of(ProblemCode.STORAGE_FULL)
                : found.stream().findFirst();
    }

    private static Optional<ProblemCode> code(Throwable e) {
        if (e instanceof IOException) {
            var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return FULL.stream().anyMatch(said::contains) ? Optional.of(ProblemCode.STORAGE_FULL) : Optional.empty();
        }
        var state = e instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        if (state.equals(DISK_FULL)) {
            return Optional.of(ProblemCode.STORAGE_FULL);
        }
        return GONE.stream().anyMatch(state::startsWith)
                ? Optional.of(ProblemCode.DATABASE_UNREACHABLE)
                : Optional.empty();
    }
}
