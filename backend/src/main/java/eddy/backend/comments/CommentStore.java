package eddy.backend.comments;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.CompiledForm;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Keeps what people say about records. A deleted comment stays, out of sight, so that it can be taken back. */
@ApplicationScoped
class CommentStore {

    static final Table<?> COMMENT = table("record_comment");
    static final Field<UUID> ID = id("id");
    private static final Field<String> APP = text("app");
    private static final Field<String> FORM = text("form");
    static final Field<UUID> RECORD = id("record");
    static final Field<String> TEXT = text("text");
    static final Field<OffsetDateTime> AT = time("at");
    private static final Field<UUID> BY = id("by");
    private static final Field<OffsetDateTime> EDITED_AT = time("edited_at");
    static final Field<OffsetDateTime> DELETED_AT = time("deleted_at");

    /** What {@link #comment} reads. */
    static final List<Field<?>> COLUMNS = List.of(ID, TEXT, AT, BY, EDITED_AT);

    private final Transactions tx;
    private final Clock clock;

    CommentStore(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @param editedAt {@code null} while it is as it was written */
    record Comment(UUID id, String text, Instant at, UUID by, Instant editedAt) {}

    /** The newest before an instant, newest first. */
    List<Comment> before(UUID record, Instant instant, int limit) {
        return tx.db()
                .selectFrom(COMMENT)
                .where(RECORD.eq(record), AT.lt(instant.atOffset(ZoneOffset.UTC)), DELETED_AT.isNull())
                .orderBy(AT.desc(), ID.desc())
                .limit(limit)
                .fetch(CommentStore::comment);
    }

    Optional<Comment> find(UUID record, UUID comment, boolean deleted) {
        return tx.db()
                .selectFrom(COMMENT)
                .where(ID.eq(comment), RECORD.eq(record), deleted ? DELETED_AT.isNotNull() : DELETED_AT.isNull())
                .fetchOptional(CommentStore::comment);
    }

    UUID add(CompiledForm form, UUID record, String text, UUID by) {
        var made = Ids.next();
        tx.db()
                .insertInto(COMMENT)
                .set(ID, made)
                .set(APP, form.app())
                .set(FORM, form.keptKey())
                .set(RECORD, record)
                .set(TEXT, text)
                .set(AT, OffsetDateTime.now(clock))
                .set(BY, by)
                .execute();
        return made;
    }

    void change(UUID comment, String text) {
        tx.db()
                .update(COMMENT)
                .set(TEXT, text)
                .set(EDITED_AT, OffsetDateTime.now(clock))
                .where(ID.eq(comment))
                .execute();
    }

    void delete(UUID comment) {
        tx.db()
                .update(COMMENT)
                .set(DELETED_AT, OffsetDateTime.now(clock))
                .where(ID.eq(comment))
                .execute();
    }

    void restore(UUID comment) {
        tx.db().update(COMMENT).setNull(DELETED_AT).where(ID.eq(comment)).execute();
    }

    static Comment comment(Record row) {
        var edited = row.get(EDITED_AT);
        return new Comment(
                row.get(ID),
                row.get(TEXT),
                row.get(AT).toInstant(),
                row.get(BY),
                edited == null ? null : edited.toInstant());
    }
}
