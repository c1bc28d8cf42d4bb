package eddy.rule.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionStep;
import eddy.core.action.ActionType.Effect;
import eddy.core.issue.Issue;
import eddy.rule.CompiledRule;
import eddy.rule.RuleRun;
import eddy.rule.internal.RuleTables.Match;
import eddy.rule.internal.RuleTables.Task;
import eddy.rule.internal.RuleTables.Transition;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

/**
 * One rule over one set of records, inside one transaction: entered = set − match, left = match − set, both computed by
 * the database; then the matches, the actions and the tasks.
 */
public final class Transitions {

    /** Ids bound into one statement at most. */
    private static final int CHUNK = 1_000;

    private static final String ROW = "r";

    private final Transactions tx;
    private final DSLContext db;
    private final CompiledRule rule;
    private final RuleRun run;
    private final UUID id = Ids.next();
    private final OffsetDateTime at;
    private final List<Issue> leftOut = new ArrayList<>();

    public Transitions(Transactions tx, CompiledRule rule, RuleRun run) {
        this.tx = tx;
        this.db = tx.db();
        this.rule = rule;
        this.run = run;
        this.at = run.asOf().now().atOffset(ZoneOffset.UTC);
    }

    /** How many records entered and left, how many tasks that made, and what actions left out. */
    public record Counts(int entered, int left, int tasks, List<Issue> leftOut) {}

    /** Whoever calls it has the rule's lock. */
    public Counts write() {
        int entered = 0;
        int ended = 0;
        for (var part : parts()) {
            entered += writeEntered(part);
            ended += writeLeft(part);
        }
        if (entered + ended == 0) {
            return new Counts(0, 0, 0, List.of());
        }
        endMatches(ended);
        beginMatches(entered);
        int tasks = entered == 0 ? 0 : act(RuleTables.ENTERED);
        int left = ended == 0
                ? 0
                : db.fetchCount(Transition.TABLE, Transition.RUN.eq(id).and(Transition.TRANSITION.eq(RuleTables.LEFT)));
        tasks += left == 0 ? 0 : act(RuleTables.LEFT);
        return new Counts(entered, left, tasks, List.copyOf(leftOut));
    }

    /** All records at once, or the wanted ones in portions. */
    private List<List<UUID>> parts() {
        if (run.records().isEmpty()) {
            return List.of(List.of());
        }
        var ids = new ArrayList<>(run.records().get());
        var parts = new ArrayList<List<UUID>>();
        for (int i = 0; i < ids.size(); i += CHUNK) {
            parts.add(ids.subList(i, Math.min(ids.size(), i + CHUNK)));
        }
        return parts;
    }

    private int writeEntered(List<UUID> part) {
        return db.insertInto(
                        Transition.TABLE,
                        Transition.RUN,
                        Transition.RECORD,
                        Transition.APP,
                        Transition.RULE,
                        Transition.RELEASE,
                        Transition.TRANSITION,
                        Transition.OCCURRENCE,
                        Transition.AT)
                .select(select(
                                val(id),
                                recordId(),
                                val(run.app()),
                                val(rule.key()),
                                val(run.release()),
                                val(RuleTables.ENTERED),
                                coalesce(Match.OCCURRENCE, val(0)).plus(val(1)),
                                val(at))
                        .from(rule.table().as(ROW))
                        .leftJoin(Match.TABLE)
                        .on(ofThisRule(), Match.RECORD.eq(recordId()))
                        .where(
                                rule.table().visible(ROW),
                                rule.condition().predicate(ROW, run.asOf()),
                                Match.RECORD.isNull().or(Match.UNTIL.isNotNull()),
                                part.isEmpty() ? noCondition() : recordId().in(part)))
                .execute();
    }

    private int writeLeft(List<UUID> part) {
        var seen = selectOne()
                .from(rule.table().as(ROW))
                .where(recordId().eq(Match.RECORD), rule.table().visible(ROW));
        return db.insertInto(
                        Transition.TABLE,
                        Transition.RUN,
                        Transition.RECORD,
                        Transition.APP,
                        Transition.RULE,
                        Transition.RELEASE,
                        Transition.TRANSITION,
                        Transition.OCCURRENCE,
                        Transition.AT)
                .select(select(
                                val(id),
                                Match.RECORD,
                                val(run.app()),
                                val(rule.key()),
                                val(run.release()),
                                when(exists(seen), val(RuleTables.LEFT)).otherwise(val(RuleTables.GONE)),
                                Match.OCCURRENCE,
                                val(at))
                        .from(Match.TABLE)
                        .where(
                                ofThisRule(),
                                Match.UNTIL.isNull(),
                                part.isEmpty() ? noCondition() : Match.RECORD.in(part),
                                notExists(selectOne()
                                        .from(rule.table().as(ROW))
                                        .where(
                                                recordId().eq(Match.RECORD),
                                                rule.table().visible(ROW),
                                                rule.condition().predicate(ROW, run.asOf())))))
                .execute();
    }

