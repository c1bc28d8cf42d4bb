package eddy.form.internal.merge;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;

import static eddy.form.internal.merge.MergeColumns.MERGE;
import static eddy.form.internal.merge.MergeColumns.MOVE_TABLE;
import static eddy.form.internal.merge.MergeColumns.PLACE;
import static eddy.form.internal.merge.MergeColumns.ROW_ID;
import static eddy.form.internal.merge.MergeColumns.ROW_NAME;

/** What one merge has moved, in the table {@code record_merge_move}: written as sets, read back page by page. */
final class MoveLedger {

    /** So many ids go into one statement. */
    static final int PAGE = 1_000;

    private static final List<Field<?>> ROW = List.of(Columns.APP, MERGE, PLACE, Columns.RECORD, ROW_ID, ROW_NAME);

    private final Transactions tx;
    private final String app;
    private final UUID merge;

    MoveLedger(Transactions tx, String app, UUID merge) {
        this.tx = tx;
        this.app = app;
        this.merge = merge;
    }

    /**
     * Notes rows of a table that are about to be moved away from a record.
     *
     * @param row the column by which a row is found again
     * @return how many they are
     */
    int note(String place, UUID from, Table<Record> table, Field<?> row, boolean named, Condition which) {
        return tx.db()
                .insertInto(MOVE_TABLE, ROW)
                .select(DSL.select(List.of(
                                DSL.val(app),
                                DSL.val(merge),
                                DSL.val(place),
                                DSL.val(from),
                                named ? DSL.castNull(ROW_ID) : row,
                                named ? row : DSL.castNull(ROW_NAME)))
                        .from(table)
                        .where(which))
                .execute();
    }

    /** Notes rows by their ids. */
    void note(String place, UUID from, List<UUID> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = tx.db().insertInto(MOVE_TABLE, Columns.APP, MERGE, PLACE, Columns.RECORD, ROW_ID);
        for (UUID row : rows) {
            insert = insert.values(app, merge, place, from, row);
        }
        insert.execute();
    }

    /** The ids of what was moved away from a record, as a query. */
    Select<Record1<UUID>> ids(String place, UUID from) {
        return DSL.select(ROW_ID).from(MOVE_TABLE).where(of(place, from));
    }

    List<String> names(String place, UUID from) {
        return tx.db().select(ROW_NAME).from(MOVE_TABLE).where(of(place, from)).fetch(ROW_NAME);
    }

    /** Hands out the ids of what was moved away from a record, at most {@value #PAGE} at a time. */
    void pages(String place, UUID from, Consumer<List<UUID>> work) {
        var after = new UUID(0, 0);
        List<UUID> page;
        do {
            page = tx.db()
                    .select(ROW_ID)
                    .from(MOVE_TABLE)
                    .where(of(place, from))
                    .and(ROW_ID.gt(after))
                    .orderBy(ROW_ID)
                    .limit(PAGE)
                    .fetch(ROW_ID);
            if (!page.isEmpty()) {
                work.accept(page);
                after = page.get(page.size() - 1);
            }
        } while (page.size() == PAGE);
    }

    Set<String> places() {
        return tx.db()
                .selectDistinct(PLACE)
                .from(MOVE_TABLE)
                .where(MERGE.eq(merge))
                .fetchSet(PLACE);
    }

    private Condition of(String place, UUID from) {
        return MERGE.eq(merge).and(PLACE.eq(place)).and(Columns.RECORD.eq(from));
    }
}
