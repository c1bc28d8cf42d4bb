package eddy.touch.action;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.TableModel;
import eddy.touch.TouchState;
import eddy.touch.internal.TouchColumns;
import eddy.touch.spi.TouchApps;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

/** Queues a message to each customer; the dispatcher sends it, or says why not. */
public final class SendMessage implements ActionType<SendMessage.Config> {

    private static final JsonNode SCHEMA = JsonText.parse("""
                    {"type":"object","required":["message"],"additionalProperties":false,
                     "properties":{"message":{"type":"string","x-eddy":{"type":"document","kind":"message",
                       "label":{"zh-CN":"消息","en":"Message"}}}}}""").orThrow();

    private final TouchApps apps;

    public SendMessage(TouchApps apps) {
        this.apps = apps;
    }

    /** @param message key of the message */
    public record Config(String message) {}

    @Override
    public String key() {
        return "send_message";
    }

    @Override
    public Label label() {
        return Label.of("发送消息", "Send a message");
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
        return Effect.OUTSIDE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        if (config.message() == null || !scope.exists(DocumentKind.MESSAGE, config.message())) {
            return List.of(Issue.error("touch.message.unknown", "/message", "message", config.message()));
        }
        return Customers.check(table, scope);
    }

    @Override
    public void apply(Config config, ActionCall call) {
        var message = apps.find(call.app(), call.release())
                .map(app -> app.messages().get(config.message()))
                .orElseThrow(() ->
                        new IssueException(Issue.error("touch.message.unknown", "", "message", config.message())));
        var origin = call.origin();
        var at = call.asOf().now().atOffset(ZoneOffset.UTC);
        var wanted = call.records().asTable("wanted", "record", "occurrence");
        Field<UUID> record = DSL.field(name("wanted", "record"), SQLDataType.UUID);
        Field<String> occurrence = DSL.field(name("wanted", "occurrence"), SQLDataType.VARCHAR);
        var insert = call.tx()
                .db()
                .insertInto(
                        TouchColumns.TOUCH,
                        TouchColumns.ID,
                        TouchColumns.APP,
                        TouchColumns.FORM,
                        TouchColumns.RECORD,
                        TouchColumns.MESSAGE,
                        TouchColumns.CHANNEL,
                        TouchColumns.PURPOSE,
                        TouchColumns.RELEASE,
                        TouchColumns.ORIGIN_KIND,
                        TouchColumns.ORIGIN_KEY,
                        TouchColumns.ORIGIN_STEP,
                        TouchColumns.OCCURRENCE,
                        TouchColumns.FLOW,
                        TouchColumns.CASE,
                        TouchColumns.STATE,
                        TouchColumns.ATTEMPTS,
                        TouchColumns.QUEUED,
                        TouchColumns.NOT_BEFORE,
                        TouchColumns.SAMPLE)
                .select(select(
                                uuid(),
                                val(call.app()),
                                val(call.table().keptKey()),
                                record,
                                val(message.key()),
                                val(message.channel()),
                                val(message.purpose().key()),
                                val(call.release()),
                                val(origin.kind()),
                                val(origin.key()),
                                val(origin.step()),
                                occurrence,
                                val(origin.kind().equals("flow") ? origin.key() : null, SQLDataType.VARCHAR),
                                val(origin.caseId(), SQLDataType.VARCHAR),
                                val(TouchState.QUEUED.key()),
                                val(0),
                                time(at),
                                time(at),
                                val(false))
                        .from(wanted)
                        .where(notExists(selectOne()
                                .from(TouchColumns.TOUCH)
                                .where(
                                        TouchColumns.APP.eq(call.app()),
                                        TouchColumns.ORIGIN_KIND.eq(origin.kind()),
                                        TouchColumns.ORIGIN_KEY.eq(origin.key()),
                                        TouchColumns.ORIGIN_STEP.eq(origin.step()),
                                        TouchColumns.RECORD.eq(record),
                                        TouchColumns.OCCURRENCE.eq(occurrence)))));
        if (call.tx().db().family() == SQLDialect.POSTGRES) {
            insert.onConflictDoNothing().execute();
        } else {
            insert.execute();
        }
    }

    private static Field<OffsetDateTime> time(OffsetDateTime at) {
        return val(at, SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
