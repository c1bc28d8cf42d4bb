package eddy.backend.comments;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;

/** Who is named in which comment, and what they have read of it. A mention is out of sight while its comment is deleted. */
@ApplicationScoped
class MentionStore {

    private static final Table<?> MENTION = DSL.table(DSL.name("comment_mention"));
    private static final Field<UUID> COMMENT = mention("comment", UUID.class);
    private static final Field<UUID> PERSON = mention("person", UUID.class);
    private static final Field<OffsetDateTime> AT =
            DSL.field(DSL.name("comment_mention", "at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetDateTime> READ_AT =
            DSL.field(DSL.name("comment_mention", "read_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private static final Table<?> SAID = DSL.table(DSL.name("record_comment"));
    private static final Field<UUID> SAID_ID = said("id", UUID.class);
    private static final Field<String> APP = said("app", String.class);
    private static final Field<String> FORM = said("form", String.class);
    private static final Field<UUID> RECORD = said("record", UUID.class);
    private static final Field<String> TEXT = said("text", String.class);
    private static final Field<UUID> BY = said("by", UUID.class);
    private static final Condition STANDS =
            said("deleted_at", OffsetDateTime.class).isNull();

    private final Transactions tx;
    private final Clock clock;

    MentionStore(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * @param form the one the record is of, by the key it began with
     * @param by   who named the person
     */
    record Mention(
            UUID comment, String app, String form, UUID record, String text, UUID by, Instant at, boolean read) {}

    /** The form that a record is of. */
    record Place(String app, String form) {}

    /** A comment names these people now; who was named before keeps what they have read. */
    void name(UUID comment, Collection<UUID> people) {
        var before =
                tx.db().select(PERSON).from(MENTION).where(COMMENT.eq(comment)).fetchSet(PERSON);
        var gone = new HashSet<>(before);
        gone.removeAll(people);
        tx.db().deleteFrom(MENTION).where(COMMENT.eq(comment), PERSON.in(gone)).execute();
        var inserts = new ArrayList<Query>();
        people.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> inserts.add(DSL.insertInto(MENTION)
                        .set(DSL.field(DSL.name("comment"), UUID.class), comment)
                        .set(DSL.field(DSL.name("person"), UUID.class), person)
                        .set(DSL.field(DSL.name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE), OffsetDateTime.now(clock))));
        tx.db().batch(inserts).execute();
    }

    /** Of one person, the newest before an instant first. */
    List<Mention> before(UUID person, Instant instant, int limit) {
        return tx.db()
                .select(COMMENT, APP, FORM, RECORD, TEXT, BY, AT, READ_AT)
                .from(MENTION)
                .join(SAID)
                .on(SAID_ID.eq(COMMENT))
                .where(PERSON.eq(person), AT.lt(instant.atOffset(ZoneOffset.UTC)), STANDS)
                .orderBy(AT.desc(), COMMENT.desc())
                .limit(limit)
                .fetch(MentionStore::mention);
    }

    /** How many mentions of a person are unread, by the record they are at. */
    Map<Place, Map<UUID, Integer>> unread(UUID person) {
        var count = DSL.count();
        return tx
                .db()
                .select(APP, FORM, RECORD, count)
                .from(MENTION)
                .join(SAID)
                .on(SAID_ID.eq(COMMENT))
                .where(PERSON.eq(person), READ_AT.isNull(), STANDS)
                .groupBy(APP, FORM, RECORD)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new Place(row.get(APP), row.get(FORM)),
                        Collectors.toMap(row -> row.get(RECORD), row -> row.get(count))));
    }

    /** Answers whether the person is named there at all. */
    boolean read(UUID person, UUID comment, boolean read) {
        return tx.db()
                        .update(MENTION)
                        .set(DSL.field(DSL.name("read_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), read ? now() : null)
                        .where(PERSON.eq(person), COMMENT.eq(comment))
                        .execute()
                == 1;
    }

    /** All at the records; answers the comments that were unread. */
    Set<UUID> readAll(UUID person, Set<UUID> records) {
        return tx.required(() -> {
            var unread = tx
                    .db()
                    .select(COMMENT, RECORD)
                    .from(MENTION)
                    .join(SAID)
                    .on(SAID_ID.eq(COMMENT))
                    .where(PERSON.eq(person), READ_AT.isNull(), STANDS)
                    .stream()
                    .filter(row -> records.contains(row.get(RECORD)))
                    .map(row -> row.get(COMMENT))
                    .collect(Collectors.toSet());
            tx.db()
                    .update(MENTION)
                    .set(DSL.field(DSL.name("read_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), now())
                    .where(PERSON.eq(person), COMMENT.in(unread))
                    .execute();
            return unread;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Mention mention(Record row) {
        return new Mention(
                row.get(COMMENT),
                row.get(APP),
                row.get(FORM),
                row.get(RECORD),
                row.get(TEXT),
                row.get(BY),
                row.get(AT).toInstant(),
                row.get(READ_AT) != null);
    }

    private static <T> Field<T> mention(String name, Class<T> type) {
        return DSL.field(DSL.name("comment_mention", name), type);
    }

    private static <T> Field<T> said(String name, Class<T> type) {
        return DSL.field(DSL.name("record_comment", name), type);
    }
}
