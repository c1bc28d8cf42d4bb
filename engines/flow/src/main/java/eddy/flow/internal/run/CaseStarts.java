package eddy.flow.internal.run;

import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.flow.Started;
import eddy.flow.internal.model.EngineXml;

import static eddy.flow.internal.run.Columns.DEPLOYMENT;
import static eddy.flow.internal.run.Columns.RUNNING;
import static eddy.flow.internal.run.Columns.START;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Begins cases: once for each key, and one at a time for each flow and record. */
public final class CaseStarts {

    private final Runtime runtime;
    private final Transactions tx;
    private final ProcessEngine engine;

    public CaseStarts(Runtime runtime, ProcessEngine engine) {
        this.runtime = runtime;
        this.tx = runtime.tx();
        this.engine = engine;
    }

    /** @param wanted the flow as its release calls it */
    public Started start(String app, int release, String wanted, UUID record, CaseStart how) {
        return tx.required(() -> {
            var model = runtime.definitions()
                    .find(app, release, wanted)
                    .orElseThrow(() -> new IssueException(Issue.error("flow.unknown", "", "flow", wanted)));
            var flow = runtime.flowKey(app, release, wanted);
            if (!claim(app, flow, record, how.key())) {
                return repeated(app, flow, record, how.key());
            }
            if (!runtime.records().exists(model.table(), record)) {
                return refused(app, flow, record, how.key(), "record_missing");
            }
            if (!occupy(app, flow, record)) {
                return refused(app, flow, record, how.key(), "already_running");
            }
            var caseId = begin(app, release, model.key(), record, how);
            tx.db()
                    .update(START)
                    .set(id("case_id"), caseId)
                    .where(key(app, flow, record, how.key()))
                    .execute();
            runtime.settings().caseListener().changed(app, "cases", caseId);
            return new Started(Optional.of(caseId), Optional.empty());
        });
    }

    private UUID begin(String app, int release, String flow, UUID record, CaseStart how) {
        var deployment = tx.db()
                .select(text("deployment_id"))
                .from(DEPLOYMENT)
                .where(text("app").eq(app))
                .and(number("release").eq(release))
                .fetchOptional(text("deployment_id"))
                .orElseThrow(() -> new IssueException(Issue.error("flow.release.unknown", "", "release", release)));
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(EngineXml.processKey(app, flow))
                .singleResult();
        if (definition == null) {
            throw new IssueException(Issue.error("flow.unknown", "", "flow", flow));
        }
        var instance = engine.getRuntimeService()
                .createProcessInstanceById(definition.getId())
                .setVariable(CaseValues.RECORD, record.toString())
                .setVariable(CaseValues.START, Variables.stringValue(how.toText(), true))
                .execute();
        return UUID.fromString(instance.getId());
    }

    private boolean claim(String app, String flow, UUID record, String key) {
        return tx.db()
                        .insertInto(START)
                        .set(text("app"), app)
                        .set(text("flow"), flow)
                        .set(id("record_id"), record)
                        .set(text("start_key"), key)
                        .set(time("at"), utc(runtime.now()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean occupy(String app, String flow, UUID record) {
        return tx.db()
                        .insertInto(RUNNING)
                        .set(text("app"), app)
                        .set(text("flow"), flow)
                        .set(id("record_id"), record)
                        .set(time("since"), utc(runtime.now()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private Started repeated(String app, String flow, UUID record, String key) {
        var before = tx.db()
                .select(id("case_id"), text("refused"))
                .from(START)
                .where(key(app, flow, record, key))
                .fetchSingle();
        var refused = Optional.ofNullable(before.value2());
        return new Started(Optional.ofNullable(before.value1()), Optional.of(refused.orElse("repeated")));
    }

    private Started refused(String app, String flow, UUID record, String key, String reason) {
        tx.db()
                .update(START)
                .set(text("refused"), reason)
                .where(key(app, flow, record, key))
                .execute();
        return new Started(Optional.empty(), Optional.of(reason));
    }

    private static org.jooq.Condition key(String app, String flow, UUID record, String key) {
        return text("app")
                .eq(app)
                .and(text("flow").eq(flow))
                .and(id("record_id").eq(record))
                .and(text("start_key").eq(key));
    }
}
