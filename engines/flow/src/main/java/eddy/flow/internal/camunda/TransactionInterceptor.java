package eddy.flow.internal.camunda;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import eddy.core.Transactions;

/** Runs each command of the engine in a transaction of ours. */
final class TransactionInterceptor extends CommandInterceptor {

    private final Transactions transactions;
    private final boolean alwaysNew;

    TransactionInterceptor(Transactions transactions, boolean alwaysNew) {
        this.transactions = transactions;
        this.alwaysNew = alwaysNew;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return alwaysNew
                ? transactions.requiresNew(() -> next.execute(command))
                : transactions.required(() -> next.execute(command));
    }
}
