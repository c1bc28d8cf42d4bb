package eddy.touch.action;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.document.JsonText;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.touch.internal.TouchColumns.Freeze;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

/** Ends the freeze of regular marketing for the customers. */
public final class UnfreezeMarketing implements ActionType<UnfreezeMarketing.Config> {

    private static final JsonNode SCHEMA = JsonText.parse(
                    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{}}")
            .orThrow();

    /** Nothing to set. */
    public record Config() {}

    @Override
    public String key() {
        return "unfreeze_marketing";
    }

    @Override
    public Label label() {
        return Label.of("解除营销冻结", "End the marketing freeze");
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public JsonNode configSchema() {
        return SCHEMA.deepCopy();
    }

    @Override
    public Effect effect() {
        return Effect.IN_TABLE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        return Customers.check(table, scope);
    }

    @Override
    public void apply(Config config, ActionCall call) {
        var wanted = call.records().asTable("wanted", "record", "occurrence");
        Field<UUID> record = DSL.field(name("wanted", "record"), SQLDataType.UUID);
        call.tx()
                .db()
                .deleteFrom(Freeze.TABLE)
                .where(
                        Freeze.APP.eq(call.app()),
                        Freeze.RECORD.in(select(record).from(wanted)))
                .execute();
    }
}
