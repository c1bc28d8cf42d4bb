package eddy.form.internal.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;
import eddy.form.merge.DuplicateGroup;
import eddy.form.merge.MergeAsk;

/** Groups of records with one {@link LikenessKey}, in SQL; each question reads the form's table once. */
public final class LikenessGroups {

    private static final Name ROW = DSL.name("r");
    private static final Name GROUP = DSL.name("g");
    private static final Name APART = DSL.name("a");
    private static final Field<String> KEY = DSL.field(DSL.name("likeness"), SQLDataType.VARCHAR);
    private static final Field<Integer> SIZE = DSL.field(DSL.name("size"), SQLDataType.INTEGER);
    private static final Field<String> MEMBERS = DSL.field(DSL.name("members"), SQLDataType.VARCHAR);
    private static final Field<Integer> PAIRS = DSL.field(DSL.name("pairs"), SQLDataType.INTEGER);

    private final Transactions tx;
    private final LikenessKey key;
    private final boolean someApart;

    public LikenessGroups(Transactions tx, LikenessKey key) {
        this.tx = tx;
        this.key = key;
        someApart = new DistinctPairs(tx).any(key.form());
    }

    public DuplicateGroup.Count count() {
        var row = tx.db()
                .select(DSL.count(), DSL.coalesce(DSL.sum(Columns.in(GROUP, SIZE)), DSL.inline(0)))
                .from(groups(List.of()).asTable(GROUP))
                .leftJoin(apart().asTable(APART))
                .on(Columns.in(APART, KEY).eq(Columns.in(GROUP, KEY)))
                .where(undecided())
                .fetchSingle();
        return new DuplicateGroup.Count(row.value1(), row.value2().longValue());
    }

    /** @param after where the page before ended; {@code null} for the first */
    public DuplicateGroup.Page page(String after, int limit) {
        var found = tx.db()
                .select(Columns.in(GROUP, KEY), Columns.in(GROUP, SIZE), Columns.in(GROUP, MEMBERS))
                .from(groups(List.of(members())).asTable(GROUP))
                .leftJoin(apart().asTable(APART))
                .on(Columns.in(APART, KEY).eq(Columns.in(GROUP, KEY)))
                .where(undecided())
                .and(after == null ? DSL.noCondition() : GroupCursor.read(after).after(GROUP, SIZE, KEY))
                .orderBy(Columns.in(GROUP, SIZE).desc(), Columns.in(GROUP, KEY))
                .limit(limit + 1)
                .fetch();
        var page = found.subList(0, Math.min(limit, found.size()));
        var groups = page.stream()
                .map(g -> new DuplicateGroup(g.value2(), ids(g.value3())))
                .toList();
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        var next = found.size() > limit ? new GroupCursor(last.value2(), last.value1()).write() : null;
        return new DuplicateGroup.Page(groups, next);
    }

    /** @param more beside the key and the size of a group */
    private Select<Record> groups(List<Field<?>> more) {
        var keys = DSL.select(
                        Columns.in(ROW, Columns.ID).as(Columns.ID),
                        Columns.in(ROW, Columns.CREATED_AT).as(Columns.CREATED_AT),
                        key.of(ROW).as(KEY))
                .from(Columns.table(key.form().table().sqlName()).as(ROW))
                .where(key.comparable(ROW))
                .asTable(DSL.name("k"));
        var columns = new ArrayList<Field<?>>(List.of(KEY, DSL.count().as(SIZE)));
        columns.addAll(more);
        return DSL.select(columns).from(keys).groupBy(KEY).having(DSL.count().gt(DSL.inline(1)));
    }

    /** The ids of a group, the oldest record first. */
    private static Field<String> members() {
        return DSL.listAgg(Columns.ID.cast(SQLDataType.VARCHAR), ",")
                .withinGroupOrderBy(Columns.CREATED_AT, Columns.ID)
                .as(MEMBERS);
    }

    /** How many pairs of a group are known not to be the same. */
    private Select<Record2<String, Integer>> apart() {
        if (!someApart) {
            return DSL.select(DSL.castNull(KEY).as(KEY), DSL.castNull(PAIRS).as(PAIRS))
                    .where(DSL.falseCondition());
        }
        return new DistinctPairs(tx).byKey(key, KEY, PAIRS);
    }

    private Condition undecided() {
        var size = Columns.in(GROUP, SIZE);
        return DSL.coalesce(Columns.in(APART, PAIRS), DSL.inline(0))
                .mul(DSL.inline(2))
                .lt(size.mul(size.minus(DSL.inline(1))));
    }

    private static List<UUID> ids(String members) {
        return Arrays.stream(members.split(",", MergeAsk.MOST + 1))
                .limit(MergeAsk.MOST)
                .map(UUID::fromString)
                .toList();
    }
}
