package eddy.flow;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Record2;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.flow.internal.run.ActionSchemas;
import eddy.flow.internal.run.Runtime;
import eddy.flow.internal.todo.NewTodo;

/** The action {@code create_todo}: a todo for each record, without a flow. */
public final class CreateTodo implements ActionType<TodoSettings> {

    private final Runtime runtime;

    CreateTodo(Runtime runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return "create_todo";
    }

    @Override
    public Label label() {
        return Label.of("创建待办", "Create a todo");
    }

    @Override
    public Class<TodoSettings> config() {
        return TodoSettings.class;
    }

    @Override
    public JsonNode configSchema() {
        return ActionSchemas.read("create_todo");
    }

    @Override
    public Effect effect() {
        return Effect.IN_TABLE;
    }

    @Override
    public List<Issue> check(TodoSettings config, TableModel table, CompileScope scope) {
        return config.check(table, scope);
    }

    @Override
    public void apply(TodoSettings config, ActionCall call) {
        var zone = call.asOf().zone();
        var now = runtime.now();
        var due = config.due() == null
                ? null
                : config.due().after(now, zone, runtime.settings().workingDays());
        List<Record2<UUID, String>> records = call.tx().db().fetch(call.records());
        for (var record : records) {
            runtime.todos()
                    .rows()
                    .insert(new NewTodo(
                            call.app(),
                            call.release(),
                            call.table(),
                            record.value1(),
                            runtime.records().title(call.table(), record.value1()),
                            config,
                            due,
                            null,
                            originKey(call, record),
                            call.asOf().user().orElse(null),
                            runtime.records().isSample(call.table(), record.value1())));
        }
    }

    /** The record's key is unique per origin and record; app, record and step make it so in the table. */
    private static String originKey(ActionCall call, Record2<UUID, String> record) {
        return String.join(
                "/",
                call.app(),
                record.value1().toString(),
                record.value2(),
                call.origin().step());
    }
}
