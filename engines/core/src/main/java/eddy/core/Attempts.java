package eddy.core;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Work that everything else that runs may get in the way of: changes of tables, and the removal of much at once. */
public final class Attempts {

    private static final int MOST = 5;
    private static final long PAUSE_MILLIS = 300;
    /** Lock not available, deadlock (PostgreSQL); lock time-out, deadlock (H2). */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "HYT00", "40001");

    private Attempts() {}

    /** Runs the work in a transaction of its own, and after a pause anew when others held what it needs. */
    public static void whileLocked(Transactions tx, Runnable work) {
        run(tx, Attempts::isLocked, work);
    }

    /**
     * Runs the work in a transaction of its own, and after a pause anew whatever made it fail; for work that others
     * undo while it runs, as when a flow starts once its engine counted them all.
     */
    public static void untilDone(Transactions tx, Runnable work) {
        run(tx, e -> true, work);
    }

    private static void run(Transactions tx, Predicate<RuntimeException> passes, Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                tx.requiresNew(work);
                return;
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
