package eddy.flow.internal.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Label;
import eddy.core.Transactions;
import eddy.flow.Page;
import eddy.flow.Person;
import eddy.flow.Todo;
import eddy.flow.TodoCounts;
import eddy.flow.TodoList;
import eddy.flow.TodoSettings;
import eddy.flow.internal.run.Keyset;
import eddy.flow.internal.run.Runtime;

import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.flag;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.instant;
import static eddy.flow.internal.run.Columns.number;
import static eddy.flow.internal.run.Columns.text;
import static eddy.flow.internal.run.Columns.time;
import static eddy.flow.internal.run.Columns.utc;

/** Lists, counts and finds todos; every list walks along one index. */
public final class TodoReads {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<TodoSettings.Outcome>> OUTCOMES = new TypeReference<>() {};

    private final Runtime runtime;
    private final Transactions tx;

    public TodoReads(Runtime runtime) {
        this.runtime = runtime;
        this.tx = runtime.tx();
    }

    public Page<Todo> list(Person person, TodoList list, Optional<String> after, int limit) {
        var where = of(person, list.state()).and(app(list.app()));
        var searched = list.search().filter(s -> !s.isBlank());
        if (searched.isPresent()) {
            var text = searched.get();
            where = where.and(text("record_title")
                    .containsIgnoreCase(text)
                    .or(text("title_zh").containsIgnoreCase(text))
                    .or(text("title_en").containsIgnoreCase(text)));
        }
        var order =
                switch (list.state()) {
                    case MINE, POOL ->
                        Keyset.of(number("priority_rank").asc(), time("due_key").asc(), id("id").asc());
                    case DONE -> Keyset.of(time("done_at").desc(), id("id").desc());
                    case STARTED -> Keyset.of(time("created_at").desc(), id("id").desc());
                };
        return order.page(tx.db().select().from(TODO).where(where), after, limit, this::todo);
    }

    public TodoCounts counts(Person person, Optional<String> app) {
        var mine = of(person, TodoList.State.MINE).and(app(app));
        return new TodoCounts(
                count(mine),
                count(mine.and(time("due_at").lt(utc(runtime.now())))),
                count(of(person, TodoList.State.POOL).and(app(app))),
                count(of(person, TodoList.State.DONE).and(app(app))),
                count(of(person, TodoList.State.STARTED).and(app(app))));
    }

    public Optional<Todo> get(UUID todo) {
        return tx.db()
                .select()
                .from(TODO)
                .where(id("id").eq(todo))
                .fetchOptional()
                .map(this::todo);
    }

    /** The todos about a record, newest first. */
    public Page<Todo> about(String app, UUID record, Optional<String> after, int limit) {
        return Keyset.of(time("created_at").desc(), id("id").desc())
                .page(
                        tx.db()
                                .select()
                                .from(TODO)
                                .where(text("app").eq(app))
                                .and(id("record_id").eq(record)),
                        after,
                        limit,
                        this::todo);
    }

    private int count(Condition where) {
        return tx.db().fetchCount(TODO, where);
    }

    private static Condition app(Optional<String> app) {
        return app.map(a -> text("app").eq(a)).orElseGet(DSL::noCondition);
    }

    private static Condition of(Person person, TodoList.State state) {
        return switch (state) {
            case MINE -> id("assignee").eq(person.id()).and(text("state").eq("open"));
            case POOL -> text("state").eq("open").and(id("assignee").isNull()).and(pools(person));
            case DONE -> id("done_by").eq(person.id());
            case STARTED -> id("started_by").eq(person.id());
        };
    }

    private static Condition pools(Person person) {
        var pools = new ArrayList<Condition>();
        person.roles()
                .forEach((app, roles) -> pools.add(text("app")
                        .eq(app)
                        .and(text("role").in(roles).or(text("role").isNull()))));
        return DSL.or(pools);
    }

    private Todo todo(Record row) {
        var app = row.get(text("app"));
        return new Todo(
                row.get(id("id")),
                app,
                row.get(number("release")),
                label(row, "title"),
                row.get(text("hint_zh")) == null ? null : label(row, "hint"),
                row.get(text("priority")),
                row.get(text("state")),
                row.get(id("assignee")),
                row.get(text("role")),
                instant(row.get(time("due_at"))),
                instant(row.get(time("created_at"))),
                instant(row.get(time("claimed_at"))),
                runtime.settings().keys().form(app, row.get(text("form"))),
                row.get(id("record_id")),
                row.get(text("record_title")),
                row.get(id("case_id")),
                row.get(id("root_case_id")),
                row.get(text("flow")),
                row.get(text("flow")) == null ? null : label(row, "flow"),
                row.get(text("step")),
                row.get(text("todo_form")),
                read(row.get(text("outcomes"))),
                row.get(text("outcome")),
                row.get(text("note")),
                tree(row.get(text("form_data"))),
                row.get(id("form_record")),
                row.get(id("started_by")),
                instant(row.get(time("done_at"))),
                row.get(id("done_by")),
                row.get(flag("sample")));
    }

    private static Label label(Record row, String column) {
        var zh = row.get(text(column + "_zh"));
        var en = row.get(text(column + "_en"));
        return Label.of(zh, en == null ? zh : en);
    }

    private static List<TodoSettings.Outcome> read(String json) {
        try {
            return JSON.readValue(json, OUTCOMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outcomes of a todo cannot be read", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Form data of a todo cannot be read", e);
        }
    }
}
