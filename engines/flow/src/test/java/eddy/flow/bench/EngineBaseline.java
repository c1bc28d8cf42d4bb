package eddy.flow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Camunda called directly, in a database of its own: start a case, complete its one task, nothing of ours in between. Arguments:
 * url, user, password, the BPMN file (its process has the key {@code bench_call}), how many. Prints JSON.
 */
final class EngineBaseline {

    private EngineBaseline() {}

    public static void main(String[] args) throws IOException {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setJdbcUrl(args[0])
                .setJdbcUsername(args[1])
                .setJdbcPassword(args[2])
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_NONE)
                .setJobExecutorActivate(false);
        configuration.setDmnEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench_call.bpmn", Files.readString(Path.of(args[3])))
                .deploy();
        int count = Integer.parseInt(args[4]);
        run(engine, count / 2);
        long cpu = cpuMillis();
        run(engine, count);
        System.out.println("{\"cpuMillis\":" + (cpuMillis() - cpu) + "}");
        engine.close();
    }

    private static void run(ProcessEngine engine, int count) {
        for (int i = 0; i < count; i++) {
            var started = engine.getRuntimeService().startProcessInstanceByKey("bench_call");
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(started.getId())
                    .singleResult();
            engine.getTaskService().complete(task.getId());
        }
    }

    private static long cpuMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
    }
}
