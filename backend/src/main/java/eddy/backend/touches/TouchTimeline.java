package eddy.backend.touches;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.Names;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.core.Ids;
import eddy.core.document.DocumentKind;
import eddy.touch.Touch;
import eddy.touch.TouchLog;

/** Messages to the customer on the customer's timeline. */
@ApplicationScoped
class TouchTimeline implements TimelineSource {

    private final TouchLog log;

    TouchTimeline(TouchLog log) {
        this.log = log;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("touch");
    }

    @Override
    public List<TimelineItem> before(Instant instant, int limit, Subject subject) {
        var cursor = new TouchLog.Cursor(instant, Ids.at(0));
        return log.list(subject.app().key(), TouchLog.Filter.of(subject.record()), cursor, limit).items().stream()
                .map(t -> item(t, subject))
                .toList();
    }

    private static TimelineItem item(Touch touch, Subject subject) {
        var name =
                Names.of(subject.app(), DocumentKind.MESSAGE, touch.message()).in(subject.locale());
        var last = touch.clickedAt() != null
                ? "clicked"
                : touch.openedAt() != null ? "opened" : touch.state().key();
        var detail = touch.reason() == null
                ? touch.subject()
                : touch.reason().label().in(subject.locale());
        return new TimelineItem(touch.queuedAt(), "touch", name, detail, touch.id(), last, null);
    }
}
