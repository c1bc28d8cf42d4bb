package eddy.flow.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.action.ActionCatalog;
import eddy.core.calendar.WorkCalendar;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.Tables;
import eddy.flow.CompiledFlow;
import eddy.flow.FlowCompiler;
import eddy.flow.FlowEngine;
import eddy.flow.FlowSettings;
import eddy.flow.InterestingEvent;
import eddy.flow.Person;
import eddy.flow.Started;
import eddy.flow.hostile.Corpus;
import eddy.flow.spi.Awaited;
import eddy.flow.spi.CaseListener;
import eddy.flow.spi.Decisions;
import eddy.flow.spi.Flows;
import eddy.flow.spi.Happenings;
import eddy.flow.spi.People;
import eddy.flow.spi.TodoForms;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

/** An app with customers, a flow engine over it, and a clock that the test moves. */
public final class World implements Flows, Decisions, People, Happenings, TodoForms, CaseListener {

    public static final String APP = "churn";
    private static final String[] FLOWS = {
        "linear",
        "waits",
        "branch",
        "outcome_branch",
        "decide",
        "pre_churn",
        "both",
        "until",
        "outer",
        "inner",
        "reminder",
        "grouped",
        "retry",
        "fails",
        "late_boom",
        "until_boom",
        "reminder_or_login"
    };
    private static final Set<String> DECISIONS = Set.of("strategy");

    private final TestDatabase database;
    public final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    public final Customers customers;
    public final FlowEngine engine;
    public final Person lina = person("lina", Map.of(APP, Set.of("cs_team")));
    public final Person wang = person("wang", Map.of(APP, Set.of("cs_team", "account_manager")));
    public final Person guest = person("guest", Map.of());
    private final List<Person> people = List.of(lina, wang, guest);
    private final Map<String, CompiledFlow> published = new HashMap<>();
    public final List<String> endings = new ArrayList<>();
    public final List<String> lastSteps = new ArrayList<>();

    private static World last;

    /** The world of a database, made by whoever asks first; it has all flows as release 1. */
    public static World of(TestDatabase database) {
        if (last == null || last.database != database) {
            last = new World(database);
            last.publish(1, FLOWS);
        }
        return last;
    }

    private World(TestDatabase database) {
        this.database = database;
        customers = new Customers(database);
        customers.createTables();
        engine = anotherEngine();
    }

    /** A second node on the same database; it knows nothing but what lies there. */
    public FlowEngine anotherEngine() {
        return anotherEngine(0);
    }

    /** A node whose own threads run what is due by the computer's clock. */
    public FlowEngine anotherEngine(int workers) {
        return engine(workers, Runnable::run);
    }

    /** A node that dies after each commit, before it gets to what that left to do. */
    public FlowEngine lazyEngine() {
        return engine(0, task -> {});
    }

    private FlowEngine engine(int workers, Executor afterCommit) {
        return FlowEngine.create(new FlowSettings(
                database,
                database.dataSource(),
                clock,
                afterCommit,
                workers,
                this,
                this,
                this,
                this,
                WorkCalendar.china()::plusWorkingDays,
                this,
                this,
                ReleaseKeys.SAME));
    }

    private static Person person(String name, Map<String, Set<String>> roles) {
        return new Person(Ids.next(), name, roles);
    }

    public static String xml(String key) {
        return Corpus.resource("/flows/" + key + ".bpmn");
    }

    public static Compiled<CompiledFlow> compile(String key, String xml) {
        return compile(APP, key, xml);
    }

    /** The flow as one of another app's. */
    public static Compiled<CompiledFlow> compile(String app, String key, String xml) {
        return new FlowCompiler().compile(new Document("flow", key, xml), new Scope(app));
    }

    /** What a flow under compilation may know of the app. */
    public static CompileScope scope() {
        return new Scope(APP);
    }

    public void publish(int release, String... flows) {
        var compiled = new ArrayList<CompiledFlow>();
        for (var flow : flows) {
            compiled.add(compile(flow, xml(flow)).orThrow());
        }
        publish(release, compiled);
    }

    public void publish(int release, List<CompiledFlow> flows) {
        flows.forEach(f -> published.put(release + "/" + f.key(), f));
        engine.deploy(APP, release, flows);
    }

