package eddy.form.action;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.form.RecordStore;

/** Ends the records' membership of a group. */
final class LeaveGroup implements ActionType<LeaveGroup.Config> {

    private final RecordStore store;

    LeaveGroup(RecordStore store) {
        this.store = store;
    }

    record Config(String group) {}

    @Override
    public String key() {
        return "leave_group";
    }

    @Override
    public Label label() {
        return Label.of("退出分组", "Leave a group");
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public JsonNode configSchema() {
        return Calls.schemaOfKey("group", Label.of("分组", "Group"));
    }

    @Override
    public Effect effect() {
        return Effect.IN_TABLE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        return Calls.checkKey(config.group(), "/group");
    }

    @Override
    public void apply(Config config, ActionCall call) {
        store.leaveGroup(call.app(), call.table(), Calls.ids(call), config.group(), Calls.author(call));
    }
}
