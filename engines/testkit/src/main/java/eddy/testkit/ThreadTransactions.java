package eddy.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/** Transactions bound to the thread, as JTA has them: a stack, so that a new one suspends the current one. */
final class ThreadTransactions implements ConnectionProvider {

    private final DataSource pool;
    private final ThreadLocal<Deque<Open>> stack = ThreadLocal.withInitial(ArrayDeque::new);

    ThreadTransactions(DataSource pool) {
        this.pool = pool;
    }

    private static final class Open {
        final Connection connection;
        final List<Consumer<Boolean>> atEnd = new ArrayList<>();
        boolean rollbackOnly;

        Open(Connection connection) {
            this.connection = connection;
        }
    }

    boolean active() {
        return !stack.get().isEmpty();
    }

    <T> T required(Supplier<T> work) {
        var current = stack.get().peek();
        if (current == null) {
            return requiresNew(work);
        }
        boolean done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            current.rollbackOnly |= !done;
        }
    }

    <T> T requiresNew(Supplier<T> work) {
        var mine = new Open(begin());
        stack.get().push(mine);
        T result;
        boolean committed = false;
        try {
            boolean done = false;
            try {
                result = work.get();
                done = true;
            } finally {
                stack.get().pop();
                committed = end(mine, done && !mine.rollbackOnly);
            }
        } finally {
            for (var task : mine.atEnd) {
                task.accept(committed);
            }
        }
        return result;
    }

    void afterCompletion(Consumer<Boolean> task) {
        var current = stack.get().peek();
        if (current == null) {
            task.accept(true);
        } else {
            current.atEnd.add(task);
        }
    }

    void rollbackOnly() {
        var current = stack.get().peek();
        if (current == null) {
            throw new IllegalStateException("No transaction is under way");
        }
        current.rollbackOnly = true;
    }

    /** The current transaction's connection, or a new autocommit one that the caller closes. */
    Connection connection() throws SQLException {
        var current = stack.get().peek();
        return current == null ? pool.getConnection() : current.connection;
    }

    @Override
    public Connection acquire() {
        try {
            return connection();
        } catch (SQLException e) {
            throw new DataAccessException("No connection", e);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            if (stack.get().stream().noneMatch(t -> t.connection == connection)) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new DataAccessException("Cannot give a connection back", e);
        }
    }

    private Connection begin() {
        try {
            var connection = pool.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new DataAccessException("Cannot begin a transaction", e);
        }
    }

    private static boolean end(Open transaction, boolean commit) {
        try (var connection = transaction.connection) {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            return commit;
        } catch (SQLException e) {
            throw new DataAccessException("Cannot end a transaction", e);
        }
    }
}
