package eddy.form.internal.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;

/** Unique keys that records had before they were merged, in the table {@code record_alias}. */
public final class Aliases {

    private static final Table<Record> TABLE = DSL.table(DSL.name("record_alias"));
    private static final Field<UUID> MERGE = DSL.field(DSL.name("merge"), SQLDataType.UUID);
    private static final Field<String> KEY = Columns.text("key");

    private final Transactions tx;

    public Aliases(Transactions tx) {
        this.tx = tx;
    }

    /**
     * From now on the record that stays is found by the keys of these records, and by those that led to them, as long as
     * nobody else has them.
     *
     * @param records as they were, the one that stays first
     */
    public void add(CompiledForm form, UUID merge, List<StoredRecord> records) {
        var keys = new HashSet<>(keys(form, records));
        keys.addAll(tx.db()
                .select(KEY)
                .from(TABLE)
                .where(Columns.RECORD.in(records.stream().map(StoredRecord::id).toList()))
                .fetch(KEY));
        for (String key : keys) {
            tx.db()
                    .insertInto(TABLE, MERGE, Columns.APP, Columns.FORM, KEY, Columns.RECORD)
                    .values(
                            merge,
                            form.app(),
                            form.keptKey(),
                            key,
                            records.get(0).id())
                    .execute();
        }
    }

    private static List<String> keys(CompiledForm form, List<StoredRecord> records) {
        return form.uniqueKey().stream()
                .flatMap(key -> records.stream()
                        .filter(r -> r.values().hasNonNull(key.key()))
                        .map(r -> ValueText.of(key.type().fromJson(r.values().get(key.key())))))
                .toList();
    }

    public void forget(UUID merge) {
        tx.db().deleteFrom(TABLE).where(MERGE.eq(merge)).execute();
    }

    /** The record that went by this key last, perhaps in the recycle bin. */
    Optional<UUID> find(CompiledForm form, String key) {
        return tx.db()
                .select(Columns.RECORD)
                .from(TABLE)
                .where(Columns.APP
                        .eq(form.app())
                        .and(Columns.FORM.eq(form.keptKey()))
                        .and(KEY.eq(key)))
                .orderBy(MERGE.desc())
                .limit(1)
                .fetchOptional(Columns.RECORD);
    }
}
