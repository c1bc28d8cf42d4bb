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

/** Gives the records a tag; those that have it keep it as it is. */
final class AddTag implements ActionType<AddTag.Config> {

    private final RecordStore store;

    AddTag(RecordStore store) {
        this.store = store;
    }

    record Config(String tag) {}

    @Override
    public String key() {
        return "add_tag";
    }

    @Override
    public Label label() {
        return Label.of("打标签", "Add a tag");
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public JsonNode configSchema() {
        return Calls.schemaOfKey("tag", Label.of("标签", "Tag"));
    }

    @Override
    public Effect effect() {
        return Effect.IN_TABLE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        return Calls.checkKey(config.tag(), "/tag");
    }

    @Override
    public void apply(Config config, ActionCall call) {
        store.addTag(call.app(), call.table(), Calls.ids(call), config.tag(), Calls.author(call));
    }
}
