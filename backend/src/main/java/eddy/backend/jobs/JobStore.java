package eddy.backend.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.backend.nodes.Nodes;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;

/** The rows of jobs. Each write is a transaction of its own, so that watchers see it while the work goes on. */
@ApplicationScoped
class JobStore {

    private static final Table<?> JOB = DSL.table(DSL.name("job"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<String> KIND = DSL.field(DSL.name("kind"), SQLDataType.VARCHAR);
    private static final Field<String> STATE = DSL.field(DSL.name("state"), SQLDataType.VARCHAR);
    private static final Field<String> APP = DSL.field(DSL.name("app"), SQLDataType.VARCHAR);
    private static final Field<UUID> OWNER = DSL.field(DSL.name("owner"), SQLDataType.UUID);
    private static final Field<Long> DONE = DSL.field(DSL.name("done"), SQLDataType.BIGINT);
    private static final Field<Long> TOTAL = DSL.field(DSL.name("total"), SQLDataType.BIGINT);
    private static final Field<String> RESULT = DSL.field(DSL.name("result"), SQLDataType.VARCHAR);
    private static final Field<String> ISSUES = DSL.field(DSL.name("issues"), SQLDataType.VARCHAR);
    private static final Field<String> ASK = DSL.field(DSL.name("ask"), SQLDataType.CLOB);
    private static final Field<UUID> NODE = DSL.field(DSL.name("node"), SQLDataType.UUID);
    private static final Field<Boolean> CANCEL_WANTED = DSL.field(DSL.name("cancel_wanted"), SQLDataType.BOOLEAN);
    private static final Field<Integer> RESUMED = DSL.field(DSL.name("resumed"), SQLDataType.INTEGER);
    private static final Field<OffsetDateTime> CREATED_AT =
            DSL.field(DSL.name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetDateTime> ENDED_AT =
            DSL.field(DSL.name("ended_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Transactions tx;
    private final Clock clock;
    private final Nodes nodes;
    private final ObjectMapper json;
    private final ObjectReader issueReader;

    JobStore(Transactions tx, Clock clock, Nodes nodes, ObjectMapper json) {
        this.tx = tx;
        this.nodes = nodes;
        this.clock = clock;
        this.json = json;
        // Written issues carry what their accessors say, too.
        issueReader = json.readerForListOf(Issue.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @param ask of work that lasts; {@code null} for other work */
    Job create(String kind, String app, UUID owner, JsonNode ask) {
        var job = new Job(Ids.next(), kind, "running", app, owner, 0, null, null, List.of(), 0);
        tx.requiresNew(() -> tx.db()
                .insertInto(JOB)
                .set(ID, job.id())
                .set(KIND, kind)
                .set(STATE, job.state())
                .set(APP, app)
                .set(OWNER, owner)
                .set(DONE, 0L)
                .set(ASK, ask == null ? null : ask.toString())
                .set(NODE, nodes.id())
                .set(CREATED_AT, now())
                .execute());
        return job;
    }

    Optional<Job> find(UUID id) {
        return tx.db().selectFrom(JOB).where(ID.eq(id)).fetchOptional(this::read);
    }

    /** Those under way, the newest first. */
    List<Job> running() {
        return tx.db()
                .selectFrom(JOB)
                .where(STATE.in("queued", "running"))
                .orderBy(CREATED_AT.desc(), ID)
                .fetch(this::read);
    }

    /** What a job of work that lasts was asked. */
    Optional<JsonNode> ask(UUID id) {
        return tx.db().select(ASK).from(JOB).where(ID.eq(id)).fetchOptional(ASK).map(this::tree);
    }

    /** Those under way that last, the oldest first. */
    List<Job> lasting() {
        return tx.db()
                .selectFrom(JOB)
                .where(STATE.eq("running").and(ASK.isNotNull()))
                .orderBy(CREATED_AT, ID)
                .fetch(this::read);
    }

    /** Those of them that no node is at, with the oldest first. */
    List<Job> left(Set<UUID> working) {
        return tx.db()
                .selectFrom(JOB)
                .where(STATE.eq("running").and(ASK.isNotNull()).and(isLeft(working)))
                .orderBy(CREATED_AT, ID)
                .fetch(this::read);
    }

    /** Makes a job that was left this node's own; no when another node did. */
    boolean takeOver(UUID id, Set<UUID> working) {
        return tx.requiresNew(() -> tx.db()
                        .update(JOB)
                        .set(NODE, nodes.id())
                        .set(RESUMED, RESUMED.plus(1))
                        .where(ID.eq(id))
                        .and(STATE.eq("running"))
                        .and(isLeft(working))
                        .execute()
                == 1);
    }

    private static Condition isLeft(Set<UUID> working) {
        return NODE.isNull().or(NODE.notIn(working));
    }

    /** Says how far jobs of this node are, for watchers at the others. */
    void reached(Map<UUID, RunningJob> jobs) {
        var updates = jobs.entrySet().stream()
                .<Query>map(job -> DSL.update(JOB)
                        .set(DONE, job.getValue().done())
                        .set(TOTAL, job.getValue().total())
                        .where(ID.eq(job.getKey()))
                        .and(STATE.eq("running"))
                        .and(NODE.eq(nodes.id())))
                .toList();
        tx.requiresNew(() -> tx.db().batch(updates).execute());
    }

    /** Has the node that a job runs at end it. */
    void wantCancelled(UUID id) {
        tx.requiresNew(() -> tx.db()
                .update(JOB)
                .set(CANCEL_WANTED, true)
                .where(ID.eq(id))
                .and(STATE.in("queued", "running"))
                .execute());
    }

    /** Those of {@code ids} that somebody wants to end. */
    Set<UUID> unwanted(Collection<UUID> ids) {
        return tx.db()
                .select(ID)
                .from(JOB)
                .where(ID.in(ids))
                .and(CANCEL_WANTED.isTrue())
                .fetchSet(ID);
    }

    /** Ends a job of this node; one that another node has taken over is left to it. */
    void end(UUID id, String state, JsonNode result, List<Issue> issues) {
        tx.requiresNew(() -> tx.db()
                .update(JOB)
                .set(STATE, state)
                .set(RESULT, result == null ? null : result.toString())
                .set(ISSUES, issues.isEmpty() ? null : written(issues))
                .set(ENDED_AT, now())
                .where(ID.eq(id))
                .and(NODE.isNull().or(NODE.eq(nodes.id())))
                .execute());
    }

    /**
     * Jobs that a stopped server left running and nobody can go on with, ended as failed.
     *
     * @param working the nodes whose jobs are none of them
     */
    int endInterrupted(Set<UUID> working) {
        var why = written(List.of(Issue.error("job.interrupted", "")));
        return tx.requiresNew(() -> tx.db()
                .update(JOB)
                .set(STATE, "failed")
                .set(ISSUES, why)
                .set(ENDED_AT, now())
                .where(STATE.in("queued", "running").and(ASK.isNull()).and(isLeft(working)))
                .execute());
    }

    private Job read(Record row) {
        try {
            var issues = row.get(ISSUES);
            var result = row.get(RESULT);
            return new Job(
                    row.get(ID),
                    row.get(KIND),
                    row.get(STATE),
                    row.get(APP),
                    row.get(OWNER),
                    row.get(DONE),
                    row.get(TOTAL),
                    result == null ? null : tree(result),
                    issues == null ? List.of() : issueReader.readValue(issues),
                    row.get(RESUMED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(List<Issue> issues) {
        try {
            return json.writeValueAsString(issues);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
