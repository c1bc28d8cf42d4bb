package eddy.backend.flows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

import eddy.backend.records.TimelineFilter;
import eddy.backend.records.TimelineItem;
import eddy.backend.records.TimelineSource;
import eddy.backend.records.TimelineStream;
import eddy.backend.web.Texts;
import eddy.core.Label;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Cases of a record on its timeline: when each began and when it ended. */
@ApplicationScoped
class CaseTimeline implements TimelineSource {

    private static final List<Field<?>> COLUMNS = List.of(
            id("id"),
            time("started_at"),
            time("ended_at"),
            text("title_zh"),
            text("title_en"),
            text("state"),
            text("outcome"));

    @Override
    public List<TimelineStream> streams(Subject subject) {
        return List.of(
                stream("case", time("started_at"), id("id").isNotNull(), "timeline.case", subject),
                stream("case.ended", time("ended_at"), time("ended_at").isNotNull(), "timeline.case.ended", subject));
    }

    private static TimelineStream stream(
            String key, Field<OffsetDateTime> at, Condition which, String code, Subject subject) {
        return new TimelineStream(
                key,
                "case",
                "case",
                null,
                table("flow_root_case"),
                at,
                List.of(id("id")),
                COLUMNS,
                text("app")
                        .eq(subject.app().key())
                        .and(id("record_id").eq(subject.record()))
                        .and(which),
                search -> TimelineFilter.said(Texts.of(code, Map.of("flow", ""), subject.locale()), search)
                        .or(text("title_zh").containsIgnoreCase(search))
                        .or(text("title_en").containsIgnoreCase(search)),
                rows -> rows.stream().map(r -> item(r, at, code, subject)).toList());
    }

    private static TimelineItem item(Record row, Field<OffsetDateTime> at, String code, Subject subject) {
        var flow =
                Label.of(row.get(text("title_zh")), row.get(text("title_en"))).in(subject.locale());
        var outcome = code.endsWith("ended") ? row.get(text("outcome")) : null;
        return new TimelineItem(
                row.get(at).toInstant(),
                "case",
                Texts.of(code, Map.of("flow", flow), subject.locale()),
                outcome == null ? null : outcome(outcome, subject),
                row.get(id("id")),
                row.get(text("state")),
                null);
    }

    /** Outcomes the product knows by name; those of a flow's own as they are written in it. */
    private static String outcome(String key, Subject subject) {
        var code = "value.outcome." + key;
        var said = Texts.of(code, Map.of(), subject.locale());
        return said.equals(code) ? key : said;
    }
}
