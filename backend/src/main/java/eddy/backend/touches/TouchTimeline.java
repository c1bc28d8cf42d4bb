package eddy.backend.touches;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

import eddy.backend.apps.Names;
import eddy.backend.records.TimelineFilter;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.records.TimelineStream;
import eddy.core.document.DocumentKind;
import eddy.touch.CompiledMessage;
import eddy.touch.Reason;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Messages to the customer on the customer's timeline. */
@ApplicationScoped
class TouchTimeline implements TimelineSource {

    private static final List<Field<?>> COLUMNS = List.of(
            id("id"),
            time("queued_at"),
            time("opened_at"),
            time("clicked_at"),
            time("replied_at"),
            text("message"),
            text("subject"),
            text("state"),
            text("reason"));

    @Override
    public List<TimelineStream> streams(Subject subject) {
        return List.of(new TimelineStream(
                "touch",
                "touch",
                "touch",
                null,
                table("touch"),
                time("queued_at"),
                List.of(id("id")),
                COLUMNS,
                text("app").eq(subject.app().key()).and(id("record").eq(subject.record())),
                search -> search(search, subject),
                rows -> rows.stream().map(r -> item(r, subject)).toList()));
    }

    private static Condition search(String search, Subject subject) {
        var found = text("subject").containsIgnoreCase(search).or(text("body").containsIgnoreCase(search));
        for (var message : subject.app().compiled().all(DocumentKind.MESSAGE, CompiledMessage.class)) {
            found = found.or(TimelineFilter.said(message.label().in(subject.locale()), search)
                    .and(text("message").eq(message.key())));
        }
        return found;
    }

    private static TimelineItem item(Record row, Subject subject) {
        var name = Names.of(subject.app(), DocumentKind.MESSAGE, row.get(text("message")))
                .in(subject.locale());
        var detail = Optional.ofNullable(row.get(text("reason")))
                .flatMap(Reason::of)
                .map(r -> r.label().in(subject.locale()))
                .orElse(row.get(text("subject")));
        return new TimelineItem(
                row.get(time("queued_at")).toInstant(), "touch", name, detail, row.get(id("id")), last(row), null);
    }

    /** The furthest the customer went with it, else what became of it on our side. */
    private static String last(Record row) {
        if (row.get(time("replied_at")) != null) {
            return "replied";
        }
        if (row.get(time("clicked_at")) != null) {
            return "clicked";
        }
        return row.get(time("opened_at")) != null ? "opened" : row.get(text("state"));
    }
}
