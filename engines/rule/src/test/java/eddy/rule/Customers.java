package eddy.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionStep;
import eddy.core.action.ActionType;
import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition;
import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.testkit.TestDatabase;

/** A small customer table, conditions on its number of visits, and two actions that leave a trace in tables. */
final class Customers {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final AsOf AS_OF = AsOf.at(NOON, ZONE);

    static final TableModel TABLE = new TableModel(
            "customer",
            Label.of("客户", "Customer"),
            "test__customer",
            List.of(),
            "id",
            List.of(new TableModel.Fixed("deleted_at", Optional.empty())),
            false);

    private final TestDatabase database;

    Customers(TestDatabase database) {
        this.database = database;
        database.db()
                .execute("create table if not exists \"test__customer\" (\"id\" uuid primary key, "
                        + "\"visits\" integer not null, \"deleted_at\" timestamp with time zone)");
        database.db()
                .execute(
                        "create table if not exists \"test__trace\" (\"record_id\" uuid not null, "
                                + "\"action\" varchar not null, \"key\" varchar not null, primary key (\"record_id\", \"key\", \"action\"))");
        database.truncate();
    }

    UUID add(int visits) {
        var id = Ids.next();
        database.db().execute("insert into \"test__customer\" (\"id\", \"visits\") values (?, ?)", id, visits);
        return id;
    }

    void visits(UUID id, int visits) {
        database.db().execute("update \"test__customer\" set \"visits\" = ? where \"id\" = ?", visits, id);
    }

    void delete(UUID id) {
        database.db().execute("update \"test__customer\" set \"deleted_at\" = current_timestamp where \"id\" = ?", id);
    }

    /** What the actions did to the record: {@code action key}, sorted. */
    List<String> trace(UUID id) {
        return database
                .db()
                .fetch("select \"action\", \"key\" from \"test__trace\" where \"record_id\" = ?", id)
                .stream()
                .map(r -> r.get(0, String.class) + " " + r.get(1, String.class))
                .sorted()
                .toList();
    }

    int traces() {
        return database.db().fetchCount(DSL.table(DSL.name("test__trace")));
    }

    static CompiledRule rule(
            String key,
            int order,
            CompiledCondition condition,
            List<ActionStep<?>> then,
            List<ActionStep<?>> otherwise) {
        return new CompiledRule(
                key,
                Label.of(key, key),
                new Label(null),
                TABLE,
                true,
                order,
                List.of(new Trigger.Saved()),
                condition,
                then,
                otherwise,
                ZONE);
    }

    static CompiledRule off(CompiledRule rule) {
        return new CompiledRule(
                rule.key(),
                rule.label(),
                rule.description(),
                rule.table(),
                false,
                rule.order(),
                rule.when(),
                rule.condition(),
                rule.then(),
                rule.otherwise(),
                rule.zone());
    }

    static CompiledCondition fewerVisitsThan(int limit) {
        return visits(v -> v.lt(limit));
    }

    static CompiledCondition visits(Function<Field<Integer>, Condition> test) {
        return new VisitsCondition(test);
    }

    /** Records that an action with this name left a trace on. */
    static CompiledCondition traced(String action) {
        return new CompiledCondition() {
            @Override
            public TableModel table() {
                return TABLE;
            }

            @Override
            public Condition predicate(String alias, AsOf asOf) {
                return DSL.exists(DSL.selectOne()
                        .from(DSL.table(DSL.name("test__trace")))
                        .where(
                                DSL.field(DSL.name("test__trace", "record_id")).eq(DSL.field(DSL.name(alias, "id"))),
                                DSL.field(DSL.name("test__trace", "action"), String.class)
                                        .eq(action)));
            }

            @Override
            public Set<Read> reads() {
                return Set.of(new Read("customer", "#" + action));
            }

            @Override
            public List<Explained> explain(DSLContext db, UUID record, AsOf asOf) {
                return List.of();
            }
        };
    }

    private record VisitsCondition(Function<Field<Integer>, Condition> test) implements CompiledCondition {
        @Override
        public TableModel table() {
            return TABLE;
        }

        @Override
        public Condition predicate(String alias, AsOf asOf) {
            return test.apply(DSL.field(DSL.name(alias, "visits"), SQLDataType.INTEGER));
        }

        @Override
        public Set<Read> reads() {
            return Set.of(new Read("customer", "visits"));
        }

        @Override
        public List<Explained> explain(DSLContext db, UUID record, AsOf asOf) {
            var visits = db.fetchOne("select \"visits\" from \"test__customer\" where \"id\" = ?", record);
            return visits == null
                    ? List.of()
                    : List.of(new Explained("", visits.get(0, String.class), "lt", null, true));
        }
    }

    /** Leaves a trace in the same transaction. */
    static ActionStep<?> mark(String name) {
        return new ActionStep<>(new Trace(name, ActionType.Effect.IN_TABLE), new Trace.Config());
    }

    /** Leaves a trace by way of a task. */
    static ActionStep<?> call(String name) {
        return new ActionStep<>(new Trace(name, ActionType.Effect.OUTSIDE), new Trace.Config());
    }

    /** Writes one row per record; throws for the records in {@link #BROKEN}. */
    record Trace(String key, ActionType.Effect effect) implements ActionType<Trace.Config> {

        static final Set<UUID> BROKEN = new java.util.concurrent.CopyOnWriteArraySet<>();
        static final List<Integer> SIZES = java.util.Collections.synchronizedList(new ArrayList<>());

        record Config() {}

        @Override
        public Label label() {
            return Label.of(key, key);
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
        public List<Issue> check(Config config, TableModel table, CompileScope scope) {
            return List.of();
        }

        @Override
        public void apply(Config config, ActionCall call) {
            var rows = call.tx().db().fetch(call.records()).intoMap(r -> r.value1(), r -> r.value2());
            SIZES.add(rows.size());
            new TreeMap<>(rows).forEach((id, trace) -> {
                call.tx().db().execute("insert into \"test__trace\" values (?, ?, ?)", id, key, trace);
                if (BROKEN.contains(id)) {
                    throw new IllegalStateException("The line is dead");
                }
            });
        }
    }
}
