package eddy.rule.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jooq.Condition;
import org.jooq.Record;

import eddy.core.Transactions;
import eddy.core.action.ActionCall;
import eddy.core.condition.AsOf;
import eddy.core.issue.Issue;
import eddy.rule.CompiledRule;
import eddy.rule.internal.RuleTables.Task;

import static org.jooq.impl.DSL.select;

/** The rows of {@code action_task} within one transaction. */
public final class Tasks {

    private final Transactions tx;
    private final OffsetDateTime now;

    public Tasks(Transactions tx, Instant now) {
        this.tx = tx;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** A task locked to the end of the transaction. */
    public record Claimed(
            UUID id,
            String app,
            int release,
            String rule,
            String transition,
            int actionIndex,
            OffsetDateTime decidedAt) {

        private Group group() {
            return new Group(app, release, rule, transition, actionIndex, decidedAt, List.of());
        }
    }

    /** Tasks of one action of one rule, decided at the same time. */
    public record Group(
            String app,
            int release,
            String rule,
            String transition,
            int actionIndex,
            OffsetDateTime decidedAt,
            Collection<UUID> ids) {}

    /** Due tasks: those never tried, or those that failed before. Rows that others hold are passed over. */
    public List<Claimed> claim(int limit, boolean fresh) {
        return claim(Task.NOT_BEFORE.le(now).and(fresh ? Task.ATTEMPTS.eq(0) : Task.ATTEMPTS.gt(0)), limit);
    }

    /** This task, unless another worker has it or it is done. */
    public List<Claimed> claim(UUID id) {
        return claim(Task.ID.eq(id), 1);
    }

    private List<Claimed> claim(Condition which, int limit) {
        return tx.db()
                .select(Task.ID, Task.APP, Task.RELEASE, Task.RULE, Task.TRANSITION, Task.ACTION_INDEX, Task.DECIDED)
                .from(Task.TABLE)
                .where(Task.STATE.eq(RuleTables.QUEUED), which)
                .orderBy(Task.STATE, Task.NOT_BEFORE, Task.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Tasks::claimed);
    }

    private static Claimed claimed(Record row) {
        return new Claimed(
                row.get(Task.ID),
                row.get(Task.APP),
                row.get(Task.RELEASE),
                row.get(Task.RULE),
                row.get(Task.TRANSITION),
                row.get(Task.ACTION_INDEX),
                row.get(Task.DECIDED));
    }

    /** The tasks by what is to be done, in the order of the first of each. */
    public List<Group> groups(List<Claimed> claimed) {
        var groups = new LinkedHashMap<Group, List<UUID>>();
        claimed.forEach(
                c -> groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c.id()));
        return groups.entrySet().stream().map(Tasks::withIds).toList();
    }

    private static Group withIds(Map.Entry<Group, List<UUID>> entry) {
        var g = entry.getKey();
        return new Group(
                g.app(), g.release(), g.rule(), g.transition(), g.actionIndex(), g.decidedAt(), entry.getValue());
    }

    /** Applies the action to the records of the group, as of the moment it was decided; answers what it left out. */
    public List<Issue> apply(CompiledRule rule, Group group) {
        var leftOut = new ArrayList<Issue>();
        var origin = Origins.of(rule, group.transition(), group.actionIndex());
        var records = select(Task.RECORD, Origins.key(origin, Task.OCCURRENCE))
                .from(Task.TABLE)
                .where(Task.ID.in(group.ids()));
        var asOf = AsOf.at(group.decidedAt().toInstant(), rule.zone());
        rule.actions(group.transition())
                .get(group.actionIndex())
                .apply(new ActionCall(
                        group.app(), group.release(), rule.table(), records, origin, asOf, tx, leftOut::add));
        return leftOut;
    }

    public void done(Collection<UUID> ids) {
        tx.db()
                .update(Task.TABLE)
                .set(Task.STATE, RuleTables.DONE)
                .set(Task.ATTEMPTS, Task.ATTEMPTS.plus(1))
                .set(Task.ENDED, now)
                .setNull(Task.ERROR)
                .where(Task.ID.in(ids))
                .execute();
    }

    public void giveUp(Collection<UUID> ids, String reason) {
        tx.db()
                .update(Task.TABLE)
                .set(Task.STATE, RuleTables.FAILED)
                .set(Task.ENDED, now)
                .set(Task.ERROR, reason)
                .where(Task.ID.in(ids))
                .execute();
    }

    /** Counts the failure; gives up after {@code most} tries, otherwise waits until {@code next} of the tries so far. */
    public void failed(UUID id, int most, String reason, IntFunction<Instant> next) {
        var found = tx.db()
                .select(Task.ATTEMPTS)
                .from(Task.TABLE)
                .where(Task.ID.eq(id), Task.STATE.eq(RuleTables.QUEUED))
                .forUpdate()
                .fetchOptional(Task.ATTEMPTS);
        if (found.isEmpty()) {
            return;
        }
        int attempts = found.get() + 1;
        boolean over = attempts >= most;
        tx.db()
                .update(Task.TABLE)
                .set(Task.ATTEMPTS, attempts)
                .set(Task.STATE, over ? RuleTables.FAILED : RuleTables.QUEUED)
                .set(Task.NOT_BEFORE, next.apply(attempts).atOffset(ZoneOffset.UTC))
                .set(Task.ENDED, over ? now : null)
                .set(Task.ERROR, reason)
                .where(Task.ID.eq(id))
                .execute();
    }
}
