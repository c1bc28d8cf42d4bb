package eddy.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.Transactions;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.decimal;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/**
 * Cases and todos of the past that come with a template's sample data, and go with it by {@link FlowEngine#removeSamples}.
 * No process ever stood behind them.
 */
public final class SampleCases {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int HOURS_SCALE = 4;

    private final Transactions tx;

    public SampleCases(Transactions tx) {
        this.tx = tx;
    }

    /** The record a row is about. */
    public record Subject(UUID id, String title) {}

    /** The flow a row belongs to. */
    public record Flow(String key, Label label) {}

    /**
     * A case that has ended.
     *
     * @param strategy as its decision chose; {@code null} when none did
     */
    public record PastCase(
            Flow flow, Subject record, String outcome, String strategy, Instant startedAt, Instant endedAt) {}

    /**
     * A todo that is done.
     *
     * @param priority {@code high} or {@code normal}
     * @param doneBy   {@code null} when the person is not known here
     */
    public record PastTodo(
            Flow flow,
            Subject record,
            Label title,
            String priority,
            String outcome,
            UUID doneBy,
            Instant createdAt,
            Instant dueAt,
            Instant doneAt) {}

    /** Adds cases that have ended, marked as samples. */
    public void addCases(String app, String form, int release, Collection<PastCase> rows) {
        tx.required(() -> tx.db()
                .batch(rows.stream()
                        .map(row -> {
                            var caseId = Ids.next();
                            return tx.db()
                                    .insertInto(CASE)
                                    .set(id("id"), caseId)
                                    .set(id("root_case_id"), caseId)
                                    .set(text("app"), app)
                                    .set(text("form"), form)
                                    .set(number("release"), release)
                                    .set(text("flow"), row.flow().key())
                                    .set(text("title_zh"), row.flow().label().in(Locale.CHINESE))
                                    .set(text("title_en"), row.flow().label().in(Locale.ENGLISH))
                                    .set(id("record_id"), row.record().id())
                                    .set(text("record_title"), row.record().title())
                                    .set(text("state"), "ended")
                                    .set(text("outcome"), row.outcome())
                                    .set(text("strategy"), row.strategy())
                                    .set(time("started_at"), utc(row.startedAt()))
                                    .set(time("ended_at"), utc(row.endedAt()))
                                    .set(decimal("duration_hours"), hours(row.startedAt(), row.endedAt()))
                                    .set(text("origin_kind"), "sample")
                                    .set(text("origin_key"), "sample")
                                    .set(text("start_key"), caseId.toString())
                                    .set(flag("sample"), true);
                        })
                        .toList())
                .execute());
    }

    /** Adds todos that are done, marked as samples. */
    public void addTodos(String app, String form, int release, Collection<PastTodo> rows) {
        tx.required(() -> tx.db()
                .batch(rows.stream()
                        .map(row -> tx.db()
                                .insertInto(TODO)
                                .set(id("id"), Ids.next())
                                .set(text("app"), app)
                                .set(text("form"), form)
                                .set(number("release"), release)
                                .set(text("flow"), row.flow().key())
                                .set(text("flow_zh"), row.flow().label().in(Locale.CHINESE))
                                .set(text("flow_en"), row.flow().label().in(Locale.ENGLISH))
                                .set(id("record_id"), row.record().id())
                                .set(text("record_title"), row.record().title())
                                .set(text("title_zh"), row.title().in(Locale.CHINESE))
                                .set(text("title_en"), row.title().in(Locale.ENGLISH))
                                .set(text("priority"), row.priority())
                                .set(number("priority_rank"), row.priority().equals("high") ? 0 : 1)
                                .set(id("assignee"), row.doneBy())
                                .set(text("state"), "done")
                                .set(time("due_at"), utc(row.dueAt()))
                                .set(time("due_key"), utc(row.dueAt()))
                                .set(text("outcomes"), "[]")
                                .set(text("outcome"), row.outcome())
                                .set(time("created_at"), utc(row.createdAt()))
                                .set(time("done_at"), utc(row.doneAt()))
                                .set(id("done_by"), row.doneBy())
                                .set(number("minutes"), (int) Duration.between(row.createdAt(), row.doneAt())
                                        .toMinutes())
                                .set(flag("sample"), true))
                        .toList())
                .execute());
    }

    private static BigDecimal hours(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toMinutes())
                .divide(MINUTES_PER_HOUR, HOURS_SCALE, RoundingMode.HALF_UP);
    }
}
