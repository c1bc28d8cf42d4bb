package eddy.flow.internal.run;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;

import eddy.core.issue.IssueException;
import eddy.flow.CompiledFlow;
import eddy.flow.FlowCompiler;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.spi.Awaited;

import static eddy.flow.internal.run.Columns.DEPLOYMENT;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Gives the engine the flows of releases: one deployment for each release, so that flows call those beside them. */
public final class Deployments {

    private final Runtime runtime;
    private final RepositoryService engine;

    public Deployments(Runtime runtime, RepositoryService engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    public String deploy(String app, int release, List<CompiledFlow> flows) {
        var refused = FlowCompiler.checkTogether(flows);
        if (!refused.isEmpty()) {
            throw new IssueException(refused);
        }
        return runtime.tx().required(() -> {
            var before = runtime.tx()
                    .db()
                    .select(text("deployment_id"))
                    .from(DEPLOYMENT)
                    .where(text("app").eq(app))
                    .and(number("release").eq(release))
                    .fetchOptional(text("deployment_id"));
            return before.orElseGet(() -> deployNew(app, release, flows));
        });
    }

    /**
     * Takes every release of the app out of the engine, with all the engine keeps of them; cases that still run there end
     * without a trace, so cancel them before.
     */
    public void remove(String app) {
        runtime.tx().required(() -> {
            runtime.tx()
                    .db()
                    .select(text("deployment_id"))
                    .from(DEPLOYMENT)
                    .where(text("app").eq(app))
                    .and(text("deployment_id").ne(""))
                    .fetch(text("deployment_id"))
                    .forEach(id -> engine.deleteDeployment(id, true, true, true));
            runtime.tx().db().deleteFrom(DEPLOYMENT).where(text("app").eq(app)).execute();
        });
        runtime.definitions().forget(app);
    }

    private String deployNew(String app, int release, List<CompiledFlow> flows) {
        var id = flows.isEmpty() ? "" : give(app, release, flows);
        runtime.tx()
                .db()
                .insertInto(DEPLOYMENT)
                .set(text("app"), app)
                .set(number("release"), release)
                .set(text("deployment_id"), id)
                .set(
                        text("awaited"),
                        AwaitedText.write(Awaited.all(
                                flows.stream().map(CompiledFlow::awaited).toList())))
                .set(time("deployed_at"), utc(runtime.now()))
                .execute();
        return id;
    }

    private String give(String app, int release, List<CompiledFlow> flows) {
        var deployment = engine.createDeployment().name(app + "/" + release).source("eddy");
        for (var flow : flows) {
            runtime.definitions().keep(app, release, flow);
            deployment.addString(
                    flow.key() + ".bpmn",
                    EngineXml.write(flow.model(), EngineXml.processKey(app, flow.key()), release));
        }
        return deployment.deploy().getId();
    }
}
