package eddy.rule.internal;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

import eddy.core.Transactions;
import eddy.rule.internal.RuleTables.Lock;

/** One row per rule, locked to the end of the transaction that runs the rule. */
public final class RuleLocks {

    private RuleLocks() {}

    /** Makes sure that the row is there; in a transaction of its own, because another node may be doing the same. */
    public static void prepare(Transactions tx, String app, String rule) {
        boolean there = tx.requiresNew(
                () -> tx.db().fetchExists(Lock.TABLE, Lock.APP.eq(app).and(Lock.RULE.eq(rule))));
        if (there) {
            return;
        }
        try {
            tx.requiresNew(() -> tx.db()
                    .insertInto(Lock.TABLE)
                    .columns(Lock.APP, Lock.RULE)
                    .values(app, rule)
                    .execute());
        } catch (IntegrityConstraintViolationException e) {
            // Another node was quicker: the row is there, which is all that is wanted.
            return;
        }
    }

    /** Waits until no other transaction runs the rule. */
    public static void take(DSLContext db, String app, String rule) {
        db.selectOne()
                .from(Lock.TABLE)
                .where(Lock.APP.eq(app), Lock.RULE.eq(rule))
                .forUpdate()
                .fetch();
    }
}
