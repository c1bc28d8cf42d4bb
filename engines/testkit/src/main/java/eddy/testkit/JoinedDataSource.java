package eddy.testkit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Takes part in the current transaction as a JTA data source does: {@code close} and {@code setAutoCommit} do nothing
 * on its connection, {@code commit} and {@code rollback} are refused.
 */
final class JoinedDataSource implements DataSource {

    private final ThreadTransactions transactions;

    JoinedDataSource(ThreadTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = transactions.connection();
        if (!transactions.active()) {
            return connection;
        }
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> call(proxy, connection, method, args));
    }

    private static Object call(Object proxy, Connection connection, Method method, Object... args) throws Throwable {
        switch (method.getName()) {
            case "close", "setAutoCommit" -> {
                return null;
            }
            case "commit", "rollback" -> {
                if (args == null || args.length == 0) {
                    throw new SQLException("The transaction is not yours to end: " + method.getName());
                }
            }
            case "equals" -> {
                return proxy == args[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {}
        }
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("One user only");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
