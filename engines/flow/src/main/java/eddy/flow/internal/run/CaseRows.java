package eddy.flow.internal.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jooq.Record;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.RUNNING;
import static eddy.flow.internal.run.Columns.decimal;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.instant;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Keeps one row per case, sub-flows included, in the transaction in which the engine begins and ends it. */
public final class CaseRows {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final Runtime runtime;

    CaseRows(Runtime runtime) {
        this.runtime = runtime;
    }

    void started(DelegateExecution execution) {
        var running = runtime.running(execution);
        var flow = running.flow();
        var calling = ((ExecutionEntity) execution).getSuperExecution();
        var parent = calling == null ? null : row(UUID.fromString(calling.getProcessInstanceId()));
        var start = parent == null ? CaseStart.of((String) execution.getVariable(CaseValues.START)) : null;
        runtime.tx()
                .db()
                .insertInto(CASE)
                .set(id("id"), running.id())
                .set(text("app"), flow.app())
                .set(text("flow"), runtime.flowKey(running))
                .set(text("title_zh"), flow.label().in(Locale.CHINESE))
                .set(text("title_en"), flow.label().in(Locale.ENGLISH))
                .set(number("release"), running.release())
                .set(text("form"), flow.table().keptKey())
                .set(id("record_id"), running.record())
                .set(text("record_title"), parent == null ? title(running) : parent.get(text("record_title")))
                .set(id("root_case_id"), running.root())
                .set(id("parent_case_id"), parent == null ? null : parent.get(id("id")))
                .set(text("parent_step"), parent == null ? null : calling.getActivityId())
                .set(text("state"), "running")
                .set(text("strategy"), parent == null ? null : parent.get(text("strategy")))
                .set(time("started_at"), utc(runtime.now()))
                .set(id("started_by"), parent == null ? start.by() : parent.get(id("started_by")))
                .set(text("origin_kind"), parent == null ? start.originKind() : "flow")
                .set(text("origin_key"), parent == null ? start.originKey() : parent.get(text("flow")))
                .set(text("start_key"), parent == null ? start.key() : execution.getProcessInstanceId())
                .set(flag("sample"), parent == null ? isSample(running) : parent.get(flag("sample")))
                .execute();
        runtime.timeline().add(running, flow.key(), "started", flow.label(), null);
    }

    private String title(RunningCase running) {
        return runtime.records().title(running.flow().table(), running.record());
    }

    private boolean isSample(RunningCase running) {
        return runtime.records().isSample(running.flow().table(), running.record());
    }

    void ended(DelegateExecution execution) {
        var running = runtime.running(execution);
        boolean cancelled = ((ExecutionEntity) execution).isCanceled();
        var values = CaseValues.of(execution).all();
        var outcome = cancelled ? null : values.get(CaseValues.OUTCOME);
        close(running, cancelled ? "cancelled" : "ended", outcome);
        if (running.id().equals(running.root())) {
            runtime.tx()
                    .db()
                    .deleteFrom(RUNNING)
                    .where(text("app").eq(running.app()))
                    .and(text("flow").eq(runtime.flowKey(running)))
                    .and(id("record_id").eq(running.record()))
                    .execute();
            var last = runtime.timeline().sinceLastWait(running.root());
            runtime.settings().caseListener().ended(running.app(), running.id(), running.record(), outcome, last);
        }
        runtime.settings().caseListener().changed(running.app(), "cases", running.root());
    }

    private void close(RunningCase running, String state, String outcome) {
        var now = runtime.now();
        var hours = BigDecimal.valueOf(
                        Duration.between(startedAt(running.id()), now).toSeconds())
                .divide(SECONDS_PER_HOUR, 4, RoundingMode.HALF_UP);
        runtime.tx()
                .db()
                .update(CASE)
                .set(text("state"), state)
                .set(text("outcome"), outcome)
                .set(time("ended_at"), utc(now))
                .set(decimal("duration_hours"), hours)
                .where(id("id").eq(running.id()))
                .and(text("state").in("running", "failed"))
                .execute();
        runtime.timeline()
                .add(running, running.flow().key(), state, running.flow().label(), outcome);
    }

    /** Notes the strategy a decision chose, on the case and the one at the top. */
    void strategy(RunningCase running, String strategy) {
        runtime.tx()
                .db()
                .update(CASE)
                .set(text("strategy"), strategy)
                .where(id("id").in(running.id(), running.root()))
                .execute();
    }

    /**
     * Lets one transaction at a time take a case on: others that lock it wait until this one has ended. Whoever has
     * waited must look again at what it came for.
     *
     * @param root the case at the top
     */
    public void lock(UUID root) {
        runtime.tx()
                .db()
                .select(id("id"))
                .from(CASE)
                .where(id("id").eq(root))
                .forUpdate()
                .fetch();
    }

    public Instant startedAt(UUID caseId) {
        return instant(row(caseId).get(time("started_at")));
    }

    private Record row(UUID caseId) {
        return runtime.tx()
                .db()
                .select(
                        id("id"),
                        text("record_title"),
                        text("strategy"),
                        text("flow"),
                        id("started_by"),
                        time("started_at"),
                        flag("sample"))
                .from(CASE)
                .where(id("id").eq(caseId))
                .fetchSingle();
    }
}
