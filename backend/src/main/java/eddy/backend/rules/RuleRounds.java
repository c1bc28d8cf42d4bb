package eddy.backend.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.engines.KeysOfReleases;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.rule.ActionTaskWorker;
import eddy.rule.CompiledRule;
import eddy.rule.RuleInsight;
import eddy.rule.RuleProgress;
import eddy.rule.RuleRun;
import eddy.rule.RuleRunResult;
import eddy.rule.RuleRunner;

/**
 * Which rules run when: for records that changed, at their times of day, over everything. It has no thread of its own and
 * does nothing before it is called. Thread-safe.
 */
@ApplicationScoped
public class RuleRounds {

    private static final int TASKS = 200;

    private final LiveApps apps;
    private final RuleRunner runner;
    private final RuleInsight insight;
    private final ActionTaskWorker tasks;
    private final ReleaseKeys keys;
    private final Clock clock;
    private final RuleQueue queue = new RuleQueue();

    public RuleRounds(Transactions tx, LiveApps apps, RuleRunner runner, Clock clock) {
        this.apps = apps;
        this.runner = runner;
        this.insight = new RuleInsight(tx);
        this.keys = new KeysOfReleases(
                (app, release) -> apps.findRelease(app, release).map(LiveApp::compiled),
                app -> apps.find(app).map(LiveApp::compiled));
        this.tasks = new ActionTaskWorker(tx, this::find, clock);
        this.clock = clock;
    }

    /** The rule of a release, which may have called it otherwise, under the key by which its rows are kept. */
    private Optional<CompiledRule> find(String app, int release, String rule) {
        var then = keys.then(app, release, DocumentKind.RULE.key(), rule);
        return LiveRules.of(apps.release(app, release)).stream()
                .filter(r -> r.key().equals(then))
                .map(r -> r.called(keys.now(app, release, DocumentKind.RULE.key(), then)))
                .findFirst();
    }

    void wanted(String app, RuleQueue.Pending pending) {
        queue.add(app, pending);
    }

    /** As {@link #wanted}, once the work of this name has ended. */
    void wantedAfter(String work, String app, RuleQueue.Pending pending) {
        queue.hold(work, app, pending);
    }

    void ended(String work) {
        queue.release(work);
    }

    /** Every rule over all records, now and here. */
    public RuleRunResult runAll(LiveApp app, RuleProgress progress) {
        return runner.run(RuleRun.all(app.key(), app.release(), LiveRules.of(app), asOf(app)), progress);
    }

    /**
     * The rules that changes since the last call concern, for the records they concern. What fails goes back to the end of
     * the queue: no change is forgotten, and no other app waits for it.
     *
     * @param ran is told of each run, with the app's key
     */
    public void runWaiting(BiConsumer<String, RuleRunResult> ran) {
        for (int waiting = queue.size(); waiting > 0; waiting--) {
            queue.take().ifPresent(next -> {
                boolean done = false;
                try {
                    apps.find(next.getKey()).ifPresent(app -> run(app, next.getValue(), ran));
                    done = true;
                } finally {
                    if (!done) {
                        queue.add(next.getKey(), next.getValue());
                    }
                }
            });
        }
    }

    private void run(LiveApp app, RuleQueue.Pending pending, BiConsumer<String, RuleRunResult> ran) {
        var rules = LiveRules.of(app).stream()
                .filter(CompiledRule::onSaved)
                .filter(r -> r.order() >= pending.first())
                .toList();
        var runs = pending.records()
                .map(r -> r.entrySet().stream()
                        .map(some -> RuleRun.some(
                                app.key(), app.release(), of(some.getKey(), rules), asOf(app), some.getValue()))
                        .toList())
                .orElseGet(() -> List.of(RuleRun.all(app.key(), app.release(), rules, asOf(app))));
        boolean failed = false;
        for (var run : runs) {
            var result = runner.run(run, RuleProgress.NONE);
            ran.accept(app.key(), result);
            failed |= result.rules().stream().anyMatch(r -> r.error().isPresent());
        }
        if (failed) {
            pending.again().ifPresent(again -> queue.add(app.key(), again));
        }
    }

    private static List<CompiledRule> of(String table, List<CompiledRule> rules) {
        return rules.stream().filter(r -> r.table().keptKey().equals(table)).toList();
    }

    /** The rules with a time of day after {@code since} and not after {@code now}, in their app's zone, over all records. */
    public void runScheduled(Instant since, Instant now, BiConsumer<String, RuleRunResult> ran) {
        for (var app : apps.all()) {
            runAll(app, RuleSchedule.due(LiveRules.of(app), zone(app), now, r -> since), ran);
        }
    }

    /**
     * The rules that only have times of day, if one came since their last run: the product may have been down then, or
     * killed in the middle.
     */
    public void runMissed(Instant now, BiConsumer<String, RuleRunResult> ran) {
        for (var app : apps.all()) {
            var last = insight.lastRuns(app.key());
            var rules = LiveRules.of(app).stream().filter(r -> !r.onSaved()).toList();
            runAll(app, RuleSchedule.due(rules, zone(app), now, r -> last.getOrDefault(r.key(), now)), ran);
        }
    }

    private void runAll(LiveApp app, List<CompiledRule> rules, BiConsumer<String, RuleRunResult> ran) {
        if (!rules.isEmpty()) {
            var run = RuleRun.all(app.key(), app.release(), rules, asOf(app));
            ran.accept(app.key(), runner.run(run, RuleProgress.NONE));
        }
    }

    /**
     * The actions with an outside effect that runs have left to do.
     *
     * @return how many were taken; 0 when none is due
     */
    public int runTasks() {
        return tasks.runBatch(TASKS);
    }

    private AsOf asOf(LiveApp app) {
        return AsOf.at(clock.instant(), zone(app));
    }

    private static ZoneId zone(LiveApp app) {
        return app.manifest().zone();
    }
}
