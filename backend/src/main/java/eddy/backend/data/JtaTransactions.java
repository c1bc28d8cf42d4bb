package eddy.backend.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

import eddy.core.Transactions;

/**
 * The door to the database over JTA: jOOQ and the flow engine take part in the same transaction.
 *
 * <p>Tasks for after the end of a transaction run when it is off the thread and its connection is back in the pool,
 * so that they may begin transactions of their own. For a transaction that somebody else began (the flow engine's job
 * executor) they run in its last call-back, with that transaction suspended.
 */
@ApplicationScoped
public class JtaTransactions implements Transactions {

    private static final Logger LOG = Logger.getLogger(JtaTransactions.class);

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final DSLContext db;

    @Inject
    public JtaTransactions(
            TransactionManager manager,
            TransactionSynchronizationRegistry registry,
            DataSource source,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.manager = manager;
        this.registry = registry;
        this.db = DSL.using(
                source,
                "postgresql".equals(kind) ? SQLDialect.POSTGRES : SQLDialect.H2,
                new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
    }

    /** What waits for the end of one transaction. */
    private static final class AtEnd {
        final List<Consumer<Boolean>> tasks = new ArrayList<>();
        boolean rollbackWanted;

        void run(boolean committed) {
            for (var task : tasks) {
                try {
                    task.accept(committed);
                } catch (RuntimeException e) {
                    LOG.error("A task for after the transaction failed; the transaction itself stands", e);
                }
            }
        }
    }

    @Override
    public DSLContext db() {
        return db;
    }

    @Override
    public boolean active() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        if (!active()) {
            return begin(work);
        }
        boolean done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                registry.setRollbackOnly();
            }
        }
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        if (!active()) {
            return begin(work);
        }
        var suspended = suspend();
        try {
            return begin(work);
        } finally {
            resume(suspended);
        }
    }

    private <T> T begin(Supplier<T> work) {
        var atEnd = new AtEnd();
        boolean committed = false;
        try {
            manager.begin();
            registry.putResource(AtEnd.class, atEnd);
            boolean done = false;
            T result;
            try {
                result = work.get();
                done = true;
            } finally {
                if (done && registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
                    manager.commit();
                    committed = true;
                } else {
                    manager.rollback();
                }
            }
            if (!committed && !atEnd.rollbackWanted) {
                throw new IllegalStateException("A piece of work inside the transaction failed: it was rolled back");
            }
            return result;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("The transaction did not commit", e);
        } finally {
            atEnd.run(committed);
        }
    }

    @Override
    public void rollbackOnly() {
        atEnd().rollbackWanted = true;
        registry.setRollbackOnly();
    }

    @Override
    public void afterCommit(Runnable task) {
        afterCompletion(committed -> {
            if (committed) {
                task.run();
            }
        });
    }

    @Override
    public void afterCompletion(Consumer<Boolean> task) {
        if (!active()) {
            task.accept(true);
            return;
        }
        atEnd().tasks.add(task);
    }

    private AtEnd atEnd() {
        var known = (AtEnd) registry.getResource(AtEnd.class);
        if (known != null) {
            return known;
        }
        var atEnd = new AtEnd();
        registry.putResource(AtEnd.class, atEnd);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to prepare
            }

            @Override
            public void afterCompletion(int status) {
                var ended = suspend();
                try {
                    atEnd.run(status == Status.STATUS_COMMITTED);
                } finally {
                    resume(ended);
                }
            }
        });
        return atEnd;
    }

    private Transaction suspend() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw new IllegalStateException("Cannot suspend the transaction", e);
        }
    }

    private void resume(Transaction transaction) {
        if (transaction == null) {
            return;
        }
        try {
            manager.resume(transaction);
        } catch (InvalidTransactionException | SystemException e) {
            throw new IllegalStateException("Cannot resume the transaction", e);
        }
    }
}
