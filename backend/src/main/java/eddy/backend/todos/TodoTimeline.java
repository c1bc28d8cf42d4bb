package eddy.backend.todos;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

import eddy.backend.records.TimelineFilter;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.records.TimelineStream;
import eddy.backend.web.Documents;
import eddy.backend.web.Texts;
import eddy.core.Label;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Todos about a record on its timeline: when each was given and when it was done. */
@ApplicationScoped
class TodoTimeline implements TimelineSource {

    private static final List<Field<?>> COLUMNS = List.of(
            id("id"),
            time("created_at"),
            time("done_at"),
            text("title_zh"),
            text("title_en"),
            text("note"),
            text("state"),
            text("outcome"),
            text("outcomes"));

    @Override
    public List<TimelineStream> streams(Subject subject) {
        return List.of(
                stream("todo", time("created_at"), id("id").isNotNull(), "timeline.todo", subject),
                stream("todo.done", time("done_at"), text("state").eq("done"), "timeline.todo.done", subject));
    }

    private static TimelineStream stream(
            String key, Field<OffsetDateTime> at, Condition which, String code, Subject subject) {
        return new TimelineStream(
                key,
                "todo",
                "todo",
                null,
                table("todo"),
                at,
                List.of(id("id")),
                COLUMNS,
                text("app")
                        .eq(subject.app().key())
                        .and(id("record_id").eq(subject.record()))
                        .and(which),
                search -> TimelineFilter.said(Texts.of(code, Map.of("todo", ""), subject.locale()), search)
                        .or(text("title_zh").containsIgnoreCase(search))
                        .or(text("title_en").containsIgnoreCase(search))
                        .or(text("note").containsIgnoreCase(search)),
                rows -> rows.stream().map(r -> item(r, at, code, subject)).toList());
    }

    private static TimelineItem item(Record row, Field<OffsetDateTime> at, String code, Subject subject) {
        var todo =
                Label.of(row.get(text("title_zh")), row.get(text("title_en"))).in(subject.locale());
        boolean done = code.endsWith("done");
        var detail = done
                ? Stream.of(outcome(row, subject), row.get(text("note")))
                        .filter(Objects::nonNull)
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · "))
                : "";
        return new TimelineItem(
                row.get(at).toInstant(),
                "todo",
                Texts.of(code, Map.of("todo", todo), subject.locale()),
                detail.isEmpty() ? null : detail,
                row.get(id("id")),
                row.get(text("state")),
                null);
    }

    private static String outcome(Record row, Subject subject) {
        var chosen = row.get(text("outcome"));
        for (JsonNode outcome : Documents.json(row.get(text("outcomes")))) {
            if (outcome.path("key").asText().equals(chosen)) {
                return outcome.path("label")
                        .path("zh".equals(subject.locale().getLanguage()) ? "zh-CN" : "en")
                        .asText(chosen);
            }
        }
        return chosen;
    }
}
