package eddy.flow.internal.camunda;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

import eddy.flow.hostile.Corpus;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The engine lives in our transactions, and in them alone. */
@EachDatabase
class EmbeddingTest {

    /** Building an engine takes seconds: one for each database. */
    private static TestDatabase builtOn;

    private static ProcessEngine engine;

    private final TestDatabase database;

    EmbeddingTest(TestDatabase database) {
        this.database = database;
        if (builtOn != database) {
            start();
            builtOn = database;
        }
    }

    private void start() {
        engine = new FlowEngineConfiguration(
                        database,
                        database.dataSource(),
                        new AbstractBpmnParseListener() {},
                        (key, execution) -> Instant.parse("2026-03-02T09:00:00Z"),
                        0)
                .buildProcessEngine();
        if (engine.getRepositoryService().createDeploymentQuery().count() == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("harmless.bpmn", Corpus.resource("/harmless.bpmn"))
                    .deploy();
        }
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    private String begin() {
        return engine.getRuntimeService().startProcessInstanceByKey("hostile").getId();
    }

    @Test
    void building_it_again_on_the_same_tables_finds_what_is_there() {
        var before = running();
        begin();
        engine.close();
        start();
        assertThat(running()).isEqualTo(before + 1);
    }

    @Test
    void building_it_leaves_no_transaction_open() {
        assertThat(database.active()).isFalse();
    }

    @Test
    void a_command_outside_a_transaction_commits_by_itself() {
        var before = running();
        begin();
        assertThat(running()).isEqualTo(before + 1);
    }

    @Test
    void a_command_inside_a_transaction_goes_with_it() {
        var before = running();
        database.required(() -> {
            begin();
            assertThat(running()).isEqualTo(before + 1);
            database.rollbackOnly();
        });
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void what_we_write_and_what_the_engine_writes_roll_back_together() {
        var before = running();
        database.db().execute("create table if not exists \"beside\" (\"id\" uuid)");
        database.required(() -> {
            database.db().execute("insert into \"beside\" values (?)", UUID.randomUUID());
            begin();
            database.rollbackOnly();
        });
        assertThat(running()).isEqualTo(before);
        assertThat(database.db().fetchCount(org.jooq.impl.DSL.table(org.jooq.impl.DSL.name("beside"))))
                .isZero();
    }

    @Test
    void an_exception_of_the_engine_ends_the_transaction_even_when_it_is_caught() {
        var before = running();
        database.required(() -> {
            begin();
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("nothing"))
                    .isInstanceOf(ProcessEngineException.class);
        });
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void a_message_nobody_waits_for_is_no_exception() {
        var before = running();
        database.required(() -> {
            begin();
            assertThat(engine.getRuntimeService()
                            .createMessageCorrelation("nobody")
                            .correlateAllWithResult())
                    .isEmpty();
        });
        assertThat(running()).isEqualTo(before + 1);
    }

    @Test
    void ids_are_uuids_in_the_order_of_time() {
        assertThat(UUID.fromString(begin()).version()).isEqualTo(7);
    }

    @Test
    void what_we_do_not_use_is_off() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistory()).isEqualTo(ProcessEngineConfiguration.HISTORY_NONE);
        assertThat(configuration.isMetricsEnabled()).isFalse();
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isAuthorizationEnabled()).isFalse();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isDmnEnabled()).isFalse();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.getQueryMaxResultsLimit()).isEqualTo(2_000);
        assertThat(configuration.getJobExecutor().isActive()).isFalse();
        assertThat(configuration.getFormEngines().keySet()).doesNotContain("groovy");
    }

    @Test
    void no_task_of_the_engine_outlives_the_case_it_belongs_to() {
        var id = begin();
        engine.getRuntimeService().deleteProcessInstance(id, "test");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .count())
                .isZero();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(id)
                        .count())
                .isZero();
    }
}
