package eddy.form.internal.delete;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;

/** What deletions took from other records, in the table {@code record_deletion}, until the record comes back or goes for good. */
final class DeletionLedger {

    private static final Table<Record> TABLE = DSL.table(DSL.name("record_deletion"));
    private static final Field<String> PLACE = Columns.text("place");
    private static final Field<UUID> OWNER = DSL.field(DSL.name("owner"), SQLDataType.UUID);
    private static final Field<String> ROW = Columns.text("row_value");

    private final Transactions tx;
    private final String app;

    DeletionLedger(Transactions tx, String app) {
        this.tx = tx;
        this.app = app;
    }

    /**
     * What a record loses, or that it went, too.
     *
     * @param place   of the link, see {@link Leading#place}
     * @param target  the record it linked to
     * @param owner   the record that had the link
     * @param version after it was deleted; 0 when it stayed
     * @param row     the row of a sub-table as it was; {@code null} when the link is the record's own
     */
    record Entry(String place, UUID target, UUID owner, int version, String row) {}

    void add(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var insert = tx.db().insertInto(TABLE, Columns.APP, PLACE, Columns.RECORD, OWNER, Columns.VERSION, ROW);
        for (Entry one : entries) {
            insert = insert.values(app, one.place(), one.target(), one.owner(), one.version(), one.row());
        }
        insert.execute();
    }

    /** Notes all that lose a link of their own, as a set. */
    void add(Leading leading, Condition which) {
        tx.db()
                .insertInto(TABLE, Columns.APP, PLACE, Columns.RECORD, OWNER, Columns.VERSION)
                .select(DSL.select(
                                DSL.val(app),
                                DSL.val(leading.place()),
                                leading.column(),
                                Columns.ID,
                                DSL.val(0, Columns.VERSION))
                        .from(leading.table())
                        .where(which))
                .execute();
    }

    /** Those that lost a link of one place to one of {@code targets}. */
    Select<Record1<UUID>> owners(String place, Collection<UUID> targets) {
        return DSL.select(OWNER)
                .from(TABLE)
                .where(PLACE.eq(place).and(Columns.RECORD.in(targets)).and(Columns.VERSION.eq(0)));
    }

    /** What stands at one place of one deleted record, apart from links that were cleared as a set. */
    List<Entry> of(String place, UUID target) {
        return tx.db()
                .select(OWNER, Columns.VERSION, ROW)
                .from(TABLE)
                .where(PLACE.eq(place)
                        .and(Columns.RECORD.eq(target))
                        .and(ROW.isNotNull().or(Columns.VERSION.gt(0))))
                .orderBy(OWNER)
                .fetch(r -> new Entry(place, target, r.value1(), r.value2(), r.value3()));
    }

    List<String> places(UUID target) {
        return tx.db()
                .selectDistinct(PLACE)
                .from(TABLE)
                .where(Columns.RECORD.eq(target))
                .fetch(PLACE);
    }

    void forget(UUID target) {
        tx.db().deleteFrom(TABLE).where(Columns.RECORD.eq(target)).execute();
    }
}
