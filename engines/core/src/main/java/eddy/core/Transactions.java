package eddy.core;

import java.util.function.Supplier;

import org.jooq.DSLContext;

/**
 * The one door to the database and its transactions. The backend implements it over JTA, the test kit over a
 * thread-bound connection; engines never open a connection themselves.
 */
public interface Transactions {

    /** Runs inside the current transaction, or inside a new one when there is none. Any exception rolls back. */
    <T> T required(Supplier<T> work);

    /** Runs inside a transaction of its own; the current one, if any, is suspended meanwhile. */
    <T> T requiresNew(Supplier<T> work);

    /** Runs {@code task} once the current transaction has committed; never when it rolls back. */
    void afterCommit(Runnable task);

    /** Runs {@code task} once the current transaction has ended, told whether it committed. */
    void afterCompletion(java.util.function.Consumer<Boolean> task);

    /** Makes the current transaction end with a rollback. */
    void rollbackOnly();

    /** Whether a transaction is under way on this thread. */
    boolean active();

    /**
     * SQL on the current transaction's connection (outside a transaction: each statement commits by itself).
     * The same thread-safe object every time.
     */
    DSLContext db();

    default void required(Runnable work) {
        required(() -> {
            work.run();
            return null;
        });
    }

    default void requiresNew(Runnable work) {
        requiresNew(() -> {
            work.run();
            return null;
        });
    }
}
