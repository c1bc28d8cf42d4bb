package eddy.flow.world;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.Record2;
import org.jooq.impl.DSL;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/** Writes a line about each record, once for each key. The text {@code boom} fails after writing. */
final class NoteAction implements ActionType<NoteAction.Config> {

    record Config(String text) {}

    @Override
    public String key() {
        return "note";
    }

    @Override
    public Label label() {
        return Label.of("记录", "Note");
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public JsonNode configSchema() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Effect effect() {
        return Effect.IN_TABLE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        return config.text() == null ? List.of(Issue.error("note.empty", "/text")) : List.of();
    }

    @Override
    public void apply(Config config, ActionCall call) {
        List<Record2<UUID, String>> records = call.tx().db().fetch(call.records());
        for (var record : records) {
            call.tx()
                    .db()
                    .insertInto(DSL.table(DSL.name("note")))
                    .set(DSL.field(DSL.name("key"), String.class), record.value2())
                    .set(DSL.field(DSL.name("record"), UUID.class), record.value1())
                    .set(DSL.field(DSL.name("text"), String.class), config.text())
                    .set(
                            DSL.field(DSL.name("case_id"), String.class),
                            call.origin().caseId())
                    .execute();
        }
        if (config.text().equals("boom") && System.getProperty("eddy.note.calm") == null) {
            throw new IllegalStateException("boom");
        }
    }
}
