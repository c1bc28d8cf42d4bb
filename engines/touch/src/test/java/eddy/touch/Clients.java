package eddy.touch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionCatalog;
import eddy.core.condition.AsOf;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.testkit.TestDatabase;
import eddy.touch.action.SendMessage;

/** A customer form with its table, four messages, and the bundle they live in. */
final class Clients {

    static final String APP = "churn";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final UUID LINA = Ids.next();

    static final TableModel TABLE = new TableModel(
            "customer",
            Label.of("客户", "Customer"),
            "test__client",
            List.of(
                    field("unified_id", "text"),
                    field("name", "text"),
                    field("email", "email"),
                    field("phone", "phone"),
                    field("language", "text"),
                    field("owner", "person"),
                    field("consent_email", "boolean")),
            "name",
            List.of(new TableModel.Fixed("deleted_at", Optional.empty())),
            false);

    static final JsonNode MANIFEST = JsonText.parse("""
                    {"zone":"Asia/Shanghai","customer":{"form":"customer","name":"name","email":"email","phone":"phone",
                     "language":"language","owner":"owner","uniqueKey":"unified_id"}}""").orThrow();

    static final CompileScope SCOPE = new Scope();

    private final TestDatabase database;

    Clients(TestDatabase database) {
        this.database = database;
        database.db()
                .execute("create table if not exists \"test__client\" (\"id\" uuid primary key, "
                        + "\"unified_id\" varchar, \"name\" varchar, \"email\" varchar, \"phone\" varchar, \"language\" varchar, "
                        + "\"owner\" uuid, \"consent_email\" boolean, \"deleted_at\" timestamp with time zone)");
        database.truncate();
    }

    UUID add(String name) {
        return add(name, name + "@example.com", "zh-CN");
    }

    UUID add(String name, String email, String language) {
        var id = Ids.next();
        database.db()
                .execute(
                        "insert into \"test__client\" (\"id\", \"unified_id\", \"name\", \"email\", \"phone\", \"language\", "
                                + "\"owner\") values (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        name,
                        name,
                        email,
                        "13800138000",
                        language,
                        LINA);
        return id;
    }

    void set(UUID id, String column, Object value) {
        database.db()
                .update(DSL.table(DSL.name("test__client")))
                .set(DSL.field(DSL.name(column), Object.class), value)
                .where(DSL.field(DSL.name("id"), UUID.class).eq(id))
                .execute();
    }

    static TouchApp app() {
        return TouchApp.of(
                        APP,
                        MANIFEST,
                        Tables.of(List.of(TABLE)),
                        Map.of(
                                "care", message("care", "email", "recovery"),
                                "news", message("news", "email", "marketing"),
                                "sms", message("sms", "sms", "recovery"),
                                "bill", message("bill", "email", "service")))
                .orElseThrow();
    }

    static CompiledMessage message(String key, String channel, String purpose) {
        var text = """
                {"schemaVersion":1,"key":"%s","label":{"zh-CN":"%1$s","en":"%1$s"},"channel":"%s","purpose":"%s",
                 "subject":{"zh-CN":"{{name}}，好久不见","en":"{{name}}, it has been a while"},
                 "body":{"zh-CN":"{{name}}您好，{{owner.name}}敬上","en":"Dear {{name}}, yours {{owner.name}}"}}""".formatted(key, channel, purpose);
        return new MessageCompiler()
                .compile(new Document("message", key, text), SCOPE)
                .orThrow();
    }

    static Map<UUID, String> people(Collection<UUID> ids) {
        return ids.contains(LINA) ? Map.of(LINA, "李娜") : Map.of();
    }

    /** Queues the message to the customers, as the step of a rule or of a case. */
    void queue(String message, String occurrence, String caseId, Instant at, Collection<UUID> ids) {
        database.required(() -> new SendMessage((app, release) -> Optional.of(app()))
                .apply(new SendMessage.Config(message), call(occurrence, caseId, at, ids)));
    }

    void queue(String message, String occurrence, UUID... ids) {
        queue(message, occurrence, null, NOON, List.of(ids));
    }

    ActionCall call(String occurrence, String caseId, Instant at, Collection<UUID> ids) {
        var origin = caseId == null
                ? new ActionCall.Origin("rule", "silent", "then/0", null)
                : new ActionCall.Origin("flow", "recovery", "mail", caseId);
        return new ActionCall(APP, 1, TABLE, rows(occurrence, ids), origin, AsOf.at(at, ZONE), database, issue -> {});
    }

    private static Select<Record2<UUID, String>> rows(String occurrence, Collection<UUID> ids) {
        Select<Record2<UUID, String>> rows = null;
        for (var id : new ArrayList<>(ids)) {
            var row = DSL.select(DSL.val(id, SQLDataType.UUID), DSL.val(occurrence));
            rows = rows == null ? row : rows.unionAll(row);
        }
        return rows;
    }

    private static FieldModel field(String key, String type) {
        return new FieldModel(
                key,
                Label.of(key, key),
                key,
                FieldTypes.standard().of(type),
                Optional.empty(),
                List.of(),
                JsonNodeFactory.instance.objectNode().put("type", type));
    }

    private record Scope() implements CompileScope {
        @Override
        public String app() {
            return APP;
        }

        @Override
        public JsonNode manifest() {
            return MANIFEST;
        }

        @Override
        public Tables tables() {
            return Tables.of(List.of(TABLE));
        }

        @Override
        public ActionCatalog actions() {
            return new ActionCatalog(List.of());
        }

        @Override
        public boolean exists(DocumentKind kind, String key) {
            return kind == DocumentKind.MESSAGE && key.equals("care");
        }

        @Override
        public Optional<JsonNode> content(DocumentKind kind, String key) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
            return Optional.empty();
        }
    }
}
