package eddy.flow;

import java.time.Clock;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

import eddy.core.Transactions;
import eddy.core.document.ReleaseKeys;
import eddy.flow.spi.CaseListener;
import eddy.flow.spi.Decisions;
import eddy.flow.spi.Flows;
import eddy.flow.spi.Happenings;
import eddy.flow.spi.People;
import eddy.flow.spi.TodoForms;
import eddy.flow.spi.WorkingDays;

/**
 * What the flow engine needs of its surroundings.
 *
 * @param dataSource  hands out the current transaction's connection
 * @param clock       tells the time of deadlines and waits
 * @param afterCommit runs, after a transaction has committed, what it left to do; on another thread where that thread
 *                    cannot begin a transaction
 * @param keys        what flows, roles and forms are called in which release
 * @param workers     threads that run due timers; 0 leaves them to {@link FlowEngine#runDueJobs}, as a rehearsal does
 */
public record FlowSettings(
        Transactions tx,
        DataSource dataSource,
        Clock clock,
        Executor afterCommit,
        int workers,
        Flows flows,
        Decisions decisions,
        People people,
        Happenings happenings,
        WorkingDays workingDays,
        TodoForms todoForms,
        CaseListener caseListener,
        ReleaseKeys keys) {}
