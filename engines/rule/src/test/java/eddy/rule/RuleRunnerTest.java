package eddy.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.condition.AsOf;
import eddy.core.issue.Issue;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static eddy.rule.Customers.AS_OF;
import static eddy.rule.Customers.NOON;
import static eddy.rule.Customers.ZONE;
import static eddy.rule.Customers.call;
import static eddy.rule.Customers.fewerVisitsThan;
import static eddy.rule.Customers.mark;
import static eddy.rule.Customers.off;
import static eddy.rule.Customers.rule;
import static eddy.rule.Customers.traced;
import static eddy.rule.Customers.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@EachDatabase
class RuleRunnerTest {

    private final TestDatabase database;
    private final Customers customers;
    private final RuleRunner runner;

    private final CompiledRule silent =
            rule("silent", 10, fewerVisitsThan(5), List.of(mark("tag"), call("flow")), List.of(mark("untag")));

    RuleRunnerTest(TestDatabase database) {
        this.database = database;
        customers = new Customers(database);
        runner = new RuleRunner(database, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void a_record_that_enters_is_acted_on_once_however_often_the_rule_runs() {
        var quiet = customers.add(1);
        var busy = customers.add(9);

        var first = run(silent);
        var second = run(silent);

        assertThat(first.entered()).isEqualTo(1);
        assertThat(first.tasks()).isEqualTo(1);
        assertThat(second.entered() + second.left() + second.tasks()).isZero();
        assertThat(customers.trace(quiet)).containsExactly("tag rule/silent/then/0/1");
        assertThat(customers.trace(busy)).isEmpty();
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void leaving_and_coming_back_are_transitions_of_their_own() {
        var id = customers.add(1);
        run(silent);
        customers.visits(id, 7);
        var left = run(silent);
        customers.visits(id, 2);
        var back = run(silent);

        assertThat(left.left()).isEqualTo(1);
        assertThat(back.entered()).isEqualTo(1);
        assertThat(customers.trace(id))
                .containsExactly(
                        "tag rule/silent/then/0/1", "tag rule/silent/then/0/2", "untag rule/silent/otherwise/0/1");
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void a_deleted_record_ends_its_match_without_any_action() {
        var id = customers.add(1);
        run(silent);
        customers.delete(id);

        var result = run(silent);

        assertThat(result.left()).isZero();
        assertThat(customers.trace(id)).hasSize(1);
        assertThat(new RuleInsight(database).counts("churn")).doesNotContainKey("silent");
    }

    @Test
    void a_rule_sees_what_the_rules_before_it_wrote() {
        customers.add(1);
        var follower = rule("follower", 20, traced("tag"), List.of(mark("second")), List.of());

        var result = run(follower, silent);

        assertThat(result.rules()).extracting(RuleRunResult.PerRule::rule).containsExactly("silent", "follower");
        assertThat(result.entered()).isEqualTo(2);
    }

    @Test
    void only_the_wanted_records_are_looked_at() {
        var wanted = customers.add(1);
        var other = customers.add(1);
        run(silent);
        customers.visits(wanted, 9);
        customers.visits(other, 9);

        var result = runner.run(RuleRun.some("churn", 1, List.of(silent), AS_OF, List.of(wanted)), RuleProgress.NONE);

        assertThat(result.left()).isEqualTo(1);
        assertThat(customers.trace(wanted)).hasSize(2);
        assertThat(customers.trace(other)).hasSize(1);
    }

    @Test
    void more_records_than_one_statement_takes_are_done_in_portions() {
        var ids = new ArrayList<java.util.UUID>();
        for (int i = 0; i < 2_300; i++) {
            ids.add(customers.add(i % 2 == 0 ? 1 : 9));
        }

        var result = runner.run(RuleRun.some("churn", 1, List.of(silent), AS_OF, ids), RuleProgress.NONE);

        assertThat(result.entered()).isEqualTo(1_150);
        assertThat(customers.traces()).isEqualTo(1_150);
    }

    @Test
    void a_rule_that_is_off_keeps_its_matches_and_catches_up_when_it_is_on_again() {
        var id = customers.add(1);
        run(silent);
        customers.visits(id, 9);

        assertThat(run(off(silent)).rules()).isEmpty();
        assertThat(customers.trace(id)).hasSize(1);
        assertThat(run(silent).left()).isEqualTo(1);
    }

    @Test
    void a_rule_that_fails_leaves_nothing_behind_and_the_next_one_runs() {
        var id = customers.add(0);
        var broken = rule("broken", 1, visits(v -> DSL.val(1).div(v).gt(0)), List.of(mark("never")), List.of());

        var result = run(broken, silent);

        assertThat(result.rules().get(0).error()).isPresent();
        assertThat(result.rules().get(1).entered()).isEqualTo(1);
        assertThat(customers.trace(id)).containsExactly("tag rule/silent/then/0/1");
    }

    @Test
    void a_run_killed_between_two_rules_is_completed_by_the_next_without_repeating_anything() {
        var id = customers.add(1);
        var second = rule("second", 20, fewerVisitsThan(5), List.of(mark("second")), List.of());

        assertThatThrownBy(() -> runner.run(RuleRun.all("churn", 1, List.of(silent, second), AS_OF), (d, t, l) -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(customers.trace(id)).hasSize(1);
        run(silent, second);

        assertThat(customers.trace(id)).containsExactly("second rule/second/then/0/1", "tag rule/silent/then/0/1");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void a_rule_whose_action_breaks_has_done_nothing() {
        var id = customers.add(1);
        Customers.Trace.BROKEN.add(id);
        try {
            assertThat(run(silent).rules().get(0).error()).contains("The line is dead");
        } finally {
            Customers.Trace.BROKEN.clear();
        }
        assertThat(customers.trace(id)).isEmpty();
        assertThat(tasks()).isZero();
        assertThat(problems().get("silent").issues())
                .extracting(Issue::code, Issue::args)
                .containsExactly(tuple("rule.run.failed", Map.of("reason", "The line is dead")));

        run(silent);

        assertThat(customers.trace(id)).hasSize(1);
        assertThat(tasks()).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void that_a_rule_failed_is_told_until_it_has_run_over_all_records() {
        var id = customers.add(1);
        run(silent);
        run(rule("silent", 10, visits(v -> DSL.val(1).div(DSL.val(0)).gt(v)), List.of(mark("never")), List.of()));
        assertThat(problems()).containsKey("silent");

        runner.run(RuleRun.some("churn", 1, List.of(silent), AS_OF, List.of(id)), (d, t, l) -> true);
        assertThat(problems()).containsKey("silent");

        run(silent);
        assertThat(problems()).isEmpty();
    }

    private Map<String, RuleProblem> problems() {
        return new RuleInsight(database).problems("churn");
    }

    @Test
    void runs_at_the_same_time_act_once() throws Exception {
        for (int i = 0; i < 200; i++) {
            customers.add(1);
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<Callable<RuleRunResult>>();
            for (int i = 0; i < 4; i++) {
                runs.add(() -> run(silent));
            }
            int entered = 0;
            for (var result : pool.invokeAll(runs)) {
                entered += result.get().entered();
            }
            assertThat(entered).isEqualTo(200);
        } finally {
            pool.shutdownNow();
        }
        assertThat(customers.traces()).isEqualTo(200);
        assertThat(tasks()).isEqualTo(200);
    }

    @Test
    void the_caller_may_end_a_run_after_any_rule() {
        customers.add(1);
        var second = rule("second", 20, fewerVisitsThan(5), List.of(mark("second")), List.of());

        var result = runner.run(RuleRun.all("churn", 1, List.of(silent, second), AS_OF), (done, total, last) -> {
            assertThat(total).isEqualTo(2);
            return false;
        });

        assertThat(result.cancelled()).isTrue();
        assertThat(result.rules()).hasSize(1);
    }

    @Test
    void a_removed_rule_ends_its_matches_without_any_action() {
        var id = customers.add(1);
        run(silent);

        runner.retire("churn", java.util.Set.of("other"), AsOf.at(NOON.plus(Duration.ofDays(1)), ZONE));

        assertThat(new RuleInsight(database).counts("churn")).isEmpty();
        assertThat(customers.trace(id)).hasSize(1);
    }

    private RuleRunResult run(CompiledRule... rules) {
        return runner.run(RuleRun.all("churn", 1, List.of(rules), AS_OF), RuleProgress.NONE);
    }

    private int tasks() {
        return database.db().fetchCount(DSL.table(DSL.name("action_task")));
    }

    private static final class Killed extends Error {}
}
