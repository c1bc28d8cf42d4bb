package eddy.form.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import eddy.form.imports.CellError;
import eddy.form.imports.ImportPaused;
import eddy.form.imports.ImportPoint;

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
    private static final Field<Long> CREATED = count("created");
    private static final Field<Long> UPDATED = count("updated");
    private static final Field<Long> UNCHANGED = count("unchanged");
    private static final Field<Long> SKIPPED = count("skipped");
    private static final Field<Long> FAILED_ROWS = count("failed");
    private static final Field<Long> READ_ROWS = count("read_rows");
    private static final Field<Integer> ATTEMPT = DSL.field(DSL.name("attempt"), SQLDataType.INTEGER);

    private final Transactions tx;
    private final Clock clock;

    public ImportLedger(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * An import that may be written by whoever holds this entry, and by nobody who took it before.
     *
     * @param attempt how often it has been begun
     */
    public record Entry(UUID id, String app, int attempt, String state, ImportPoint point) {

        /** Whether nothing is left to be done. */
        public boolean ended() {
            return state.equals(DONE) || state.equals(CANCELLED) || state.equals(UNDONE);
        }
    }

    /** Begins an import, or takes over one that was left under way. */
    public Entry begin(UUID id, CompiledForm form, String fileName, Author by) {
        return tx.requiresNew(() -> {
            int known = tx.db()
                    .update(TABLE)
                    .set(ATTEMPT, ATTEMPT.plus(1))
                    .where(Columns.ID.eq(id))
                    .execute();
            if (known == 0) {
                insert(id, form, fileName, by);
            }
            return entry(id).orElseThrow();
        });
    }

    private void insert(UUID id, CompiledForm form, String fileName, Author by) {
        tx.db()
                .insertInto(TABLE)
                .set(Columns.ID, id)
                .set(Columns.APP, form.app())
                .set(Columns.FORM, form.keptKey())
                .set(FILE_NAME, fileName)
                .set(STARTED_AT, now())
                .set(STARTED_BY, by.person().orElse(null))
                .set(STATE, RUNNING)
                .set(CREATED, 0L)
                .set(UPDATED, 0L)
                .execute();
    }

    public Optional<Entry> entry(UUID id) {
        return tx.db()
                .select()
                .from(TABLE)
                .where(Columns.ID.eq(id))
                .fetchOptional(row -> new Entry(
                        id,
                        row.get(Columns.APP),
                        row.get(ATTEMPT),
                        row.get(STATE),
                        new ImportPoint(
                                row.get(READ_ROWS),
                                row.get(CREATED),
                                row.get(UPDATED),
                                row.get(UNCHANGED),
                                row.get(SKIPPED),
                                row.get(FAILED_ROWS))));
    }

    /**
     * Notes how far an import is, in the transaction that brought it there.
     *
     * @param errors the next ones, behind {@code before} others
     * @throws ImportPaused when somebody else has taken it over
     */
    public void reached(Entry entry, ImportPoint point, int before, List<CellError> errors) {
        int mine = tx.db()
                .update(TABLE)
                .set(READ_ROWS, point.rows())
                .set(CREATED, point.created())
                .set(UPDATED, point.updated())
                .set(UNCHANGED, point.unchanged())
                .set(SKIPPED, point.skipped())
                .set(FAILED_ROWS, point.failed())
                .where(Columns.ID.eq(entry.id()))
                .and(ATTEMPT.eq(entry.attempt()))
                .execute();
        if (mine == 0) {
            throw new ImportPaused("Another process goes on with import " + entry.id());
        }
        ImportErrors.add(tx.db(), entry, before, errors);
    }

    public List<CellError> errors(UUID id) {
        return ImportErrors.of(tx.db(), id);
    }

    public void end(Entry entry, String state) {
        tx.requiresNew(() -> tx.db()
                .update(TABLE)
                .set(STATE, state)
                .set(ENDED_AT, now())
                .where(Columns.ID.eq(entry.id()))
                .and(ATTEMPT.eq(entry.attempt()))
                .execute());
    }

    /** Forgets the errors of imports that ended before {@code time}; answers how many. */
    public int forgetErrors(Instant time) {
        return tx.requiresNew(() -> ImportErrors.forget(tx.db(), TABLE, ENDED_AT.lt(time.atOffset(ZoneOffset.UTC))));
    }

    /** The state of an import of this form, locked; empty when there is none. */
    Optional<String> lock(UUID id, CompiledForm form) {
        return tx.db()
                .select(STATE)
                .from(TABLE)
                .where(Columns.ID.eq(id))
                .and(Columns.APP.eq(form.app()))
                .and(Columns.FORM.eq(form.keptKey()))
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

    private static Field<Long> count(String name) {
        return DSL.field(DSL.name(name), SQLDataType.BIGINT);
    }

    private static Field<OffsetDateTime> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
