package eddy.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition.Explained;
import eddy.rule.internal.Problems;
import eddy.rule.internal.RuleTables.HeldTags;
import eddy.rule.internal.RuleTables.Match;
import eddy.rule.internal.RuleTables.Run;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

/** What rules would do, what they hold, and why. Only reads. Thread-safe. */
public final class RuleInsight {

    private static final String ROW = "r";

    private final Transactions tx;

    public RuleInsight(Transactions tx) {
        this.tx = tx;
    }

    /**
     * What a rule would do if it ran now.
     *
     * @param now      records the condition holds for
     * @param entering of them, those the rule does not hold for yet
     * @param leaving  records the rule holds for that the condition no longer does
     * @param sample   ids of the newest records the condition holds for
     * @param overlaps other rules that hold now for some of these records: key to number of records, most first
     */
    public record Preview(int now, int entering, int leaving, List<UUID> sample, Map<String, Integer> overlaps) {}

    /**
     * A rule that holds for a record.
     *
     * @param since when the record began to match
     * @param why   each comparison with the values it sees now
     */
    public record Explanation(CompiledRule rule, Instant since, int release, List<Explained> why) {}

    /** A tag a record holds; {@code rule} is the key of the rule that gave it, {@code null} when a person or flow did. */
    public record HeldTag(String tag, Instant since, String rule) {}

    /** The last run over all records, as a whole. */
    public record LastRun(Instant at, long millis, int entered, int left) {}

    /** @param limit ids in the sample at most */
    public Preview preview(String app, CompiledRule rule, AsOf asOf, int limit) {
        return tx.required(() -> {
            var set = rule.table().visible(ROW).and(rule.condition().predicate(ROW, asOf));
            int now = records(rule, set);
            int entering = records(rule, set.and(notExists(held(app, rule.key()))));
            int matches = tx.db().fetchCount(Match.TABLE, holds(app).and(Match.RULE.eq(rule.key())));
            int staying = now - entering;
            return new Preview(now, entering, matches - staying, sample(rule, set, limit), overlaps(app, rule, set));
        });
    }

    private int records(CompiledRule rule, Condition set) {
        return tx.db().selectCount().from(rule.table().as(ROW)).where(set).fetchSingle(0, Integer.class);
    }

    private org.jooq.Select<?> held(String app, String rule) {
        return selectOne().from(Match.TABLE).where(holds(app), Match.RULE.eq(rule), Match.RECORD.eq(id()));
    }

    private List<UUID> sample(CompiledRule rule, Condition set, int limit) {
        return tx.db()
                .select(id())
                .from(rule.table().as(ROW))
                .where(set)
                .orderBy(id().desc())
                .limit(limit)
                .fetch(id());
    }

    private Map<String, Integer> overlaps(String app, CompiledRule rule, Condition set) {
        Field<Integer> records = count();
        return tx.db()
                .select(Match.RULE, records)
                .from(Match.TABLE)
                .join(rule.table().as(ROW))
                .on(id().eq(Match.RECORD))
                .where(holds(app), Match.RULE.ne(rule.key()), set)
                .groupBy(Match.RULE)
                .orderBy(records.desc(), Match.RULE)
                .fetchMap(Match.RULE, records);
    }

    /** Every rule of {@code rules} that holds for the record, with the values it sees now; in the order rules run. */
    public List<Explanation> explain(String app, Collection<CompiledRule> rules, UUID record, AsOf asOf) {
        var byKey = rules.stream().collect(Collectors.toMap(CompiledRule::key, Function.identity()));
        return tx.required(() -> {
            var found = new ArrayList<Explanation>();
            var rows = tx.db()
                    .select(Match.RULE, Match.SINCE, Match.RELEASE)
                    .from(Match.TABLE)
                    .where(holds(app), Match.RECORD.eq(record))
                    .fetch();
            for (var row : rows) {
                var rule = byKey.get(row.get(Match.RULE));
                if (rule != null) {
                    var why = rule.condition().explain(tx.db(), record, asOf);
                    found.add(new Explanation(rule, row.get(Match.SINCE).toInstant(), row.get(Match.RELEASE), why));
                }
            }
            found.sort((a, b) -> CompiledRule.ORDER.compare(a.rule(), b.rule()));
            return List.copyOf(found);
        });
    }

    /** The tags a record holds, oldest first, and which rule gave each. */
    public List<HeldTag> tags(String app, UUID record) {
        return tx.required(() -> tx.db()
                .select(HeldTags.TAG, HeldTags.SINCE, HeldTags.RULE)
                .from(HeldTags.TABLE)
                .where(HeldTags.APP.eq(app), HeldTags.RECORD.eq(record))
                .orderBy(HeldTags.SINCE, HeldTags.TAG)
                .fetch(r -> new HeldTag(r.value1(), r.value2().toInstant(), r.value3())));
    }

    /** One rule for one record, whether or not it holds: each comparison with the values it sees. */
    public List<Explained> why(CompiledRule rule, UUID record, AsOf asOf) {
        return tx.required(() -> rule.condition().explain(tx.db(), record, asOf));
    }

    /** How many records each rule holds for; rules that hold for none are absent. */
    public Map<String, Integer> counts(String app) {
        Field<Integer> records = count();
        return tx.required(() -> tx.db()
                .select(Match.RULE, records)
                .from(Match.TABLE)
                .where(holds(app))
                .groupBy(Match.RULE)
                .fetchMap(Match.RULE, records));
    }

    /** What actions of each rule left out when they last acted, or why it could not run; rules without trouble are absent. */
    public Map<String, RuleProblem> problems(String app) {
        return tx.required(() -> new Problems(tx).of(app));
    }

    /** The last run over all records; empty before the first. */
    public Optional<LastRun> lastRun(String app) {
        return tx.required(() -> tx.db()
                .select(Run.BATCH)
                .from(Run.TABLE)
                .where(Run.APP.eq(app))
                .orderBy(Run.STARTED.desc(), Run.ID.desc())
                .limit(1)
                .fetchOptional(Run.BATCH)
                .flatMap(this::batch));
    }

    /** When each rule last ran over all records. */
    public Map<String, Instant> lastRuns(String app) {
        var last = max(Run.STARTED);
        return tx.required(() ->
                tx.db().select(Run.RULE, last).from(Run.TABLE).where(Run.APP.eq(app)).groupBy(Run.RULE).fetch().stream()
                        .collect(Collectors.toMap(
                                Record2::value1, r -> r.value2().toInstant())));
    }

    private Optional<LastRun> batch(UUID batch) {
        var at = min(Run.STARTED);
        var millis = sum(Run.MILLIS);
        var entered = sum(Run.ENTERED);
        var left = sum(Run.LEFT);
        return tx.db()
                .select(at, millis, entered, left)
                .from(Run.TABLE)
                .where(Run.BATCH.eq(batch))
                .fetchOptional(r -> new LastRun(
                        r.get(at).toInstant(),
                        r.get(millis).longValue(),
                        r.get(entered).intValue(),
                        r.get(left).intValue()));
    }

    private static Condition holds(String app) {
        return Match.APP.eq(app).and(Match.UNTIL.isNull());
    }

    private static Field<UUID> id() {
        return DSL.field(name(ROW, "id"), SQLDataType.UUID);
    }
}
