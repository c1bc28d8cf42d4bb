package eddy.backend.settings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;

/** Values by key that belong to the whole installation. */
@ApplicationScoped
class SettingStore {

    private static final Table<?> SETTING = DSL.table(DSL.name("setting"));
    private static final Field<String> KEY = DSL.field(DSL.name("key"), SQLDataType.VARCHAR);
    private static final Field<String> VALUE = DSL.field(DSL.name("value"), SQLDataType.VARCHAR);
    private static final Field<OffsetDateTime> UPDATED_AT =
            DSL.field(DSL.name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Transactions tx;
    private final Clock clock;

    SettingStore(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    Optional<String> find(String key) {
        return tx.db().select(VALUE).from(SETTING).where(KEY.eq(key)).fetchOptional(VALUE);
    }

    void put(String key, String value) {
        tx.required(() -> {
            int changed = tx.db()
                    .update(SETTING)
                    .set(VALUE, value)
                    .set(UPDATED_AT, OffsetDateTime.now(clock))
                    .where(KEY.eq(key))
                    .execute();
            if (changed == 0) {
                putNew(key, value);
            }
        });
    }

    /** Puts the value unless there is one already; answers the one that stands. */
    String putNew(String key, String value) {
        return tx.required(() -> {
            tx.db()
                    .insertInto(SETTING, KEY, VALUE, UPDATED_AT)
                    .select(DSL.select(DSL.val(key), DSL.val(value), DSL.val(OffsetDateTime.now(clock)))
                            .whereNotExists(DSL.selectOne().from(SETTING).where(KEY.eq(key))))
                    .execute();
            return find(key).orElseThrow();
        });
    }
}
