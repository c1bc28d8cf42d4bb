package eddy.backend.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.jobs.Progress;
import eddy.backend.live.Live;
import eddy.backend.work.Pulse;
import eddy.rule.RuleRunResult;

/** Runs rules in the background: for records that changed, at their times of day, at every start, and when somebody asks. */
@ApplicationScoped
public class RuleWork {

    private static final Duration GATHER = Duration.ofMillis(250);

    private final LiveApps apps;
    private final RuleRounds rounds;
    private final Live live;
    private final Clock clock;
    private final Pulse changes = new Pulse("rules", this::runWaiting, GATHER);
    private final Pulse actions = new Pulse("actions", this::runTasks, Duration.ofSeconds(2));
    private final Pulse schedule = new Pulse("schedule", this::runScheduled, Duration.ofSeconds(20));
    /** None before the first look. */
    private Instant lookedAt;

    RuleWork(LiveApps apps, RuleRounds rounds, Live live, Clock clock) {
        this.apps = apps;
        this.rounds = rounds;
        this.live = live;
        this.clock = clock;
    }

    /** What the product may have missed while it was down is caught up. */
    public void start() {
        catchUp();
        changes.start();
        actions.start();
        schedule.start();
    }

    /** Has all rules look at all records: a node that ended may have known of changes which they have not seen. */
    public void catchUp() {
        apps.all().forEach(app -> rounds.wanted(app.key(), new RuleQueue.Pending(Integer.MIN_VALUE, Optional.empty())));
    }

    public List<Pulse> workers() {
        return List.of(changes, actions, schedule);
    }

    @PreDestroy
    void stop() {
        schedule.stop();
        changes.stop();
        actions.stop();
    }

    /** An import has ended, well or not: the rules look at what it brought. */
    public void imported(UUID id) {
        rounds.ended(RuleTrigger.IMPORT + id);
        changes.poke();
    }

    /** Runs every rule of the app over all records, now and here. */
    public RuleRunResult runAll(LiveApp app, Progress progress) {
        var result = rounds.runAll(app, (done, total, last) -> {
            progress.at(done, (long) total);
            return !progress.cancelled();
        });
        ran(app.key(), result);
        return result;
    }

    private int runWaiting() {
        rounds.runWaiting(this::ran);
        return 0;
    }

    private int runTasks() {
        return rounds.runTasks();
    }

    private int runScheduled() {
        var now = clock.instant();
        if (lookedAt == null) {
            rounds.runMissed(now, this::ran);
        } else {
            rounds.runScheduled(lookedAt, now, this::ran);
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
}
