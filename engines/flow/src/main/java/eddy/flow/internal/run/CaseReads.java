package eddy.flow.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Label;
import eddy.flow.CaseDetail;
import eddy.flow.CaseInfo;
import eddy.flow.CaseList;
import eddy.flow.Page;
import eddy.flow.RunningCases;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.EVENT;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.instant;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;

/** Lists and shows cases. */
public final class CaseReads {

    private final Runtime runtime;
    private final RuntimeService engine;

    public CaseReads(Runtime runtime, RuntimeService engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Newest first. */
    public Page<CaseInfo> list(CaseList list, Optional<String> after, int limit) {
        var where = text("app").eq(list.app()).and(id("parent_case_id").isNull());
        where = list.flow().map(text("flow")::eq).map(where::and).orElse(where);
        where = list.record().map(id("record_id")::eq).map(where::and).orElse(where);
        where = list.state().map(text("state")::eq).map(where::and).orElse(where);
        return Keyset.of(time("started_at").desc(), id("id").desc())
                .page(runtime.tx().db().select().from(CASE).where(where), after, limit, this::info);
    }

    public Optional<CaseInfo> get(UUID caseId) {
        return runtime.tx()
                .db()
                .select()
                .from(CASE)
                .where(id("id").eq(caseId))
                .fetchOptional()
                .map(this::info);
    }

    public Optional<CaseDetail> detail(UUID caseId) {
        return runtime.tx().required(() -> get(caseId).map(info -> new CaseDetail(info, timeline(info), active(info))));
    }

    private List<CaseDetail.Entry> timeline(CaseInfo info) {
        return runtime
                .tx()
                .db()
                .select()
                .from(EVENT)
                .where(id("root_case_id").eq(info.root()))
                .orderBy(time("at"), DSL.field(DSL.name("position")))
                .stream()
                .map(r -> new CaseDetail.Entry(
                        r.get(id("case_id")),
                        instant(r.get(time("at"))),
                        r.get(text("step")),
                        r.get(text("kind")),
                        label(r),
                        r.get(text("detail"))))
                .toList();
    }

    private List<CaseDetail.Active> active(CaseInfo info) {
        return runtime
                .tx()
                .db()
                .select()
                .from(CASE)
                .where(id("root_case_id").eq(info.root()))
                .and(text("state").in("running", "failed"))
                .orderBy(time("started_at"), id("id"))
                .stream()
                .map(this::info)
                .flatMap(c -> engine.getActiveActivityIds(c.id().toString()).stream()
                        .distinct()
                        .map(step -> active(c, step)))
                .toList();
    }

    private CaseDetail.Active active(CaseInfo info, String step) {
        var label = runtime.definitions()
                .of(info.app(), info.release(), info.flow())
                .step(step)
                .map(s -> s.node().label())
                .orElse(info.label());
        return new CaseDetail.Active(info.id(), info.flow(), info.release(), step, label);
    }

    /** Number of root cases by flow and state. */
    public Map<String, Map<String, Integer>> counts(String app) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        runtime.tx()
                .db()
                .select(text("flow"), text("state"), DSL.count())
                .from(CASE)
                .where(text("app").eq(app))
                .and(id("parent_case_id").isNull())
                .groupBy(text("flow"), text("state"))
                .forEach(r ->
                        counts.computeIfAbsent(r.value1(), k -> new TreeMap<>()).put(r.value2(), r.value3()));
        return counts;
    }

    /** Number of running root cases by release. */
    public Map<Integer, Integer> running(String app) {
        var counts = new TreeMap<Integer, Integer>();
        runtime.tx()
                .db()
                .select(number("release"), DSL.count())
                .from(CASE)
                .where(text("app").eq(app))
                .and(id("parent_case_id").isNull())
                .and(text("state").in("running", "failed"))
                .groupBy(number("release"))
                .forEach(r -> counts.put(r.value1(), r.value2()));
        return counts;
    }

    /** Running cases, those of sub-flows too, by flow and release. */
    public List<RunningCases> runningOf(String app) {
        return runtime.tx()
                .db()
                .select(text("flow"), number("release"), DSL.count())
                .from(CASE)
                .where(text("app").eq(app))
                .and(text("state").in("running", "failed"))
                .groupBy(text("flow"), number("release"))
                .orderBy(text("flow"), number("release"))
                .fetch(r -> new RunningCases(r.value1(), r.value2(), r.value3()));
    }

    private static Label label(Record row) {
        return new Label(Map.of("zh-CN", row.get(text("title_zh")), "en", row.get(text("title_en"))));
    }

    private CaseInfo info(Record row) {
        var app = row.get(text("app"));
        return new CaseInfo(
                row.get(id("id")),
                app,
                row.get(text("flow")),
                label(row),
                row.get(number("release")),
                runtime.settings().keys().form(app, row.get(text("form"))),
                row.get(id("record_id")),
                row.get(text("record_title")),
                row.get(id("root_case_id")),
                row.get(id("parent_case_id")),
                row.get(text("state")),
                row.get(text("outcome")),
                row.get(text("strategy")),
                instant(row.get(time("started_at"))),
                row.get(id("started_by")),
                row.get(text("origin_kind")),
                row.get(text("origin_key")),
                instant(row.get(time("ended_at"))),
                row.get(flag("sample")));
    }
}
