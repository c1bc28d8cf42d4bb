package eddy.flow.internal.run;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;
import eddy.flow.Todo;
import eddy.flow.spi.CaseListener.Passed;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.EVENT;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Writes what a case went through. */
public final class Timeline {

    private static final AtomicLong LAST = new AtomicLong();
    private static final Field<Long> POSITION = DSL.field(DSL.name("position"), Long.class);
    /** Types of steps that a case rests at. */
    private static final Set<String> TAKE_TIME = Set.of("todo", "wait", "until");

    private static final IssueTexts TEXTS = IssueTexts.load();

    private final Transactions tx;
    private final Clock clock;

    Timeline(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * @param step   id of the element; the flow's key for the case as a whole
     * @param kind   the step's type, or {@code started}, {@code ended}, {@code cancelled}, {@code left_out}
     * @param detail an outcome, or {@code null}
     */
    public void add(RunningCase running, String step, String kind, Label title, String detail) {
        add(running.app(), running.id(), running.root(), step, kind, title, detail);
    }

    /** A step left something out and the case went on. */
    void leftOut(RunningCase running, String step, Issue issue) {
        var said = Label.of(TEXTS.text(issue, Locale.CHINESE), TEXTS.text(issue, Locale.ENGLISH));
        add(running, step, "left_out", said, null);
    }

    /** The steps of a case and those below it since it last came to a step that takes time. */
    Set<Passed> sinceLastWait(UUID root) {
        var passed = tx.db()
                .select(
                        DSL.field(DSL.name("flow_event", "step"), String.class),
                        DSL.field(DSL.name("flow_event", "kind"), String.class),
                        DSL.field(DSL.name("flow_case", "flow"), String.class))
                .from(EVENT)
                .join(CASE)
                .on(DSL.field(DSL.name("flow_case", "id"), UUID.class)
                        .eq(DSL.field(DSL.name("flow_event", "case_id"), UUID.class)))
                .where(DSL.field(DSL.name("flow_event", "root_case_id"), UUID.class)
                        .eq(root))
                .orderBy(POSITION)
                .fetch();
        var last = new LinkedHashSet<Passed>();
        for (var one : passed) {
            if (TAKE_TIME.contains(one.value2())) {
                last.clear();
            }
            last.add(new Passed(one.value3(), one.value1()));
        }
        return last;
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
                .set(POSITION, LAST.updateAndGet(Timeline::next))
                .execute();
    }

    /** Orders entries of one instant; grows also while the clock stands still. */
    private static long next(long last) {
        return Math.max(last + 1, System.currentTimeMillis() * 1000);
    }
}
