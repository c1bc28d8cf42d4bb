package eddy.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;

/** Which files there are; their bytes are kept by whoever takes them in. */
public final class StoredFiles {

    private static final Table<Record> TABLE = DSL.table(DSL.name("stored_file"));
    private static final Field<String> NAME = Columns.text("name");
    private static final Field<String> MEDIA_TYPE = Columns.text("media_type");
    private static final Field<Long> SIZE = DSL.field(DSL.name("size"), SQLDataType.BIGINT);

    private final Transactions tx;

    public StoredFiles(Transactions tx) {
        this.tx = tx;
    }

    public void add(StoredFile file) {
        tx.required(() -> tx.db()
                .insertInto(TABLE)
                .set(Columns.ID, file.id())
                .set(Columns.APP, file.app())
                .set(Columns.FORM, file.form())
                .set(Columns.FIELD, file.field())
                .set(NAME, file.name())
                .set(MEDIA_TYPE, file.mediaType())
                .set(SIZE, file.size())
                .set(Columns.CREATED_BY, file.createdBy().orElse(null))
                .set(Columns.CREATED_AT, file.createdAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    public Optional<StoredFile> find(UUID id) {
        return list(Columns.ID.eq(id)).stream().findFirst();
    }

    public List<StoredFile> of(String app) {
        return list(Columns.APP.eq(app));
    }

    /** Those that no record was saved with, from before a moment. */
    public List<StoredFile> unused(Instant before) {
        return list(Columns.RECORD.isNull().and(Columns.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC))));
    }

    /** @return whether it was still unused */
    public boolean removeUnused(UUID id) {
        return tx.required(() -> tx.db()
                        .deleteFrom(TABLE)
                        .where(Columns.ID.eq(id))
                        .and(Columns.RECORD.isNull())
                        .execute()
                == 1);
    }

    /** Forgets the files of records that are gone for good; answers which they were. */
    public List<StoredFile> removeOf(Collection<UUID> records) {
        return tx.required(() -> {
            var of = Columns.RECORD.in(records);
            var gone = list(of);
            tx.db().deleteFrom(TABLE).where(of).execute();
            return gone;
        });
    }

    private List<StoredFile> list(Condition where) {
        return tx.db().selectFrom(TABLE).where(where).orderBy(Columns.ID).fetch(StoredFiles::read);
    }

    /** A row of the table. */
    public static StoredFile read(Record row) {
        return new StoredFile(
                row.get(Columns.ID),
                row.get(Columns.APP),
                row.get(Columns.FORM),
                row.get(Columns.FIELD),
                Optional.ofNullable(row.get(Columns.RECORD)),
                row.get(NAME),
                row.get(MEDIA_TYPE),
                row.get(SIZE),
                Optional.ofNullable(row.get(Columns.CREATED_BY)),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
