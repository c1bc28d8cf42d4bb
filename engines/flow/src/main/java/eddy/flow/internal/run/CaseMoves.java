package eddy.flow.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.Transactions;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.RUNNING;
import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;

/** Lets running cases follow their records, after the rows of cases and todos were given to others. */
public final class CaseMoves {

    private static final List<String> RUNS = List.of("running", "failed");

    private final Runtime runtime;
    private final Transactions tx;
    private final RuntimeService engine;

    public CaseMoves(Runtime runtime, RuntimeService engine) {
        this.runtime = runtime;
        this.tx = runtime.tx();
        this.engine = engine;
    }

    /** @param titles of the records between which rows were moved, by id */
    public void follow(String app, Map<UUID, String> titles) {
        tx.required(() -> {
            var of = text("app").eq(app).and(id("record_id").in(titles.keySet()));
            titles.forEach((record, title) -> call(app, record, title));
            carry(of);
            occupy(app, titles.keySet());
        });
    }

    private void call(String app, UUID record, String title) {
        var of = text("app").eq(app).and(id("record_id").eq(record));
        tx.db()
                .update(TODO)
                .set(text("record_title"), title)
                .where(of)
                .and(text("state").eq("open"))
                .execute();
        tx.db()
                .update(CASE)
                .set(text("record_title"), title)
                .where(of)
                .and(text("state").in(RUNS))
                .execute();
    }

    /** What a case carries with it says which record it is about. */
    private void carry(Condition of) {
        tx.db()
                .select(id("id"), id("record_id"))
                .from(CASE)
                .where(of)
                .and(text("state").in(RUNS))
                .orderBy(id("root_case_id"), id("id"))
                .fetch()
                .forEach(row -> {
                    var caseId = row.value1().toString();
                    var record = row.value2().toString();
                    if (!record.equals(engine.getVariable(caseId, CaseValues.RECORD))) {
                        engine.setVariable(caseId, CaseValues.RECORD, record);
                    }
                });
    }

    /** Which flows run for a record is what its root cases say. */
    private void occupy(String app, Set<UUID> records) {
        tx.db()
                .deleteFrom(RUNNING)
                .where(text("app").eq(app))
                .and(id("record_id").in(records))
                .execute();
        tx.db()
                .insertInto(RUNNING, text("app"), text("flow"), id("record_id"), time("since"))
                .select(DSL.select(text("app"), text("flow"), id("record_id"), DSL.min(time("started_at")))
                        .from(CASE)
                        .where(text("app").eq(app))
                        .and(id("record_id").in(records))
                        .and(id("parent_case_id").isNull())
                        .and(text("state").in(RUNS))
                        .groupBy(text("app"), text("flow"), id("record_id")))
                .execute();
        runtime.settings().caseListener().changed(app, "cases", null);
        runtime.settings().caseListener().changed(app, "todos", null);
    }
}
