package eddy.flow;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Record2;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.flow.internal.run.ActionSchemas;

/** The action {@code start_flow}: begins a case for each record that has none of the flow running. */
public final class StartFlow implements ActionType<StartFlow.Config> {

    private final FlowEngine engine;

    StartFlow(FlowEngine engine) {
        this.engine = engine;
    }

    public record Config(String flow) {}

    @Override
    public String key() {
        return "start_flow";
    }

    @Override
    public Label label() {
        return Label.of("启动流程", "Start a flow");
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public JsonNode configSchema() {
        return ActionSchemas.read("start_flow");
    }

    @Override
    public Effect effect() {
        return Effect.OUTSIDE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        return config.flow() != null && scope.exists(DocumentKind.FLOW, config.flow())
                ? List.of()
                : List.of(Issue.error("flow.unknown", "/flow", "flow", String.valueOf(config.flow())));
    }

    @Override
    public void apply(Config config, ActionCall call) {
        List<Record2<UUID, String>> records = call.tx().db().fetch(call.records());
        for (var record : records) {
            engine.startCase(
                    call.app(),
                    call.release(),
                    config.flow(),
                    record.value1(),
                    record.value2(),
                    new FlowEngine.Origin(call.origin().kind(), call.origin().key()),
                    call.asOf().user().orElse(null));
        }
    }
}
