package eddy.backend.records;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;

/** Everything that happened to a record, of all sources, newest first. */
@ApplicationScoped
public class Timeline {

    private final List<TimelineSource> sources;

    Timeline(@All List<TimelineSource> sources) {
        this.sources = sources;
    }

    /**
     * @param kinds only these; all when empty
     * @param after the {@code next} of the page before, or {@code null}
     */
    public Page<TimelineItem> of(
            TimelineSource.Subject subject, Collection<String> kinds, int limit, String after, Instant now) {
        var before = after == null ? now.plusSeconds(1) : instant(after);
        var items = sources.stream()
                .filter(s -> kinds.isEmpty() || !Collections.disjoint(s.kinds(), kinds))
                .flatMap(s -> s.before(before, limit, subject).stream())
                .filter(i -> kinds.isEmpty() || kinds.contains(i.kind()))
                .sorted(Comparator.comparing(TimelineItem::at).reversed())
                .limit(limit)
                .toList();
        // Items of one instant may be cut apart here; the next page then begins below them.
        var next =
                items.size() < limit ? null : items.get(items.size() - 1).at().toString();
        return new Page<>(items, next);
    }

    private static Instant instant(String cursor) {
        try {
            return Instant.parse(cursor);
        } catch (DateTimeParseException e) {
            throw new ProblemException(ProblemCode.REQUEST_MALFORMED, Map.of("why", "after=" + cursor));
        }
    }
}
