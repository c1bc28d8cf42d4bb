package eddy.flow.internal.run;

import java.time.Clock;
import java.time.Instant;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.document.DocumentKind;
import eddy.flow.FlowSettings;
import eddy.flow.internal.steps.Delay;
import eddy.flow.internal.todo.TodoTasks;

/** What the steps of running cases reach: everything the engine was given, and its own tables. Thread-safe. */
public final class Runtime {

    private final FlowSettings settings;
    private final Definitions definitions;
    private final Records records;
    private final CaseRows cases;
    private final Timeline timeline;
    private final Waits waits;
    private final Signals signals;
    private final TodoTasks todos;

    public Runtime(FlowSettings settings) {
        this.settings = settings;
        definitions = new Definitions(settings.flows(), settings.keys());
        records = new Records(settings.tx());
        timeline = new Timeline(settings.tx(), settings.clock());
        cases = new CaseRows(this);
        waits = new Waits(this);
        signals = new Signals(this);
        todos = new TodoTasks(this);
    }

    public FlowSettings settings() {
        return settings;
    }

    public Transactions tx() {
        return settings.tx();
    }

    public Clock clock() {
        return settings.clock();
    }

    public Instant now() {
        return settings.clock().instant();
    }

    public Definitions definitions() {
        return definitions;
    }

    public Records records() {
        return records;
    }

    public CaseRows cases() {
        return cases;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Waits waits() {
        return waits;
    }

    public Signals signals() {
        return signals;
    }

    public TodoTasks todos() {
        return todos;
    }

    public RunningCase running(DelegateExecution execution) {
        return RunningCase.of(execution, definitions);
    }

    /** The key under which rows of the case name its flow. */
    public String flowKey(RunningCase running) {
        return flowKey(running.app(), running.release(), running.flow().key());
    }

    /** The same of a flow of a release. */
    public String flowKey(String app, int release, String flow) {
        return settings.keys().now(app, release, DocumentKind.FLOW.key(), flow);
    }

    /** The key under which rows name a role of a release; {@code null} for none. */
    public String roleKey(String app, int release, String role) {
        return role == null ? null : settings.keys().now(app, release, "role", role);
    }

    /** The time and case a step decides in. */
    public AsOf asOf(RunningCase running, CaseValues values) {
        return AsOf.at(now(), running.flow().zone()).inCase(cases.startedAt(running.id()), values.all());
    }

    /** When a delay that begins now is over. */
    public Instant after(Delay delay, RunningCase running) {
        return delay.after(now(), running.flow().zone(), settings.workingDays());
    }
}
