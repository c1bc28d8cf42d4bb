package eddy.backend.records;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import eddy.backend.web.Page;
import eddy.core.Label;
import eddy.core.Transactions;

/** Everything that happened to a record, of all sources, newest first. */
@ApplicationScoped
public class Timeline {

    /** Where counting ends; who has more sees that there are more. */
    static final int MOST = 10_000;

    private static final Comparator<TimelineStream.Placed> ORDER = Comparator.comparing(
                    (TimelineStream.Placed p) -> p.place().at())
            .reversed()
            .thenComparing(p -> p.place().stream());

    private final List<TimelineSource> sources;
    private final Transactions tx;

    Timeline(@All List<TimelineSource> sources, Transactions tx) {
        this.sources = sources;
        this.tx = tx;
    }

    /**
     * How many items there are of a kind.
     *
     * @param kind  what {@link TimelineFilter#kinds} takes
     * @param item  the kind of the items
     * @param label name of the form; {@code null} for what is no form
     * @param more  whether there are more than {@code count}
     */
    public record Kind(String kind, String item, Label label, int count, boolean more) {}

    /** @param after the {@code next} of the page before, or {@code null} */
    public Page<TimelineItem> of(TimelineSource.Subject subject, TimelineFilter filter, int limit, String after) {
        var place = TimelineCursor.read(after);
        // The sort is stable: within a stream the order of the database stays.
        var found = streams(subject).stream()
                .filter(filter::takes)
                .flatMap(s -> s.page(tx, filter, place, limit + 1).stream())
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream().map(TimelineStream.Placed::item).toList(),
                more ? page.get(limit - 1).place().write() : null);
    }

    /** The kinds there are, in the order of their streams, whatever kinds the filter asks for; none is left out. */
    public List<Kind> kinds(TimelineSource.Subject subject, TimelineFilter filter) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var stream : streams(subject)) {
            int count = stream.count(tx, filter, MOST + 1);
            kinds.merge(stream.kind(), kind(stream, count), Timeline::together);
        }
        return List.copyOf(kinds.values());
    }

    private List<TimelineStream> streams(TimelineSource.Subject subject) {
        return sources.stream().flatMap(s -> s.streams(subject).stream()).toList();
    }

    private static Kind kind(TimelineStream stream, int count) {
        return new Kind(stream.kind(), stream.item(), stream.label(), Math.min(count, MOST), count > MOST);
    }

    private static Kind together(Kind one, Kind other) {
        int sum = one.count() + other.count();
        return new Kind(
                one.kind(), one.item(), one.label(), Math.min(sum, MOST), one.more() || other.more() || sum > MOST);
    }
}
