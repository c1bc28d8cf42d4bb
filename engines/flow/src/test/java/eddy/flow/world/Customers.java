package eddy.flow.world;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.testkit.TestDatabase;

/** The tables the flows of the tests are about: customers, and calls made to them. */
public final class Customers {

    private final TestDatabase database;

    Customers(TestDatabase database) {
        this.database = database;
    }

    static Tables tables() {
        return Tables.of(List.of(customer(), call(), event()));
    }

    private static TableModel customer() {
        return table(
                "customer",
                "name",
                field("id", "text", null),
                field("name", "text", null),
                field("value_tier", "text", null),
                field("owner", "person", null),
                field("last_login_at", "datetime", null));
    }

    private static TableModel call() {
        return table(
                "call_result",
                "result",
                field("id", "text", null),
                field("result", "text", null),
                field("customer", "link", "customer"));
    }

    private static TableModel event() {
        return table(
                "event",
                "type",
                field("id", "text", null),
                field("type", "text", null),
                field("at", "datetime", null),
                field("customer", "link", "customer"));
    }

    private static TableModel table(String key, String title, FieldModel... fields) {
        return new TableModel(key, Label.of(key, key), key, List.of(fields), title, List.of(), false);
    }

    private static FieldModel field(String key, String type, String linkTo) {
        return new FieldModel(
                key,
                Label.of(key, key),
                key,
                FieldTypes.standard().of(type),
                Optional.ofNullable(linkTo),
                List.of(),
                JsonNodeFactory.instance.objectNode());
    }

    void createTables() {
        var db = database.db();
        db.createTable(DSL.name("customer"))
                .column(DSL.name("id"), SQLDataType.UUID)
                .column(DSL.name("name"), SQLDataType.VARCHAR)
                .column(DSL.name("value_tier"), SQLDataType.VARCHAR)
                .column(DSL.name("owner"), SQLDataType.UUID)
                .column(DSL.name("last_login_at"), SQLDataType.TIMESTAMPWITHTIMEZONE)
                .column(DSL.name("sample"), SQLDataType.BOOLEAN)
                .execute();
        db.createTable(DSL.name("event"))
                .column(DSL.name("id"), SQLDataType.UUID)
                .column(DSL.name("type"), SQLDataType.VARCHAR)
                .column(DSL.name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE)
                .column(DSL.name("customer"), SQLDataType.UUID)
                .execute();
        db.createTable(DSL.name("call_result"))
                .column(DSL.name("id"), SQLDataType.UUID)
                .column(DSL.name("result"), SQLDataType.VARCHAR)
                .column(DSL.name("customer"), SQLDataType.UUID)
                .execute();
        db.createTable(DSL.name("note"))
                .column(DSL.name("key"), SQLDataType.VARCHAR)
                .column(DSL.name("record"), SQLDataType.UUID)
                .column(DSL.name("text"), SQLDataType.VARCHAR)
                .column(DSL.name("case_id"), SQLDataType.VARCHAR)
                .primaryKey(DSL.name("key"))
                .execute();
    }

    public UUID add(String name, String tier, UUID owner) {
        return add(name, tier, owner, false);
    }

    public UUID add(String name, String tier, UUID owner, boolean sample) {
        var id = Ids.next();
        database.db()
                .insertInto(DSL.table(DSL.name("customer")))
                .set(DSL.field(DSL.name("id"), UUID.class), id)
                .set(DSL.field(DSL.name("name"), String.class), name)
                .set(DSL.field(DSL.name("value_tier"), String.class), tier)
                .set(DSL.field(DSL.name("owner"), UUID.class), owner)
                .set(DSL.field(DSL.name("sample"), Boolean.class), sample)
                .execute();
        return id;
    }

    /** A behaviour event as the intake stores it. */
    public void event(UUID customer, String type, Instant at) {
        database.db()
                .insertInto(DSL.table(DSL.name("event")))
                .set(DSL.field(DSL.name("id"), UUID.class), Ids.next())
                .set(DSL.field(DSL.name("type"), String.class), type)
                .set(DSL.field(DSL.name("at"), java.time.OffsetDateTime.class), at.atOffset(ZoneOffset.UTC))
                .set(DSL.field(DSL.name("customer"), UUID.class), customer)
                .execute();
    }

    boolean hasEvent(UUID customer, List<String> types, Instant since) {
        return database.db()
                .fetchExists(DSL.selectOne()
                        .from(DSL.table(DSL.name("event")))
                        .where(DSL.field(DSL.name("customer"), UUID.class).eq(customer))
                        .and(DSL.field(DSL.name("type"), String.class).in(types))
                        .and(DSL.field(DSL.name("at"), java.time.OffsetDateTime.class)
                                .gt(since.atOffset(ZoneOffset.UTC))));
    }
}
