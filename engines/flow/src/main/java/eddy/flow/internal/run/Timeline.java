package eddy.flow.internal.run;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.Transactions;
import eddy.flow.Todo;

import static eddy.flow.internal.run.Columns.EVENT;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Writes what a case went through. */
public final class Timeline {

    private static final AtomicLong LAST = new AtomicLong();

    private final Transactions tx;
    private final Clock clock;

    Timeline(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * @param step   id of the element; the flow's key for the case as a whole
     * @param kind   the step's type, or {@code started}, {@code ended}, {@code cancelled}
     * @param detail an outcome, or {@code null}
     */
    public void add(RunningCase running, String step, String kind, Label title, String detail) {
        add(running.app(), running.id(), running.root(), step, kind, title, detail);
    }

    /** A todo of a case is done. */
    public void done(Todo todo, String outcome) {
        add(todo.app(), todo.caseId(), todo.rootCaseId(), todo.step(), "done", todo.title(), outcome);
    }

    private void add(String app, UUID caseId, UUID root, String step, String kind, Label title, String detail) {
        tx.db()
                .insertInto(EVENT)
                .set(id("id"), Ids.next())
                .set(text("app"), app)
                .set(id("case_id"), caseId)
                .set(id("root_case_id"), root)
                .set(text("step"), step)
                .set(text("kind"), kind)
                .set(text("title_zh"), title.in(Locale.CHINESE))
                .set(text("title_en"), title.in(Locale.ENGLISH))
                .set(text("detail"), detail)
                .set(time("at"), utc(clock.instant()))
                .set(DSL.field(DSL.name("position"), Long.class), LAST.updateAndGet(Timeline::next))
                .execute();
    }

    /** Orders entries of one instant; grows also while the clock stands still. */
    private static long next(long last) {
        return Math.max(last + 1, System.currentTimeMillis() * 1000);
    }
}
