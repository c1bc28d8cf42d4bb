package eddy.testkit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

import eddy.core.Transactions;

/**
 * A fresh database with all migrations of the class path, and {@link Transactions} over it: what an engine's test
 * needs in place of the backend. Usually injected by {@link EachDatabase}.
 */
public final class TestDatabase implements Transactions, AutoCloseable {

    private final Vendor vendor;
    private final HikariDataSource pool;
    private final ThreadTransactions transactions;
    private final DSLContext db;
    private final DataSource joined;
    private boolean filled;

    private TestDatabase(Vendor vendor, HikariDataSource pool) {
        this.vendor = vendor;
        this.pool = pool;
        transactions = new ThreadTransactions(pool);
        joined = new JoinedDataSource(transactions);
        var configuration = new DefaultConfiguration();
        configuration.set(vendor == Vendor.H2 ? SQLDialect.H2 : SQLDialect.POSTGRES);
        configuration.set(new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
        configuration.set(transactions);
        db = DSL.using(configuration);
    }

    /** A new database; close it, or let the JVM's end do so. */
    public static TestDatabase open(Vendor vendor) {
        return new TestDatabase(vendor, Server.fresh(vendor));
    }

    public Vendor vendor() {
        return vendor;
    }

    /** A data source whose connections are the current transaction's (closing does nothing), or autocommit ones. */
    public DataSource dataSource() {
        return joined;
    }

    /** The pool below: each connection is new and knows nothing of the current transaction. */
    public DataSource plainDataSource() {
        return pool;
    }

    /** Runs {@code fill} when nothing was so run on this database before: for data all methods of a class share. */
    public void once(Runnable fill) {
        if (!filled) {
            filled = true;
            fill.run();
        }
    }

    /** Empties every table of ours, those made by a test included; Flyway's own stays. */
    public void truncate() {
        Truncation.run(db, vendor);
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return transactions.required(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return transactions.requiresNew(work);
    }

    @Override
    public void afterCommit(Runnable task) {
        transactions.afterCompletion(committed -> {
            if (committed) {
                task.run();
            }
        });
    }

    @Override
    public void afterCompletion(Consumer<Boolean> task) {
        transactions.afterCompletion(task);
    }

    @Override
    public void rollbackOnly() {
        transactions.rollbackOnly();
    }

    @Override
    public boolean active() {
        return transactions.active();
    }

    @Override
    public DSLContext db() {
        return db;
    }

    @Override
    public void close() {
        if (vendor == Vendor.H2) {
            db.execute("set db_close_delay 0");
        }
        pool.close();
    }
}
