package eddy.flow.internal.camunda;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.flow.hostile.Corpus;
import eddy.flow.hostile.Trap;
import eddy.testkit.TestDatabase;
import eddy.testkit.Vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every hostile model goes past the guard, straight into the engine, and is stopped there all the same. */
class FencesTest {

    /** What the engine would do while it parses, or never looks at again: only the check of the tree sees these. */
    private static final Set<String> SEEN_IN_THE_TREE_ALONE =
            Set.of("start_form_handler_class.bpmn", "task_form_handler_class.bpmn", "form_field_validator.bpmn");

    /** Held here, because the log configuration forgets loggers that nobody holds; refusals are expected here. */
    private static final Logger ENGINE_LOG = Logger.getLogger("org.camunda");

    private static TestDatabase database;
    private static ProcessEngine engine;
    private static ProcessEngine withoutTreeCheck;

    @BeforeAll
    static void start() {
        ENGINE_LOG.setLevel(Level.OFF);
        database = TestDatabase.open(Vendor.H2);
        engine = configuration().buildProcessEngine();
        withoutTreeCheck = configuration()
                .setBpmnParseFactory(new DefaultBpmnParseFactory())
                .setProcessEngineName("without_tree_check")
                .buildProcessEngine();
    }

    private static FlowEngineConfiguration configuration() {
        return new FlowEngineConfiguration(
                database,
                database.dataSource(),
                new AbstractBpmnParseListener() {},
                (key, execution) -> Instant.parse("2026-03-02T09:00:00Z"),
                0);
    }

    @AfterAll
    static void stop() {
        withoutTreeCheck.close();
        engine.close();
        database.close();
        ENGINE_LOG.setLevel(null);
    }

    @BeforeEach
    void reset() {
        Trap.reset();
    }

    private static String deployAndRun(ProcessEngine engine, String xml) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("model.bpmn", xml)
                .deploy();
        return engine.getRuntimeService().startProcessInstanceByKey("hostile").getId();
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_model_is_stopped() {
        return Corpus.files().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> stopped(engine, f)));
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_model_is_stopped_even_without_the_check_of_its_tree() {
        return Corpus.files()
                .filter(f -> !SEEN_IN_THE_TREE_ALONE.contains(f.getFileName().toString()))
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> stopped(withoutTreeCheck, f)));
    }

    private static void stopped(ProcessEngine engine, Path file) {
        Trap.reset();
        assertThatThrownBy(() -> deployAndRun(engine, Corpus.text(file)))
                .as("%s", file.getFileName())
                .isInstanceOfAny(RefusedByFence.class, ProcessEngineException.class, LinkageError.class);
        assertThat(Trap.sprung()).as("trap of %s", file.getFileName()).isFalse();
    }

    @Test
    void a_harmless_model_runs() {
        var instance = deployAndRun(engine, Corpus.resource("/harmless.bpmn"));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .count())
                .isEqualTo(1);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    private static final String EXPRESSION = "${''.getClass().forName('eddy.flow.hostile.Trap').newInstance()}";

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfAny(RefusedByFence.class, ProcessEngineException.class);
        assertThat(Trap.sprung()).isFalse();
    }

    @Test
    void an_expression_in_an_ad_hoc_query_is_not_evaluated() {
        refused(() -> engine.getTaskService()
                .createTaskQuery()
                .taskAssigneeExpression(EXPRESSION)
                .list());
    }

    @Test
    void an_expression_behind_or_in_an_ad_hoc_query_is_not_evaluated() {
        refused(() -> engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(EXPRESSION)
                .taskNameLike("%")
                .endOr()
                .list());
    }

    @Test
    void an_expression_behind_or_in_a_stored_query_is_not_evaluated() {
        var query = new TaskQueryImpl();
        query.or().taskAssigneeExpression(EXPRESSION).taskNameLike("%").endOr();
        refused(() -> {
            Filter filter = engine.getFilterService().newTaskFilter("trap").setQuery(query);
            engine.getFilterService().saveFilter(filter);
            engine.getFilterService().list(filter.getId());
        });
    }

    @Test
    void an_expression_added_to_a_stored_query_is_not_evaluated() {
        Filter filter = engine.getFilterService()
                .newTaskFilter("plain")
                .setQuery(engine.getTaskService().createTaskQuery().taskNameLike("%"));
        engine.getFilterService().saveFilter(filter);
        var more = new TaskQueryImpl();
        more.or().taskCandidateUserExpression(EXPRESSION).endOr();
        refused(() -> engine.getFilterService().list(filter.getId(), more));
    }

    @Test
    void a_java_object_is_never_stored() {
        deployAndRun(engine, Corpus.resource("/harmless.bpmn"));
        refused(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "hostile",
                        Map.of(
                                "x",
                                Variables.serializedObjectValue("rO0AB")
                                        .objectTypeName(Trap.class.getName())
                                        .serializationDataFormat("application/x-java-serialized-object")
                                        .create())));
    }

    @Test
    void a_decision_table_finds_no_engine() {
        refused(() ->
                engine.getDecisionService().evaluateDecisionTableByKey("trap").evaluate());
    }
}
