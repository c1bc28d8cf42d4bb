package eddy.backend.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.backend.apps.LiveApp;
import eddy.flow.CaseDetail;
import eddy.flow.CaseInfo;
import eddy.flow.CaseList;
import eddy.flow.Todo;
import eddy.touch.Touch;
import eddy.touch.TouchLog;

/** What the engines have brought about in the app of a case. */
final class CaseFacts {

    private static final int MANY = 200;

    private final CaseWorld world;
    private final String app;

    CaseFacts(CaseWorld world, LiveApp app) {
        this.world = world;
        this.app = app.key();
    }

    /** Oldest first; sub-flows are part of their case. */
    List<CaseInfo> cases() {
        var newestFirst = new ArrayList<>(world.engines()
                .flows()
                .cases(CaseList.of(app), Optional.empty(), MANY)
                .items());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    Optional<CaseDetail> detail(UUID caseId) {
        return world.engines().flows().caseDetail(caseId);
    }

    /** Oldest first. */
    List<Touch> touches() {
        var newestFirst = new ArrayList<>(new TouchLog(world.database())
                .list(app, TouchLog.Filter.none(), null, MANY)
                .items());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Oldest first. */
    List<Todo> todos() {
        var todos = world.engines().flows().todos();
        return rows("todo", "created_at").stream()
                .flatMap(id -> todos.get(id).stream())
                .toList();
    }

    List<Todo> openTodos() {
        return todos().stream().filter(Todo::isOpen).toList();
    }

    /** What a case calls a todo: the step it belongs to, or the rule that made it. */
    String name(Todo todo) {
        return todo.step() != null ? todo.step() : ruleOf(todo.id());
    }

    private String ruleOf(UUID todo) {
        var key = DSL.field(DSL.name("origin_key"), SQLDataType.VARCHAR);
        var origin = world.database()
                .db()
                .select(key)
                .from(table("todo"))
                .where(id("id").eq(todo))
                .fetchSingle(key);
        var parts = List.of(origin.split("/"));
        int rule = parts.indexOf("rule");
        return rule < 0 ? origin : parts.get(rule + 1);
    }

    /** A transition of a rule. */
    record Transition(Instant at, String rule, String what, UUID record) {}

    List<Transition> transitions() {
        var at = time("at");
        return world.database()
                .db()
                .select(at, text("rule"), text("transition"), id("record_id"))
                .from(table("rule_transition"))
                .where(text("app").eq(app))
                .orderBy(at)
                .fetch(r -> new Transition(r.value1().toInstant(), r.value2(), r.value3(), r.value4()));
    }

    boolean hasTag(UUID record, String tag) {
        return has("record_tag", "record", record, text("tag").eq(tag));
    }

    boolean inGroup(UUID record, String group) {
        return has("record_group", "record", record, text("group_key").eq(group));
    }

    /** Whether regular marketing rests for the customer at this moment. */
    boolean frozen(UUID record) {
        var until = time("until");
        return has(
                "marketing_freeze",
                "record",
                record,
                until.isNull().or(until.gt(world.time().now().atOffset(ZoneOffset.UTC))));
    }

    private boolean has(String table, String column, UUID record, Condition which) {
        return world.database()
                .db()
                .fetchExists(DSL.selectOne()
                        .from(table(table))
                        .where(text("app").eq(app))
                        .and(id(column).eq(record))
                        .and(which));
    }

    private List<UUID> rows(String table, String time) {
        return world.database()
                .db()
                .select(id("id"))
                .from(table(table))
                .where(text("app").eq(app))
                .orderBy(time(time), id("id"))
                .fetch(id("id"));
    }

    private static Table<?> table(String name) {
        return DSL.table(DSL.name(name));
    }

    private static Field<UUID> id(String name) {
        return DSL.field(DSL.name(name), SQLDataType.UUID);
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<OffsetDateTime> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
