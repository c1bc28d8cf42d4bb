package eddy.backend.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.jobs.Progress;
import eddy.backend.live.Live;
import eddy.backend.work.Pulse;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.rule.ActionTaskWorker;
import eddy.rule.CompiledRule;
import eddy.rule.RuleProgress;
import eddy.rule.RuleRun;
import eddy.rule.RuleRunResult;
import eddy.rule.RuleRunner;

/** Runs rules: for records that changed, at their times of day, at every start, and when somebody asks. */
@ApplicationScoped
public class RuleWork {

    private static final Duration GATHER = Duration.ofMillis(250);
    private static final int TASKS = 200;

    private final LiveApps apps;
    private final RuleRunner runner;
    private final ActionTaskWorker tasks;
    private final Live live;
    private final Clock clock;
    private final RuleQueue queue = new RuleQueue();
    private final Pulse changes = new Pulse("rules", this::runWaiting, GATHER);
    private final Pulse actions = new Pulse("actions", this::runTasks, Duration.ofSeconds(2));
    private final Pulse schedule = new Pulse("schedule", this::runScheduled, Duration.ofSeconds(20));
    private Instant lookedAt;

    RuleWork(Transactions tx, LiveApps apps, RuleRunner runner, Live live, Clock clock) {
        this.apps = apps;
        this.runner = runner;
        this.tasks = new ActionTaskWorker(tx, (app, release, rule) -> find(app, release, rule), clock);
        this.live = live;
        this.clock = clock;
    }

    private java.util.Optional<CompiledRule> find(String app, int release, String rule) {
        return LiveRules.of(apps.release(app, release)).stream()
                .filter(r -> r.key().equals(rule))
                .findFirst();
    }

    /** What the product may have missed while it was down is caught up by a run over all records. */
    public void start() {
        lookedAt = clock.instant();
        apps.all()
                .forEach(
                        app -> wanted(app.key(), new RuleQueue.Pending(Integer.MIN_VALUE, java.util.Optional.empty())));
        changes.start();
        actions.start();
        schedule.start();
    }

    @PreDestroy
    void stop() {
        schedule.stop();
        changes.stop();
        actions.stop();
    }

    void wanted(String app, RuleQueue.Pending pending) {
        queue.add(app, pending);
    }

    /** Runs every rule of the app over all records, now and here. */
    public RuleRunResult runAll(LiveApp app, Progress progress) {
        var result =
                runner.run(RuleRun.all(app.key(), app.release(), LiveRules.of(app), asOf(app)), (done, total, last) -> {
                    progress.at(done, (long) total);
                    return !progress.cancelled();
                });
        ran(app.key(), result);
        return result;
    }

    private int runWaiting() {
        var waiting = queue.take();
        waiting.forEach((key, pending) -> apps.find(key).ifPresent(app -> run(app, pending)));
        return 0;
    }

    private void run(LiveApp app, RuleQueue.Pending pending) {
        var rules = LiveRules.of(app).stream()
                .filter(CompiledRule::onSaved)
                .filter(r -> r.order() >= pending.first())
                .toList();
        if (pending.records().isEmpty()) {
            var run = RuleRun.all(app.key(), app.release(), rules, asOf(app));
            ran(app.key(), runner.run(run, RuleProgress.NONE));
            return;
        }
        pending.records().get().forEach((table, ids) -> {
            var own = rules.stream().filter(r -> r.table().key().equals(table)).toList();
            ran(app.key(), runSome(app, own, ids));
        });
    }

    private RuleRunResult runSome(LiveApp app, List<CompiledRule> rules, Set<UUID> ids) {
        return runner.run(RuleRun.some(app.key(), app.release(), rules, asOf(app), ids), RuleProgress.NONE);
    }

    private int runTasks() {
        return tasks.runBatch(TASKS);
    }

    /** Rules whose time of day has come since the last look, in the app's zone. */
    private int runScheduled() {
        var now = clock.instant();
        for (var app : apps.all()) {
            var zone = app.manifest().zone();
            var due = LiveRules.of(app).stream()
                    .filter(r -> r.times().stream().anyMatch(t -> {
                        var today = now.atZone(zone)
                                .toLocalDate()
                                .atTime(t)
                                .atZone(zone)
                                .toInstant();
                        return today.isAfter(lookedAt) && !today.isAfter(now);
                    }))
                    .toList();
            if (!due.isEmpty()) {
                ran(app.key(), runner.run(RuleRun.all(app.key(), app.release(), due, asOf(app)), RuleProgress.NONE));
            }
        }
        lookedAt = now;
        return 0;
    }

    private void ran(String app, RuleRunResult result) {
        if (result.entered() + result.left() > 0) {
            live.publish(Live.Topic.RULES, app, null, null);
            live.publish(Live.Topic.RECORDS, app, null, null);
        }
        if (result.tasks() > 0) {
            actions.poke();
        }
    }

    private AsOf asOf(LiveApp app) {
        return AsOf.at(clock.instant(), app.manifest().zone());
    }
}
