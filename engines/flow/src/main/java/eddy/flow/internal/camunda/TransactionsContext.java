package eddy.flow.internal.camunda;

import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;

import eddy.core.Transactions;

/** Ties what the engine does at the end of a transaction to our {@link Transactions}, which alone end it. */
final class TransactionsContext implements TransactionContext {

    private final Transactions transactions;

    TransactionsContext(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void commit() {
        // the interceptor that began the transaction ends it
    }

    @Override
    public void rollback() {
        if (transactions.active()) {
            transactions.rollbackOnly();
        }
    }

    @Override
    public void addTransactionListener(TransactionState state, TransactionListener listener) {
        var context = Context.getCommandContext();
        switch (state) {
            case COMMITTED -> transactions.afterCommit(() -> listener.execute(context));
            case ROLLED_BACK ->
                transactions.afterCompletion(committed -> {
                    if (!committed) {
                        listener.execute(context);
                    }
                });
            case COMMITTING, ROLLINGBACK ->
                throw new UnsupportedOperationException("Nothing of the engine listens before the end");
        }
    }

    @Override
    public boolean isTransactionActive() {
        return transactions.active();
    }
}
