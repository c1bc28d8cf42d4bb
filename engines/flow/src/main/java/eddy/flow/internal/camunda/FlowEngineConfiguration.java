package eddy.flow.internal.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandCounterInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.LogInterceptor;
import org.camunda.bpm.engine.impl.interceptor.ProcessApplicationContextInterceptor;

import eddy.core.Ids;
import eddy.core.Transactions;

/**
 * Camunda as a library: our transactions, our data source, none of its own identity, history, scripts, expressions,
 * decisions or cases. What runs is attached by the parse listener given; see the fences for what cannot.
 */
public final class FlowEngineConfiguration extends ProcessEngineConfigurationImpl {

    private static final int MOST_ROWS_OF_A_QUERY = 2_000;

    /** A step that fails is tried again after these times, then given up. */
    private static final String TRIES = "PT5S,PT1M,PT10M";

    private final Transactions transactions;

    /**
     * @param dataSource hands out the current transaction's connection
     * @param steps      attaches our behaviours while a model is parsed
     * @param dueDates   says when a wait ends
     * @param workers    threads for due timers; 0 leaves them to be run by hand
     */
    public FlowEngineConfiguration(
            Transactions transactions, DataSource dataSource, BpmnParseListener steps, Due dueDates, int workers) {
        this.transactions = transactions;
        setDataSource(dataSource);
        setTransactionsExternallyManaged(true);
        setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        setProcessEngineName("eddy-" + Ids.next());
        setIdGenerator(() -> Ids.next().toString());
        setTransactionContextFactory(context -> new TransactionsContext(transactions));

        setExpressionManager(new LiteralExpressions(dueDates::due));
        setArtifactFactory(new NoArtifacts());
        setScriptEngineResolver(new NoScripts());
        setBpmnParseFactory(FencedParse::new);
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(steps, new BehaviourFence())));
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setDmnEnabled(false);
        setCmmnEnabled(false);
        setJavaSerializationFormatEnabled(false);
        setDeserializationTypeValidationEnabled(true);
        setQueryMaxResultsLimit(MOST_ROWS_OF_A_QUERY);

        setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        setHistoryCleanupEnabled(false);
        setAuthorizationEnabled(false);
        setEnableCmdExceptionLogging(false);
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDbMetricsReporterActivate(false);

        setFailedJobRetryTimeCycle(TRIES);
        setJobExecutor(new DueTimers(workers));
        setJobExecutorActivate(false);
        setJobExecutorAcquireByDueDate(true);
    }

    /** Answers when a wait of a running case ends. */
    @FunctionalInterface
    public interface Due extends LiteralExpressions.DueDates {}

    /** Builds the engine, and creates or updates its tables, in one new transaction. */
    @Override
    public ProcessEngine buildProcessEngine() {
        return transactions.requiresNew(super::buildProcessEngine);
    }

    /** Fence 4, second half: there is no decision engine in here; decisions are asked through our own interface. */
    @Override
    protected void initDmnEngine() {}

    @Override
    protected Collection<? extends CommandInterceptor> getDefaultCommandInterceptorsTxRequired() {
        return interceptors(false);
    }

    @Override
    protected Collection<? extends CommandInterceptor> getDefaultCommandInterceptorsTxRequiresNew() {
        return interceptors(true);
    }

    private List<CommandInterceptor> interceptors(boolean alwaysNew) {
        return new ArrayList<>(List.of(
                new LogInterceptor(),
                new CommandCounterInterceptor(this),
                new ProcessApplicationContextInterceptor(this),
                new TransactionInterceptor(transactions, alwaysNew),
                new CommandContextInterceptor(commandContextFactory, this, alwaysNew)));
    }
}
