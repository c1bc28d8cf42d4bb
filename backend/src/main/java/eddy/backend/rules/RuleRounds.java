package eddy.backend.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.rule.ActionTaskWorker;
import eddy.rule.CompiledRule;
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
    private final ActionTaskWorker tasks;
    private final Clock clock;
    private final RuleQueue queue = new RuleQueue();

    public RuleRounds(Transactions tx, LiveApps apps, RuleRunner runner, Clock clock) {
        this.apps = apps;
        this.runner = runner;
        this.tasks = new ActionTaskWorker(tx, this::find, clock);
        this.clock = clock;
    }

    private Optional<CompiledRule> find(String app, int release, String rule) {
        return LiveRules.of(apps.release(app, release)).stream()
                .filter(r -> r.key().equals(rule))
                .findFirst();
    }

    void wanted(String app, RuleQueue.Pending pending) {
        queue.add(app, pending);
    }

    /** Every rule over all records, now and here. */
    public RuleRunResult runAll(LiveApp app, RuleProgress progress) {
        return runner.run(RuleRun.all(app.key(), app.release(), LiveRules.of(app), asOf(app)), progress);
    }

    /**
     * The rules that changes since the last call concern, for the records they concern.
     *
     * @param ran is told of each run, with the app's key
     */
    public void runWaiting(BiConsumer<String, RuleRunResult> ran) {
        queue.take().forEach((key, pending) -> apps.find(key).ifPresent(app -> run(app, pending, ran)));
    }

    private void run(LiveApp app, RuleQueue.Pending pending, BiConsumer<String, RuleRunResult> ran) {
        var rules = LiveRules.of(app).stream()
                .filter(CompiledRule::onSaved)
                .filter(r -> r.order() >= pending.first())
                .toList();
        if (pending.records().isEmpty()) {
            var run = RuleRun.all(app.key(), app.release(), rules, asOf(app));
            ran.accept(app.key(), runner.run(run, RuleProgress.NONE));
            return;
        }
        pending.records().get().forEach((table, ids) -> {
            var own = rules.stream().filter(r -> r.table().key().equals(table)).toList();
            ran.accept(app.key(), runSome(app, own, ids));
        });
    }

    private RuleRunResult runSome(LiveApp app, List<CompiledRule> rules, Set<UUID> ids) {
        return runner.run(RuleRun.some(app.key(), app.release(), rules, asOf(app), ids), RuleProgress.NONE);
    }

    /** The rules with a time of day after {@code since} and not after {@code now}, in their app's zone, over all records. */
    public void runScheduled(Instant since, Instant now, BiConsumer<String, RuleRunResult> ran) {
        for (var app : apps.all()) {
            var zone = app.manifest().zone();
            var due = LiveRules.of(app).stream()
                    .filter(r -> r.times().stream().anyMatch(t -> {
                        var today = now.atZone(zone)
                                .toLocalDate()
                                .atTime(t)
                                .atZone(zone)
                                .toInstant();
                        return today.isAfter(since) && !today.isAfter(now);
                    }))
                    .toList();
            if (!due.isEmpty()) {
                var run = RuleRun.all(app.key(), app.release(), due, asOf(app));
                ran.accept(app.key(), runner.run(run, RuleProgress.NONE));
            }
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
        return AsOf.at(clock.instant(), app.manifest().zone());
    }
}
