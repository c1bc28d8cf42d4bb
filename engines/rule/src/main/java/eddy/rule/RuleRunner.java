package eddy.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.Record1;
import org.jooq.Select;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.core.issue.Issue;
import eddy.rule.RuleRunResult.PerRule;
import eddy.rule.internal.Problems;
import eddy.rule.internal.RuleLocks;
import eddy.rule.internal.RuleTables.Match;
import eddy.rule.internal.RuleTables.Run;
import eddy.rule.internal.RuleTables.Task;
import eddy.rule.internal.RuleTables.Transition;
import eddy.rule.internal.Transitions;

import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.noCondition;

/**
 * Runs rules over sets of records. Each rule is one transaction of its own: matches, transitions, the actions in our
 * tables and the tasks for those outside. A run that is killed leaves whole rules behind; running again does the rest and
 * repeats nothing. A rule that fails leaves no trace but its error, and the next one runs. Thread-safe; the same rule
 * never runs twice at once, on any node.
 */
public final class RuleRunner {

    private final Transactions tx;
    private final Clock clock;
    private final ReleaseKeys keys;

    public RuleRunner(Transactions tx, Clock clock) {
        this(tx, clock, ReleaseKeys.SAME);
    }

    /** @param keys what rules are called in which release */
    public RuleRunner(Transactions tx, Clock clock, ReleaseKeys keys) {
        this.tx = tx;
        this.clock = clock;
        this.keys = keys;
    }

    /** Call it outside a transaction: an enclosing one is suspended and does not see what the rules wrote until its end. */
    public RuleRunResult run(RuleRun run, RuleProgress progress) {
        var batch = Ids.next();
        var started = clock.instant();
        long begin = System.nanoTime();
        var rules = run.rules().stream()
                .filter(CompiledRule::enabled)
                .sorted(CompiledRule.ORDER)
                .toList();
        var done = new ArrayList<PerRule>();
        boolean goOn = true;
        for (var rule : rules) {
            if (!goOn) {
                break;
            }
            done.add(run(batch, rule, run));
            goOn = progress.ran(done.size(), rules.size(), done.get(done.size() - 1));
        }
        return new RuleRunResult(batch, started, millis(begin), done, !goOn && done.size() < rules.size());
    }

    private PerRule run(UUID batch, CompiledRule wanted, RuleRun run) {
        long begin = System.nanoTime();
        var rule = now(wanted, run);
        RuleLocks.prepare(tx, run.app(), rule.key());
        try {
            var done = tx.requiresNew(() -> {
                RuleLocks.take(tx.db(), run.app(), rule.key());
                return now(wanted, run).key().equals(rule.key())
                        ? Optional.of(write(batch, rule, run, begin))
                        : Optional.<PerRule>empty();
            });
            // While it waited for its turn, a release went live that calls the rule otherwise.
            return done.orElseGet(() -> run(batch, wanted, run));
        } catch (RuntimeException e) {
            // One broken rule must not keep the others from running: it was rolled back whole.
            var result = new PerRule(rule.key(), 0, 0, 0, millis(begin), Optional.of(reason(e)));
            tx.requiresNew(() -> {
                log(batch, run, result);
                new Problems(tx)
                        .keep(
                                run.app(),
                                rule.key(),
                                List.of(failed(result)),
                                run.asOf().now());
            });
            return result;
        }
    }

    /** The rule under the key by which its matches are kept. */
    private CompiledRule now(CompiledRule rule, RuleRun run) {
        return rule.called(keys.now(run.app(), run.release(), DocumentKind.RULE.key(), rule.key()));
    }

    private PerRule write(UUID batch, CompiledRule rule, RuleRun run, long begin) {
        var counts = new Transitions(tx, rule, run).write();
        var result = new PerRule(
                rule.key(), counts.entered(), counts.left(), counts.tasks(), millis(begin), Optional.empty());
        log(batch, run, result);
        remember(run, result, counts.leftOut());
        return result;
    }

    /**
     * Ends the matches of rules that are no longer part of the app, without any action: what they wrote stays. Call it when
     * a release goes live, inside that transaction or outside.
     *
     * @param live keys of the rules there are
     * @return how many matches ended
     */
    public int retire(String app, Set<String> live, AsOf asOf) {
        return tx.required(() -> {
            new Problems(tx).forget(app);
            return tx.db()
                    .update(Match.TABLE)
                    .set(Match.UNTIL, asOf.now().atOffset(UTC))
                    .where(
                            Match.APP.eq(app),
                            Match.UNTIL.isNull(),
                            live.isEmpty() ? noCondition() : Match.RULE.notIn(live))
                    .execute();
        });
    }

    /**
     * Forgets what rules know of records that are about to go without trace: no transition, no action.
     *
     * @param records a query for the ids
     */
    public void forget(String app, Select<Record1<UUID>> records) {
        tx.required(() -> {
            var db = tx.db();
            db.deleteFrom(Match.TABLE)
                    .where(Match.APP.eq(app), Match.RECORD.in(records))
                    .execute();
            db.deleteFrom(Transition.TABLE)
                    .where(Transition.APP.eq(app), Transition.RECORD.in(records))
                    .execute();
            db.deleteFrom(Task.TABLE)
                    .where(Task.APP.eq(app), Task.RECORD.in(records))
                    .execute();
        });
    }

    private static Issue failed(PerRule result) {
        return Issue.error(Problems.FAILED, "", "reason", result.error().orElseThrow());
    }

    /**
     * What actions left out stands until the rule acts without leaving anything out; that it failed, until it has run over
     * all records.
     */
    private void remember(RuleRun run, PerRule result, List<Issue> leftOut) {
        var problems = new Problems(tx);
        if (!leftOut.isEmpty()) {
            problems.keep(run.app(), result.rule(), leftOut, run.asOf().now());
        } else if (result.entered() + result.left() > 0) {
            problems.forget(run.app(), result.rule());
        } else if (run.records().isEmpty()) {
            problems.forgetFailure(run.app(), result.rule());
        }
    }

    /** Runs for single records happen all the time and are told by their transitions alone. */
    private void log(UUID batch, RuleRun run, PerRule result) {
        if (run.records().isPresent() && result.error().isEmpty()) {
            return;
        }
        tx.db()
                .insertInto(Run.TABLE)
                .set(Run.ID, Ids.next())
                .set(Run.APP, run.app())
                .set(Run.BATCH, batch)
                .set(Run.RULE, result.rule())
                .set(Run.RELEASE, run.release())
                .set(Run.STARTED, run.asOf().now().atOffset(UTC))
                .set(Run.MILLIS, result.millis())
                .set(Run.ENTERED, result.entered())
                .set(Run.LEFT, result.left())
                .set(Run.ERROR, result.error().orElse(null))
                .execute();
    }

    private static String reason(RuntimeException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