    public Started start(int release, String flow, UUID customer, String key) {
        return engine.startCase(APP, release, flow, customer, key, new FlowEngine.Origin("person", "test"), wang.id());
    }

    public UUID start(String flow, UUID customer) {
        return start(1, flow, customer, Ids.next().toString()).caseId().orElseThrow();
    }

    /** Lets time pass; every timer runs at its own time. */
    public void pass(Duration time) {
        var until = clock.instant().plus(time);
        for (var next = engine.nextDue(); next.filter(n -> !n.isAfter(until)).isPresent(); next = engine.nextDue()) {
            if (next.get().isAfter(clock.instant())) {
                clock.set(next.get());
            }
            engine.runDueJobs(clock.instant());
        }
        clock.set(until);
    }

    /** A behaviour event comes in: it is stored and told in one transaction. */
    public void event(UUID customer, String type) {
        database.required(() -> {
            customers.event(customer, type, clock.instant());
            engine.signal(APP, List.of(customer), InterestingEvent.event(type, clock.instant()));
        });
    }

    public List<String> notes(UUID customer) {
        return database.db()
                .select(DSL.field(DSL.name("text"), String.class))
                .from(DSL.table(DSL.name("note")))
                .where(DSL.field(DSL.name("record"), UUID.class).eq(customer))
                .orderBy(DSL.field(DSL.name("key")))
                .fetch(0, String.class);
    }

    public int rows(String table) {
        return database.db().fetchCount(DSL.table(DSL.name(table)));
    }

    @Override
    public Optional<CompiledFlow> find(String app, int release, String flow) {
        return Optional.ofNullable(published.get(release + "/" + flow));
    }

    @Override
    public Map<String, Object> evaluate(String app, int release, String decision, UUID record) {
        var tier = database.db()
                .select(DSL.field(DSL.name("value_tier"), String.class))
                .from(DSL.table(DSL.name("customer")))
                .where(DSL.field(DSL.name("id"), UUID.class).eq(record))
                .fetchSingle(0, String.class);
        return Map.of("strategy", "high".equals(tier) ? "personal" : "general", "hours", 24);
    }

    @Override
    public Optional<UUID> byUsername(String username) {
        return people.stream()
                .filter(p -> p.username().equals(username))
                .map(Person::id)
                .findFirst();
    }

    @Override
    public boolean isActive(UUID user) {
        return people.stream().anyMatch(p -> p.id().equals(user));
    }

    @Override
    public boolean happened(String app, UUID record, UUID caseId, Awaited awaited, Instant since) {
        return customers.hasEvent(record, awaited.events(), since);
    }

    @Override
    public UUID save(
            String app,
            int release,
            String form,
            String table,
            UUID record,
            UUID caseId,
            ObjectNode values,
            Person by) {
        if (!values.hasNonNull("result")) {
            throw new IssueException(Issue.error("record.value.required", "/result"));
        }
        var id = Ids.next();
        database.db()
                .insertInto(DSL.table(DSL.name(form)))
                .set(DSL.field(DSL.name("id"), UUID.class), id)
                .set(
                        DSL.field(DSL.name("result"), String.class),
                        values.get("result").asText())
                .set(DSL.field(DSL.name("customer"), UUID.class), record)
                .execute();
        return id;
    }

    @Override
    public void ended(String app, UUID caseId, UUID record, String outcome, Set<Passed> last) {
        endings.add(caseId + " " + outcome);
        last.forEach(p -> lastSteps.add(caseId + " " + p.flow() + " " + p.step()));
    }

    private record Scope(String app) implements CompileScope {

        @Override
        public JsonNode manifest() {
            var manifest = JsonNodeFactory.instance.objectNode().put("zone", "Asia/Shanghai");
            var roles = manifest.putArray("roles");
            roles.addObject().put("key", "cs_team");
            roles.addObject().put("key", "account_manager");
            return manifest;
        }

        @Override
        public Tables tables() {
            return Customers.tables();
        }

        @Override
        public ActionCatalog actions() {
            return new ActionCatalog(List.of(new NoteAction()));
        }

        @Override
        public boolean exists(DocumentKind kind, String key) {
            return switch (kind) {
                case DECISION -> DECISIONS.contains(key);
                case FORM -> Customers.tables().table(key).isPresent();
                case FLOW -> Corpus.class.getResource("/flows/" + key + ".bpmn") != null;
                default -> false;
            };
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
