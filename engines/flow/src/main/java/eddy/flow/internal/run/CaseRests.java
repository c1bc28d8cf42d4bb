package eddy.flow.internal.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

import eddy.flow.CaseDetail;
import eddy.flow.CaseList;
import eddy.flow.Standing;
import eddy.flow.internal.model.FlowModel;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.steps.SubFlowStep;
import eddy.flow.spi.Awaited;

import static eddy.flow.internal.run.Columns.WAIT;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;

/** What the running cases of a record rest at, and until when. */
public final class CaseRests {

    /** At most one case of a flow runs for a record; an app has fewer flows than this. */
    private static final int MOST = 100;

    private final Runtime runtime;
    private final CaseReads reads;
    private final ManagementService jobs;

    public CaseRests(Runtime runtime, CaseReads reads, ManagementService jobs) {
        this.runtime = runtime;
        this.reads = reads;
        this.jobs = jobs;
    }

    public List<Standing> of(String app, UUID record) {
        return runtime.tx()
                .required(() -> reads.list(CaseList.of(app).record(record), Optional.empty(), MOST).items().stream()
                        .filter(c -> c.state().equals("running") || c.state().equals("failed"))
                        .flatMap(c -> reads.detail(c.id()).stream())
                        .map(d -> new Standing(d.info(), rests(d)))
                        .toList());
    }

    private List<Standing.Rest> rests(CaseDetail detail) {
        return detail.active().stream()
                .flatMap(a -> runtime.definitions().find(detail.info().app(), a.release(), a.flow()).stream()
                        .flatMap(model -> model.step(a.step()).stream()
                                .filter(step -> !(step.type() instanceof SubFlowStep))
                                .map(step -> rest(a, model, step, detail))))
                .toList();
    }

    private Standing.Rest rest(CaseDetail.Active active, FlowModel model, Step<?> step, CaseDetail detail) {
        return new Standing.Rest(
                active.caseId(),
                active.flow(),
                active.step(),
                step.type().key(),
                active.label(),
                until(active, model),
                awaited(active, detail));
    }

    /** The first timer that ends the step: its own, or one at its border. */
    private Instant until(CaseDetail.Active active, FlowModel model) {
        return jobs.createJobQuery().processInstanceId(active.caseId().toString()).timers().list().stream()
                .filter(job -> ends(job, active.step(), model))
                .map(job -> job.getDuedate().toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean ends(Job job, String step, FlowModel model) {
        var activity = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return step.equals(activity)
                || model.step(activity)
                        .map(Step::node)
                        .filter(n -> step.equals(n.attachedTo()) && n.interrupting())
                        .isPresent();
    }

    /** What the step itself waits for, and what may happen around it: events that interrupt the case or its callers. */
    private Awaited awaited(CaseDetail.Active active, CaseDetail detail) {
        var all = runtime
                .tx()
                .db()
                .select(id("case_id"), text("step"), text("awaited"))
                .from(WAIT)
                .where(id("root_case_id").eq(detail.info().root()))
                .stream()
                .filter(w -> isOf(active, w.value1(), w.value2())
                        || detail.active().stream().noneMatch(a -> isOf(a, w.value1(), w.value2())))
                .map(w -> AwaitedText.read(w.value3()))
                .toList();
        return all.isEmpty() ? null : Awaited.all(all);
    }

    private static boolean isOf(CaseDetail.Active active, UUID caseId, String step) {
        return active.caseId().equals(caseId) && active.step().equals(step);
    }
}
