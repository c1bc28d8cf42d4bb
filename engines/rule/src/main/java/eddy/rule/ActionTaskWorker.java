package eddy.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.issue.IssueTexts;
import eddy.rule.internal.Problems;
import eddy.rule.internal.Tasks;
import eddy.rule.internal.Tasks.Claimed;
import eddy.rule.spi.RuleSource;

import static java.util.Locale.ENGLISH;

/**
 * Takes the actions with an outside effect from {@code action_task}. Tasks of one action are applied as one set, in the
 * transaction that marks them done: what an action does here is again a row in our database (a case, a touch), so each
 * happens exactly once. A set that fails is rolled back and tried task by task; a task that fails waits, longer each time,
 * and is given up after {@link #ATTEMPTS} tries. Any number of workers on any number of nodes may run at once.
 */
public final class ActionTaskWorker {

    /** Tries before a task is given up. */
    public static final int ATTEMPTS = 6;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int REASON_LENGTH = 500;

    private final Transactions tx;
    private final RuleSource rules;
    private final Clock clock;
    private final IssueTexts texts = IssueTexts.load();

    public ActionTaskWorker(Transactions tx, RuleSource rules, Clock clock) {
        this.tx = tx;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Takes up to {@code limit} due tasks. Call it outside a transaction.
     *
     * @return how many were taken, whatever became of them; 0 when nothing is due
     */
    public int runBatch(int limit) {
        var fresh = new ArrayList<UUID>();
        try {
            tx.requiresNew(() -> {
                var tasks = new Tasks(tx, clock.instant());
                var claimed = tasks.claim(limit, true);
                claimed.forEach(c -> fresh.add(c.id()));
                apply(tasks, claimed);
            });
        } catch (RuntimeException | Error e) {
            // The set was rolled back as a whole. One by one shows which task it was; its error is kept on the task.
            fresh.forEach(this::single);
        }
        if (!fresh.isEmpty()) {
            return fresh.size();
        }
        var again = tx.requiresNew(() -> new Tasks(tx, clock.instant())
                .claim(limit, false).stream().map(Claimed::id).toList());
        again.forEach(this::single);
        return again.size();
    }

    private void single(UUID id) {
        try {
            tx.requiresNew(() -> {
                var tasks = new Tasks(tx, clock.instant());
                apply(tasks, tasks.claim(id));
            });
        } catch (RuntimeException | Error e) {
            // Whatever an action throws, an Error included, must not stop the other tasks: it is kept on the task, for
            // people to read.
            tx.requiresNew(() -> new Tasks(tx, clock.instant()).failed(id, ATTEMPTS, reason(e), this::next));
        }
    }

    private void apply(Tasks tasks, List<Claimed> claimed) {
        for (var group : tasks.groups(claimed)) {
            var rule = rules.rule(group.app(), group.release(), group.rule());
            if (rule.isEmpty()) {
                tasks.giveUp(group.ids(), gone("rule.task.rule_gone", group));
            } else if (group.actionIndex()
                    >= rule.get().actions(group.transition()).size()) {
                tasks.giveUp(group.ids(), gone("rule.task.action_gone", group));
            } else {
                var leftOut = tasks.apply(rule.get(), group);
                if (!leftOut.isEmpty()) {
                    new Problems(tx).keep(group.app(), group.rule(), leftOut, clock.instant());
                }
                tasks.done(group.ids());
            }
        }
    }

    private String gone(String code, Tasks.Group group) {
        return texts.text(Issue.error(code, "", "rule", group.rule(), "release", group.release()), ENGLISH);
    }

    /** Waits 30 seconds after the first failure and twice as long after each further one. */
    private Instant next(int attempts) {
        return clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(20, attempts - 1)));
    }

    private String reason(Throwable e) {
        String text;
        if (e instanceof IssueException issues) {
            text = String.join(
                    " ",
                    issues.issues().stream().map(i -> texts.text(i, ENGLISH)).toList());
        } else {
            var cause = e.getCause() == null ? e : e.getCause();
            text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        }
        return text.substring(0, Math.min(REASON_LENGTH, text.length()));
    }
}
