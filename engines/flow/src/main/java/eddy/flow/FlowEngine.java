package eddy.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;

import eddy.core.issue.IssueException;
import eddy.flow.internal.camunda.FlowEngineConfiguration;
import eddy.flow.internal.run.CaseEnds;
import eddy.flow.internal.run.CaseFailures;
import eddy.flow.internal.run.CaseMoves;
import eddy.flow.internal.run.CaseReads;
import eddy.flow.internal.run.CaseRests;
import eddy.flow.internal.run.CaseStart;
import eddy.flow.internal.run.CaseStarts;
import eddy.flow.internal.run.Deployments;
import eddy.flow.internal.run.DueDateAnswers;
import eddy.flow.internal.run.Runtime;
import eddy.flow.internal.run.StepAttacher;

/**
 * Runs flows. Every method joins the current transaction or runs in one of its own, and an exception from any of them
 * makes that transaction roll back even when it is caught. Thread-safe.
 */
public final class FlowEngine implements AutoCloseable {

    private final Runtime runtime;
    private final ProcessEngine engine;
    private final CaseFailures failures;
    private final TodoService todos;
    private final CaseStarts starts;
    private final CaseEnds ends;
    private final CaseMoves moves;
    private final CaseReads reads;
    private final CaseRests rests;
    private final Deployments deployments;

    private FlowEngine(Runtime runtime, ProcessEngine engine, CaseFailures failures) {
        this.runtime = runtime;
        this.engine = engine;
        this.failures = failures;
        todos = new TodoService(runtime, engine.getTaskService());
        starts = new CaseStarts(runtime, engine);
        ends = new CaseEnds(runtime, engine.getRuntimeService());
        moves = new CaseMoves(runtime, engine.getRuntimeService());
        reads = new CaseReads(runtime, engine.getRuntimeService());
        rests = new CaseRests(runtime, reads, engine.getManagementService());
        deployments = new Deployments(runtime, engine.getRepositoryService());
    }

    /**
     * Builds the engine, and creates or updates the tables of Camunda, in one new transaction. Our own tables must be
     * there. Due timers do not run before {@link #startTimers}.
     */
    public static FlowEngine create(FlowSettings settings) {
        var runtime = new Runtime(settings);
        var failures = new CaseFailures(runtime);
        var configuration = new FlowEngineConfiguration(
                settings.tx(),
                settings.dataSource(),
                new StepAttacher(runtime),
                new DueDateAnswers(runtime)::due,
                settings.workers());
        configuration.setCustomIncidentHandlers(List.of(failures));
        var engine = configuration.buildProcessEngine();
        runtime.signals().connect(engine.getRuntimeService());
        return new FlowEngine(runtime, engine, failures);
    }

    /** Begins to run due timers on threads of its own; nothing with no workers. */
    public void startTimers() {
        if (runtime.settings().workers() > 0) {
            configuration().getJobExecutor().start();
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    public TodoService todos() {
        return todos;
    }

    /**
     * Deploys all flows of a release. Doing so again changes nothing. Cases running on other releases go on as they
     * are.
     *
     * @return the deployment's id
     * @throws IssueException as {@link FlowCompiler#checkTogether} says
     */
    public String deploy(String app, int release, List<CompiledFlow> flows) {
        return deployments.deploy(app, release, flows);
    }

    /**
     * Begins a case, unless a start with the same key came before, the record is gone, or a case of the flow is running
     * for the record.
     *
     * @param startKey idempotency key
     * @param origin   {@code person}, {@code rule} …, and the key or id of it
     * @param by       the person who started it, or {@code null}
     * @throws IssueException {@code flow.release.unknown}, {@code flow.unknown}
     */
    public Started startCase(
            String app, int release, String flow, UUID record, String startKey, Origin origin, UUID by) {
        return starts.start(app, release, flow, record, new CaseStart(startKey, origin.kind(), origin.key(), by));
    }

    /** Who began a case. */
    public record Origin(String kind, String key) {}

    /** The action {@code start_flow}. */
    public StartFlow startFlowAction() {
        return new StartFlow(this);
    }

    /** The action {@code create_todo}. */
    public CreateTodo createTodoAction() {
        return new CreateTodo(runtime);
    }

    /**
     * Tells that something happened for records. Cases waiting for it go on once the current transaction has
     * committed; events nobody's flow waits for cost one small read.
     */
    public void signal(String app, Collection<UUID> records, InterestingEvent event) {
        runtime.tx().required(() -> runtime.signals().happened(app, records, event));
    }

    /**
     * Works off what {@link #signal} noted and a crash or a failure left behind; to be called at the start and every
     * few seconds. Must not be called inside a transaction.
     *
     * @return how many were worked off
     */
    public int deliverSignals() {
        return runtime.signals().deliver();
    }

    public Page<CaseInfo> cases(CaseList list, Optional<String> after, int limit) {
        return reads.list(list, after, limit);
    }

    public Optional<CaseInfo> caseInfo(UUID caseId) {
        return reads.get(caseId);
    }

    public Optional<CaseDetail> caseDetail(UUID caseId) {
        return reads.detail(caseId);
    }

    /** The running cases of a record, the newest first, and what each rests at. */
    public List<Standing> standing(String app, UUID record) {
        return rests.of(app, record);
    }

    /** Number of cases by flow and state, sub-flows not counted. */
    public Map<String, Map<String, Integer>> caseCounts(String app) {
        return reads.counts(app);
    }

    /** Number of running cases by release, sub-flows not counted. */
    public Map<Integer, Integer> runningByRelease(String app) {
        return reads.running(app);
    }

    /** The running cases by flow and release, those of sub-flows too. */
    public List<RunningCases> running(String app) {
        return reads.runningOf(app);
    }

    /**
     * Ends a running case with everything in it; its open todos are cancelled.
     *
     * @throws IssueException {@code case.unknown}, {@code case.not_running}
     */
    public void cancelCase(UUID caseId) {
        ends.cancel(caseId);
    }

    /**
     * Tries the failed steps of a case once more.
     *
     * @throws IssueException {@code case.not_failed}
     */
    public void retryCase(UUID caseId) {
        failures.retry(caseId, engine.getManagementService());
    }

    /**
     * Lets running cases follow their records: the rows of cases and todos have been given to other records already.
     *
     * @param titles of the records between which they were moved, by id
     */
    public void recordsMoved(String app, Map<UUID, String> titles) {
        moves.follow(app, titles);
    }

    /** Removes cases, todos and all else about the sample records of an app. */
    public void removeSamples(String app) {
        ends.removeSamples(app);
    }

    /** Ends every running case of an app and takes its flows out of the engine, with all Camunda keeps of them. */
    public void removeApp(String app) {
        ends.cancelAll(app);
        deployments.remove(app);
    }

    /** When the next timer of any case is due. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(earliest()).map(j -> j.getDuedate().toInstant());
    }

    /**
     * Runs the timers due until then, in the order they are due, and what they make due; the clock does not move. For
     * an engine without workers: move the clock to {@link #nextDue}, call this, repeat.
     *
     * @return how many timers ran
     */
    public int runDueJobs(Instant until) {
        int done = 0;
        for (var job = earliest(); job != null && !job.getDuedate().after(Date.from(until)); job = earliest()) {
            engine.getManagementService().executeJob(job.getId());
            done++;
        }
        return done;
    }

    private Job earliest() {
        return engine
                .getManagementService()
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
