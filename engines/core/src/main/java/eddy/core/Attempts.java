package eddy.core;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Work that everything else that runs may get in the way of: changes of tables, the removal of much at once, and changes
 * of records that others are drawn from.
 */
public final class Attempts {

    private static final int MOST = 5;
    private static final long PAUSE_MILLIS = 300;
    /** Lock not available, deadlock (PostgreSQL); lock time-out, deadlock (H2). */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "HYT00", "40001");

    private Attempts() {}

    /** Runs the work in a transaction of its own, and after a pause anew when others held what it needs. */
    public static void whileLocked(Transactions tx, Runnable work) {
        run(tx, Attempts::isLocked, nothingOf(work));
    }

    /**
     * Runs the work in the transaction that runs; where there is none in one of its own, and after a pause anew when
     * others held what it needs.
     */
    public static <T> T required(Transactions tx, Supplier<T> work) {
        return tx.active() ? tx.required(work) : run(tx, Attempts::isLocked, work);
    }

    /**
     * As {@link #whileLocked(Transactions, Runnable)}, where the database can be told so waiting for no lock longer than
     * {@code most}. PostgreSQL looks for deadlocks after a second: work that waits less is seldom why others are ended.
     */
    public static void whileLocked(Transactions tx, Duration most, Runnable work) {
        whileLocked(tx, () -> {
            if (tx.db().dialect().family() == SQLDialect.POSTGRES) {
                tx.db()
                        .setLocal(DSL.name("lock_timeout"), DSL.inline(most.toMillis() + "ms"))
                        .execute();
            }
            work.run();
        });
    }

    /**
     * Runs the work in a transaction of its own, and after a pause anew whatever made it fail; for work that others
     * undo while it runs, as when a flow starts once its engine counted them all.
     */
    public static void untilDone(Transactions tx, Runnable work) {
        run(tx, e -> true, nothingOf(work));
    }

    private static Supplier<Void> nothingOf(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private static <T> T run(Transactions tx, Predicate<RuntimeException> passes, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return tx.requiresNew(work);
            } catch (RuntimeException e) {
                if (attempt == MOST || !passes.test(e)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS * attempt));
            }
        }
    }

    private static boolean isLocked(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
