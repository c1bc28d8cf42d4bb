package eddy.backend.todos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.engines.Engines;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.web.Texts;
import eddy.flow.CaseList;

/** Todos and cases about a record on its timeline. */
@ApplicationScoped
class TodoTimeline implements TimelineSource {

    /** Todos and cases of one record are few; older ones than these are found in their own lists. */
    private static final int MOST = 200;

    private final Engines engines;

    TodoTimeline(Engines engines) {
        this.engines = engines;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("todo", "case");
    }

    @Override
    public List<TimelineItem> before(Instant instant, int limit, Subject subject) {
        var app = subject.app().key();
        var todos = engines.flows().todos().about(app, subject.record(), Optional.empty(), MOST).items().stream()
                .map(t -> new TimelineItem(
                        t.createdAt(), "todo", t.title().in(subject.locale()), t.note(), t.id(), t.state(), null));
        var cases =
                engines
                        .flows()
                        .cases(CaseList.of(app).record(subject.record()), Optional.empty(), MOST)
                        .items()
                        .stream()
                        .map(c -> new TimelineItem(
                                c.startedAt(),
                                "case",
                                Texts.of(
                                        "timeline.case",
                                        Map.of("flow", c.label().in(subject.locale())),
                                        subject.locale()),
                                c.outcome(),
                                c.id(),
                                c.state(),
                                null));
        return java.util.stream.Stream.concat(todos, cases)
                .filter(i -> i.at().isBefore(instant))
                .sorted(java.util.Comparator.comparing(TimelineItem::at).reversed())
                .limit(limit)
                .toList();
    }
}
