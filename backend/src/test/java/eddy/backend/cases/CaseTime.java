package eddy.backend.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.backend.apps.LiveApp;
import eddy.backend.rules.RuleRounds;
import eddy.core.document.DocumentKind;
import eddy.flow.FlowEngine;
import eddy.rule.CompiledRule;
import eddy.rule.RuleProgress;
import eddy.rule.RuleRunResult;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;
import eddy.touch.Dispatcher;

/**
 * Moves the clock from one due moment to the next and does what is due there, as the product's threads do: timers,
 * messages, what cases wait for, and rules if they run by themselves.
 */
final class CaseTime {

    private static final int BATCH = 100;
    /** A case that comes to no rest after so many rounds goes round in a circle. */
    private static final int MOST_ROUNDS = 1_000;

    private final TestDatabase database;
    private final MutableClock clock;
    private final CaseApps apps;
    private final RuleRounds rounds;
    private final FlowEngine flows;
    private final Dispatcher dispatcher;
    private final List<String> troubles = new ArrayList<>();
    private boolean live;
    private Instant scheduledUntil;

    CaseTime(
            TestDatabase database,
            MutableClock clock,
            CaseApps apps,
            RuleRounds rounds,
            FlowEngine flows,
            Dispatcher dispatcher) {
        this.database = database;
        this.clock = clock;
        this.apps = apps;
        this.rounds = rounds;
        this.flows = flows;
        this.dispatcher = dispatcher;
    }

    private LiveApp app() {
        return apps.installed().orElseThrow();
    }

    /** Sets the clock; with {@code rulesRun}, rules run by themselves from now on. */
    void begin(Instant at, boolean rulesRun) {
        clock.set(at);
        scheduledUntil = at;
        live = rulesRun;
    }

    /** Nothing runs by itself any more. */
    void end() {
        live = false;
        troubles.clear();
    }

    Instant now() {
        return clock.instant();
    }

    boolean rulesRun() {
        return live;
    }

    /** What went wrong without anybody asking: rules and actions that failed. */
    List<String> troubles() {
        return troubles;
    }

    /** Every rule of the app over all records. */
    void runRules(LiveApp app) {
        ran(app.key(), rounds.runAll(app, RuleProgress.NONE));
    }

    /** Lets time pass; timers, quiet hours and, for a live app, the times of day of rules come in their order. */
    void passUntil(Instant end) {
        settle();
        int stops = 0;
        for (var next = nextDue(); next.filter(n -> !n.isAfter(end)).isPresent(); next = nextDue()) {
            if (++stops > MOST_ROUNDS) {
                throw new AssertionError("Time does not pass: something is due at " + next.get() + " again and again");
            }
            if (next.get().isAfter(clock.instant())) {
                clock.set(next.get());
            }
            flows.runDueJobs(clock.instant());
            settle();
        }
        clock.set(end);
        settle();
    }

    private Optional<Instant> nextDue() {
        var all = new ArrayList<Instant>();
        flows.nextDue().ifPresent(all::add);
        nextTouch().ifPresent(all::add);
        if (live) {
            nextRules().ifPresent(all::add);
        }
        return all.stream().min(Instant::compareTo);
    }

    private Optional<Instant> nextTouch() {
        Field<OffsetDateTime> notBefore = DSL.min(DSL.field(DSL.name("not_before"), OffsetDateTime.class));
        return database.db()
                .select(notBefore)
                .from(DSL.table(DSL.name("touch")))
                .where(DSL.field(DSL.name("state"), String.class).eq("queued"))
                .fetchOptional(notBefore)
                .map(OffsetDateTime::toInstant);
    }

    private Optional<Instant> nextRules() {
        var app = app();
        var today = scheduledUntil.atZone(app.manifest().zone()).toLocalDate();
        return app.compiled().all(DocumentKind.RULE, CompiledRule.class).stream()
                .flatMap(r -> r.times().stream())
                .flatMap(t -> Stream.of(today, today.plusDays(1))
                        .map(day -> day.atTime(t).atZone(app.manifest().zone()).toInstant()))
                .filter(scheduledUntil::isBefore)
                .min(Instant::compareTo);
    }

    /** Does everything that is due at this moment, and what that makes due. */
    void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int done = 0;
            if (live) {
                var runs = new ArrayList<RuleRunResult>();
                rounds.runScheduled(scheduledUntil, clock.instant(), (app, result) -> runs.add(result));
                scheduledUntil = clock.instant();
                rounds.runWaiting((app, result) -> runs.add(result));
                runs.forEach(r -> ran(app().key(), r));
                done += runs.size();
            }
            done += rounds.runTasks();
            done += dispatcher.runBatch(BATCH);
            done += flows.deliverSignals();
            if (done == 0) {
                failedTasks();
                return;
            }
        }
        throw new AssertionError("No rest: rules, actions and messages set each other off again and again");
    }

    private void ran(String app, RuleRunResult result) {
        result.rules().forEach(r -> r.error().ifPresent(e -> troubles.add("rule " + r.rule() + " failed: " + e)));
    }

    private void failedTasks() {
        database.db()
                .select(DSL.field(DSL.name("rule"), String.class), DSL.field(DSL.name("error"), String.class))
                .from(DSL.table(DSL.name("action_task")))
                .where(DSL.field(DSL.name("error")).isNotNull())
                .forEach(r -> troubles.add("an action of rule " + r.value1() + " failed: " + r.value2()));
    }
}
