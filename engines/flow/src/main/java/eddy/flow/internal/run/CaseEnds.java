package eddy.flow.internal.run;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.jooq.Condition;
import org.jooq.Field;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.EVENT;
import static eddy.flow.internal.run.Columns.START;
import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;

/** Ends cases from outside. */
public final class CaseEnds {

    private static final int BATCH = 500;

    private final Runtime runtime;
    private final Transactions tx;
    private final RuntimeService engine;

    public CaseEnds(Runtime runtime, RuntimeService engine) {
        this.runtime = runtime;
        this.tx = runtime.tx();
        this.engine = engine;
    }

    public void cancel(UUID caseId) {
        tx.required(() -> {
            var root = value(caseId, id("root_case_id"));
            runtime.cases().lock(root);
            if (!List.of("running", "failed").contains(value(caseId, text("state")))) {
                throw new IssueException(Issue.error("case.not_running", ""));
            }
            engine.deleteProcessInstance(root.toString(), "cancelled");
        });
    }

    private <T> T value(UUID caseId, Field<T> column) {
        return tx.db()
                .select(column)
                .from(CASE)
                .where(id("id").eq(caseId))
                .fetchOptional(column)
                .orElseThrow(() -> new IssueException(Issue.error("case.unknown", "")));
    }

    /** Ends every case of the app that has not ended. */
    public void cancelAll(String app) {
        cancel(text("app").eq(app));
    }

    public void removeSamples(String app) {
        Condition samples = text("app").eq(app).and(flag("sample").isTrue());
        cancel(samples);
        tx.required(() -> {
            var cases = tx.db().select(id("id")).from(CASE).where(samples);
            tx.db().deleteFrom(TODO).where(samples).execute();
            tx.db().deleteFrom(EVENT).where(id("case_id").in(cases)).execute();
            tx.db().deleteFrom(START).where(id("case_id").in(cases)).execute();
            tx.db().deleteFrom(CASE).where(samples).execute();
        });
    }

    /** In portions, each a transaction of its own unless one is under way. */
    private void cancel(Condition which) {
        while (tx.required(() -> cancelSome(which)) == BATCH) {
            // the next portion
        }
    }

    private int cancelSome(Condition which) {
        var running = tx.db()
                .select(id("id"))
                .from(CASE)
                .where(which)
                .and(id("parent_case_id").isNull())
                .and(text("state").in("running", "failed"))
                .limit(BATCH)
                .fetch(id("id"));
        running.forEach(c -> engine.deleteProcessInstance(c.toString(), "cancelled"));
        return running.size();
    }
}
