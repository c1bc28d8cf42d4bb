package eddy.rule;

import java.util.List;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.rule.internal.Problems;
import eddy.rule.internal.RuleLocks;
import eddy.rule.internal.RuleTables.Match;
import eddy.rule.internal.RuleTables.Run;
import eddy.rule.internal.RuleTables.Task;
import eddy.rule.internal.RuleTables.Transition;

/**
 * Lets what rules know of records follow keys that a release changes, so that a rule acts for nobody anew. Joins the
 * caller's transaction, which waits until no other runs the rule.
 */
public final class RuleKeys {

    private final Transactions tx;

    public RuleKeys(Transactions tx) {
        this.tx = tx;
    }

    public void rename(String app, String from, String to) {
        tx.required(() -> {
            RuleLocks.take(tx.db(), app, from);
            new Problems(tx).rename(app, from, to);
            // A rule that is gone left them under that key.
            tx.db()
                    .deleteFrom(Match.TABLE)
                    .where(Match.APP.eq(app), Match.RULE.eq(to))
                    .execute();
            freeTasks(app, from, to);
            set(Match.TABLE, Match.APP, Match.RULE, app, from, to);
            set(Task.TABLE, Task.APP, Task.RULE, app, from, to);
            set(Transition.TABLE, Transition.APP, Transition.RULE, app, from, to);
            set(Run.TABLE, Run.APP, Run.RULE, app, from, to);
        });
    }

    private void freeTasks(String app, String from, String to) {
        List<Field<?>> occasion = List.of(Task.RECORD, Task.OCCURRENCE, Task.TRANSITION, Task.ACTION_INDEX);
        var coming = DSL.select(occasion).from(Task.TABLE).where(Task.APP.eq(app), Task.RULE.eq(from));
        tx.db()
                .deleteFrom(Task.TABLE)
                .where(Task.APP.eq(app), Task.RULE.eq(to), DSL.row(occasion).in(coming))
                .execute();
    }

    private void set(
            Table<Record> table, Field<String> ofApp, Field<String> ofRule, String app, String from, String to) {
        tx.db()
                .update(table)
                .set(ofRule, to)
                .where(ofApp.eq(app), ofRule.eq(from))
                .execute();
    }
}
