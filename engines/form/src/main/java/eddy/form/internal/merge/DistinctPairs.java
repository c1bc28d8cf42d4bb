package eddy.form.internal.merge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.store.Columns;

/** Pairs of records that somebody said are not the same, in the table {@code record_distinct}. */
public final class DistinctPairs {

    private static final Table<Record> TABLE = DSL.table(DSL.name("record_distinct"));
    private static final Field<UUID> ONE = MergeColumns.id("one");
    private static final Field<UUID> OTHER = MergeColumns.id("other");
    private static final Field<UUID> SAID = MergeColumns.id("said");

    private final Transactions tx;

    public DistinctPairs(Transactions tx) {
        this.tx = tx;
    }

    private record Pair(UUID one, UUID other) {}

    boolean any(CompiledForm form) {
        return tx.db().fetchExists(DSL.selectOne().from(TABLE).where(of(form)));
    }

    /** Remembers each two of the records; answers with the id by which {@link #forget} takes it back. */
    public UUID add(CompiledForm form, List<UUID> records, Author by, Instant at) {
        var said = Ids.next();
        var known = known(records);
        var sorted =
                records.stream().sorted(Comparator.comparing(UUID::toString)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                if (known.add(new Pair(sorted.get(i), sorted.get(j)))) {
                    tx.db()
                            .insertInto(TABLE, ONE, OTHER, Columns.APP, Columns.FORM, SAID, Columns.AT, Columns.BY)
                            .values(
                                    sorted.get(i),
                                    sorted.get(j),
                                    form.app(),
                                    form.keptKey(),
                                    said,
                                    at.atOffset(ZoneOffset.UTC),
                                    by.person().orElse(null))
                            .execute();
                }
            }
        }
        return said;
    }

    private Set<Pair> known(List<UUID> records) {
        return new HashSet<>(tx.db()
                .select(ONE, OTHER)
                .from(TABLE)
                .where(ONE.in(records).and(OTHER.in(records)))
                .fetch(r -> new Pair(r.value1(), r.value2())));
    }

    /** Answers how many pairs may be the same again. */
    public int forget(CompiledForm form, UUID said) {
        return tx.db().deleteFrom(TABLE).where(of(form).and(SAID.eq(said))).execute();
    }

    /** How many of the pairs have one key. */
    Select<Record2<String, Integer>> byKey(LikenessKey key, Field<String> as, Field<Integer> pairs) {
        var one = DSL.name("one");
        var other = DSL.name("other");
        var table = Columns.table(key.form().table().sqlName());
        var alike = DSL.select(key.of(one).as(as))
                .from(TABLE.as("d"))
                .join(table.as(one))
                .on(Columns.in(one, Columns.ID).eq(Columns.in(DSL.name("d"), ONE)))
                .join(table.as(other))
                .on(Columns.in(other, Columns.ID).eq(Columns.in(DSL.name("d"), OTHER)))
                .where(Columns.in(DSL.name("d"), Columns.APP).eq(key.form().app()))
                .and(Columns.in(DSL.name("d"), Columns.FORM).eq(key.form().keptKey()))
                .and(key.comparable(one))
                .and(key.comparable(other))
                .and(key.of(one).eq(key.of(other)))
                .asTable(DSL.name("k"));
        return DSL.select(as, DSL.count().as(pairs)).from(alike).groupBy(as);
    }

    private static Condition of(CompiledForm form) {
        return Columns.APP.eq(form.app()).and(Columns.FORM.eq(form.keptKey()));
    }
}