    private void endMatches(int count) {
        if (count == 0) {
            return;
        }
        db.update(Match.TABLE)
                .set(Match.UNTIL, at)
                .where(
                        ofThisRule(),
                        Match.RECORD.in(select(Transition.RECORD)
                                .from(Transition.TABLE)
                                .where(Transition.RUN.eq(id), Transition.TRANSITION.ne(RuleTables.ENTERED))))
                .execute();
    }

    private void beginMatches(int count) {
        if (count == 0) {
            return;
        }
        db.update(Match.TABLE)
                .set(Match.SINCE, at)
                .setNull(Match.UNTIL)
                .set(Match.RELEASE, run.release())
                .set(Match.OCCURRENCE, Match.OCCURRENCE.plus(1))
                .where(
                        ofThisRule(),
                        Match.UNTIL.isNotNull(),
                        Match.RECORD.in(select(Transition.RECORD)
                                .from(Transition.TABLE)
                                .where(
                                        Transition.RUN.eq(id),
                                        Transition.TRANSITION.eq(RuleTables.ENTERED),
                                        Transition.OCCURRENCE.gt(1))))
                .execute();
        db.insertInto(Match.TABLE, Match.APP, Match.RULE, Match.RECORD, Match.SINCE, Match.RELEASE, Match.OCCURRENCE)
                .select(select(
                                Transition.APP,
                                Transition.RULE,
                                Transition.RECORD,
                                Transition.AT,
                                Transition.RELEASE,
                                Transition.OCCURRENCE)
                        .from(Transition.TABLE)
                        .where(
                                Transition.RUN.eq(id),
                                Transition.TRANSITION.eq(RuleTables.ENTERED),
                                Transition.OCCURRENCE.eq(1)))
                .execute();
    }

    private int act(String transition) {
        int tasks = 0;
        var actions = rule.actions(transition);
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).type().effect() == Effect.IN_TABLE) {
                apply(actions.get(i), transition, i);
            } else {
                tasks += queue(transition, i);
            }
        }
        return tasks;
    }

    private void apply(ActionStep<?> action, String transition, int index) {
        var origin = Origins.of(rule, transition, index);
        var records = select(Transition.RECORD, Origins.key(origin, Transition.OCCURRENCE))
                .from(Transition.TABLE)
                .where(Transition.RUN.eq(id), Transition.TRANSITION.eq(transition));
        action.apply(
                new ActionCall(run.app(), run.release(), rule.table(), records, origin, run.asOf(), tx, leftOut::add));
    }

    private int queue(String transition, int index) {
        return db.insertInto(
                        Task.TABLE,
                        Task.ID,
                        Task.APP,
                        Task.RULE,
                        Task.RELEASE,
                        Task.TRANSITION,
                        Task.ACTION_INDEX,
                        Task.RECORD,
                        Task.OCCURRENCE,
                        Task.STATE,
                        Task.ATTEMPTS,
                        Task.DECIDED,
                        Task.NOT_BEFORE)
                .select(select(
                                uuid(),
                                Transition.APP,
                                Transition.RULE,
                                Transition.RELEASE,
                                Transition.TRANSITION,
                                val(index),
                                Transition.RECORD,
                                Transition.OCCURRENCE,
                                val(RuleTables.QUEUED),
                                val(0),
                                Transition.AT,
                                Transition.AT)
                        .from(Transition.TABLE)
                        .where(Transition.RUN.eq(id), Transition.TRANSITION.eq(transition)))
                .execute();
    }

    private Condition ofThisRule() {
        return Match.APP.eq(run.app()).and(Match.RULE.eq(rule.key()));
    }

    private static Field<UUID> recordId() {
        return DSL.field(name(ROW, "id"), SQLDataType.UUID);
    }
}
