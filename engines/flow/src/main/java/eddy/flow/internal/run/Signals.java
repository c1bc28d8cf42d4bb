package eddy.flow.internal.run;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.RuntimeService;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import eddy.core.Ids;
import eddy.flow.InterestingEvent;

import static eddy.flow.internal.run.Columns.DEPLOYMENT;
import static eddy.flow.internal.run.Columns.SIGNAL;
import static eddy.flow.internal.run.Columns.WAIT;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.instant;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/**
 * Brings what happens to the cases that wait for it. What happens is written in its own transaction and looked at after
 * that has committed; so is every wait that begins. Of two transactions that do not see each other, one of which writes
 * the event and the other the wait, the later to commit is looked at when both are visible: nothing falls between.
 */
public final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHECK = "check";
    private static final int MOST_ATTEMPTS = 10;

    private final Runtime runtime;
    private RuntimeService engine;

    Signals(Runtime runtime) {
        this.runtime = runtime;
    }

    /** To be called once, before anything runs. */
    public void connect(RuntimeService service) {
        engine = service;
    }

    /** Notes that something happened, if any flow of the app waits for such things; joins the current transaction. */
    public void happened(String app, Collection<UUID> records, InterestingEvent event) {
        if (records.isEmpty() || !isAwaited(app, event)) {
            return;
        }
        var insert = runtime.tx()
                .db()
                .insertInto(
                        SIGNAL,
                        id("id"),
                        text("app"),
                        id("record_id"),
                        text("kind"),
                        text("name"),
                        id("root_case_id"),
                        time("at"),
                        number("attempts"),
                        time("next_at"));
        for (var record : records) {
            insert = insert.values(
                    Ids.next(),
                    app,
                    record,
                    event.kind().key(),
                    event.name(),
                    event.caseId(),
                    utc(event.at()),
                    0,
                    utc(runtime.now()));
        }
        insert.execute();
        deliverAfterCommit();
    }

    private boolean isAwaited(String app, InterestingEvent event) {
        return runtime
                .tx()
                .db()
                .select(text("awaited"))
                .from(DEPLOYMENT)
                .where(text("app").eq(app))
                .fetch(text("awaited"))
                .stream()
                .anyMatch(a -> AwaitedText.contains(a, event.kind(), event.name()));
    }

    /** Notes that a wait began: what happened since its step began is looked up once both are committed. */
    void check(RunningCase running, UUID wait) {
        runtime.tx()
                .db()
                .insertInto(SIGNAL)
                .set(id("id"), Ids.next())
                .set(text("app"), running.app())
                .set(id("record_id"), running.record())
                .set(text("kind"), CHECK)
                .set(text("name"), "")
                .set(id("wait_id"), wait)
                .set(id("root_case_id"), running.root())
                .set(time("at"), utc(runtime.now()))
                .set(number("attempts"), 0)
                .set(time("next_at"), utc(runtime.now()))
                .execute();
        deliverAfterCommit();
    }

    private void deliverAfterCommit() {
        runtime.tx().afterCommit(() -> runtime.settings().afterCommit().execute(this::deliver));
    }

    /** Works off everything noted, each in a transaction of its own; several may do so at once. Returns how many. */
    public int deliver() {
        int done = 0;
        var claimed = new AtomicReference<UUID>();
        while (true) {
            claimed.set(null);
            try {
                if (!runtime.tx().requiresNew(() -> deliverNext(claimed))) {
                    return done;
                }
                done++;
            } catch (RuntimeException e) {
                if (claimed.get() == null) {
                    throw e;
                }
                LOG.warn("A case could not go on with signal {}; it is tried again later", claimed.get(), e);
                postpone(claimed.get());
            }
        }
    }

    /** Claims a signal and delivers it; {@code false} when there is none. */
    private boolean deliverNext(AtomicReference<UUID> claimed) {
        var next = claim();
        if (next.isEmpty()) {
            return false;
        }
        var signal = next.get();
        claimed.set(signal.get(id("id")));
        runtime.tx().db().deleteFrom(SIGNAL).where(id("id").eq(claimed.get())).execute();
        waits(signal).forEach(this::goOn);
        return true;
    }

    private void goOn(Record wait) {
        runtime.cases().lock(wait.get(id("root_case_id")));
        var db = runtime.tx().db();
        if (db.fetchExists(db.selectOne().from(WAIT).where(id("id").eq(wait.get(id("id")))))) {
            engine.createMessageCorrelation(wait.get(text("step")))
                    .processInstanceId(wait.get(id("case_id")).toString())
                    .correlateAllWithResult();
        }
    }

    private Optional<Record> claim() {
        return runtime.tx()
                .db()
                .select()
                .from(SIGNAL)
                .where(time("next_at").le(utc(runtime.now())))
                .and(number("attempts").lt(MOST_ATTEMPTS))
                .orderBy(time("next_at"), id("id"))
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(r -> r);
    }

    private List<? extends Record> waits(Record signal) {
        var db = runtime.tx().db();
        if (signal.get(text("kind")).equals(CHECK)) {
            return db.select().from(WAIT).where(id("id").eq(signal.get(id("wait_id")))).stream()
                    .filter(w -> runtime.settings()
                            .happenings()
                            .happened(
                                    w.get(text("app")),
                                    w.get(id("record_id")),
                                    w.get(id("root_case_id")),
                                    AwaitedText.read(w.get(text("awaited"))),
                                    instant(w.get(time("since")))))
                    .toList();
        }
        var kind = InterestingEvent.Kind.valueOf(signal.get(text("kind")).toUpperCase(java.util.Locale.ROOT));
        var touchOf = signal.get(id("root_case_id"));
        return db
                .select()
                .from(WAIT)
                .where(text("app").eq(signal.get(text("app"))))
                .and(id("record_id").eq(signal.get(id("record_id"))))
                .and(time("since").lt(signal.get(time("at"))))
                .orderBy(id("id"))
                .stream()
                .filter(w -> AwaitedText.contains(w.get(text("awaited")), kind, signal.get(text("name"))))
                .filter(w -> kind == InterestingEvent.Kind.EVENT
                        || w.get(id("root_case_id")).equals(touchOf))
                .toList();
    }

    private void postpone(UUID signal) {
        runtime.tx().requiresNew(() -> {
            var db = runtime.tx().db();
            var attempts = db.select(number("attempts"))
                    .from(SIGNAL)
                    .where(id("id").eq(signal))
                    .fetchOptional(number("attempts"));
            attempts.ifPresent(n -> db.update(SIGNAL)
                    .set(number("attempts"), n + 1)
                    .set(time("next_at"), utc(runtime.now().plus(Duration.ofSeconds(1L << n))))
                    .where(id("id").eq(signal))
                    .execute());
        });
    }
}
