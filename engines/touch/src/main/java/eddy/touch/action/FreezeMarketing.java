package eddy.touch.action;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

/** Lets regular marketing rest for the customers, for some days or until it is ended. A longer freeze stays. */
public final class FreezeMarketing implements ActionType<FreezeMarketing.Config> {

    private static final int MAX_DAYS = 3_650;

    private static final JsonNode SCHEMA = JsonText.parse("""
                    {"type":"object","additionalProperties":false,
                     "properties":{"days":{"type":"integer","minimum":1,"maximum":3650,
                       "x-eddy":{"type":"integer","label":{"zh-CN":"天数（留空为直到解除）","en":"Days (blank: until ended)"}}}}}""").orThrow();

    /** @param days how long; {@code null} until ended */
    public record Config(Integer days) {}

    @Override
    public String key() {
        return "freeze_marketing";
    }

    @Override
    public Label label() {
        return Label.of("冻结常规营销", "Freeze regular marketing");
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
        if (config.days() != null && (config.days() < 1 || config.days() > MAX_DAYS)) {
            return List.of(Issue.error("touch.freeze.days", "/days", "days", config.days(), "limit", MAX_DAYS));
        }
        return Customers.check(table, scope);
    }

    @Override
    public void apply(Config config, ActionCall call) {
        var db = call.tx().db();
        var since = call.asOf().now().atOffset(ZoneOffset.UTC);
        var until = config.days() == null
                ? null
                : call.asOf().now().plus(config.days(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        var reason = call.origin().kind() + "/" + call.origin().key();
        var wanted = call.records().asTable("wanted", "record", "occurrence");
        Field<UUID> record = DSL.field(name("wanted", "record"), SQLDataType.UUID);
        Field<OffsetDateTime> end = val(until, SQLDataType.TIMESTAMPWITHTIMEZONE);
        var longer = until == null ? DSL.trueCondition() : Freeze.UNTIL.lt(until);
        db.update(Freeze.TABLE)
                .set(Freeze.UNTIL, end)
                .set(Freeze.REASON, reason)
                .where(
                        Freeze.APP.eq(call.app()),
                        Freeze.UNTIL.isNotNull(),
                        longer,
                        Freeze.RECORD.in(select(record).from(wanted)))
                .execute();
        db.insertInto(Freeze.TABLE, Freeze.APP, Freeze.RECORD, Freeze.SINCE, Freeze.UNTIL, Freeze.REASON)
                .select(select(val(call.app()), record, val(since, SQLDataType.TIMESTAMPWITHTIMEZONE), end, val(reason))
                        .from(wanted)
                        .where(notExists(selectOne()
                                .from(Freeze.TABLE)
                                .where(Freeze.APP.eq(call.app()), Freeze.RECORD.eq(record)))))
                .execute();
    }
}
