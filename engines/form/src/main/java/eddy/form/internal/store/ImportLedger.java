package eddy.form.internal.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;

/** The table {@code form_import}: each import from its beginning to its end, and whether it was taken back. */
public final class ImportLedger {

    /** States of an import. */
    public static final String RUNNING = "running";

    public static final String DONE = "done";
    public static final String CANCELLED = "cancelled";
    public static final String FAILED = "failed";
    public static final String UNDONE = "undone";

    private static final Table<Record> TABLE = DSL.table(DSL.name("form_import"));
    private static final Field<String> FILE_NAME = Columns.text("file_name");
    private static final Field<OffsetDateTime> STARTED_AT = time("started_at");
    private static final Field<OffsetDateTime> ENDED_AT = time("ended_at");
    private static final Field<OffsetDateTime> UNDONE_AT = time("undone_at");
    private static final Field<UUID> STARTED_BY = DSL.field(DSL.name("started_by"), SQLDataType.UUID);
    private static final Field<String> STATE = Columns.text("state");
    private static final Field<Long> CREATED = DSL.field(DSL.name("created"), SQLDataType.BIGINT);
    private static final Field<Long> UPDATED = DSL.field(DSL.name("updated"), SQLDataType.BIGINT);

    private final Transactions tx;
    private final Clock clock;

    public ImportLedger(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    public void begin(UUID id, CompiledForm form, String fileName, Author by) {
        tx.requiresNew(() -> tx.db()
                .insertInto(TABLE)
                .columns(
                        Columns.ID,
                        Columns.APP,
                        Columns.FORM,
                        FILE_NAME,
                        STARTED_AT,
                        STARTED_BY,
                        STATE,
                        CREATED,
                        UPDATED)
                .values(id, form.app(), form.key(), fileName, now(), by.person().orElse(null), RUNNING, 0L, 0L)
                .execute());
    }

    public void end(UUID id, String state, long created, long updated) {
        tx.requiresNew(() -> tx.db()
                .update(TABLE)
                .set(STATE, state)
                .set(ENDED_AT, now())
                .set(CREATED, created)
                .set(UPDATED, updated)
                .where(Columns.ID.eq(id))
                .execute());
    }

    /** The state of an import of this form, locked; empty when there is none. */
    Optional<String> lock(UUID id, CompiledForm form) {
        return tx.db()
                .select(STATE)
                .from(TABLE)
                .where(Columns.ID.eq(id))
                .and(Columns.APP.eq(form.app()))
                .and(Columns.FORM.eq(form.key()))
                .forUpdate()
                .fetchOptional(STATE);
    }

    void undone(UUID id) {
        tx.db()
                .update(TABLE)
                .set(STATE, UNDONE)
                .set(UNDONE_AT, now())
                .where(Columns.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Field<OffsetDateTime> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
