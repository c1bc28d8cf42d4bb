package eddy.flow.internal.run;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;

/** Marks a case as failed when a step behind a timer has failed as often as it is tried, and lets it be tried again. */
public final class CaseFailures extends DefaultIncidentHandler {

    private final Runtime runtime;

    public CaseFailures(Runtime runtime) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.runtime = runtime;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        var running = runtime.running(execution);
        mark(List.of(running.id(), running.root()), "running", "failed");
        var label = running.flow()
                .step(context.getActivityId())
                .map(s -> s.node().label())
                .orElse(running.flow().label());
        runtime.timeline().add(running, context.getActivityId(), "failed", label, message);
        runtime.settings().caseListener().changed(running.app(), "cases", running.root());
        return incident;
    }

    /** Gives every failed step of the case, and of its sub-flows, new tries. */
    public void retry(UUID caseId, ManagementService engine) {
        runtime.tx().required(() -> {
            var family = runtime.tx()
                    .db()
                    .select(id("id"))
                    .from(CASE)
                    .where(text("state").eq("failed"))
                    .and(id("root_case_id")
                            .eq(runtime.tx()
                                    .db()
                                    .select(id("root_case_id"))
                                    .from(CASE)
                                    .where(id("id").eq(caseId))))
                    .fetch(id("id"));
            if (family.isEmpty()) {
                throw new IssueException(Issue.error("case.not_failed", ""));
            }
            for (var member : family) {
                engine.createJobQuery().processInstanceId(member.toString()).noRetriesLeft().list().stream()
                        .map(org.camunda.bpm.engine.runtime.Job::getId)
                        .forEach(job -> engine.setJobRetries(job, 1));
            }
            mark(family, "failed", "running");
        });
    }

    private void mark(List<UUID> cases, String from, String to) {
        runtime.tx()
                .db()
                .update(CASE)
                .set(text("state"), to)
                .where(id("id").in(cases))
                .and(text("state").eq(from))
                .execute();
    }
}
