package eddy.backend.repeats;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;

import eddy.backend.data.Columns;
import eddy.core.Transactions;

/** Answers kept for those who ask again with the same {@code Idempotency-Key}. */
@ApplicationScoped
public class KeptAnswers {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Table<?> ANSWER = Columns.table("kept_answer");
    private static final Field<String> CALLER = Columns.text("caller");
    private static final Field<String> KEY = Columns.text("key");
    private static final Field<String> REQUEST = Columns.text("request");
    private static final Field<Integer> STATUS = Columns.number("status");
    private static final Field<String> BODY = Columns.longText("body");
    private static final Field<String> ETAG = Columns.text("etag");
    private static final Field<OffsetDateTime> AT = Columns.time("at");

    private final Transactions tx;
    private final Clock clock;

    KeptAnswers(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * A request that may come again.
     *
     * @param caller  who makes it: keys of different callers never meet
     * @param request hash of what is asked
     */
    record Ask(String caller, String key, String request) {}

    /** @param body JSON */
    record Kept(String request, int status, String body, String etag) {}

    Optional<Kept> find(Ask ask) {
        return tx.db()
                .select(REQUEST, STATUS, BODY, ETAG)
                .from(ANSWER)
                .where(CALLER.eq(ask.caller()), KEY.eq(ask.key()), AT.gt(oldest()))
                .fetchOptional(r -> new Kept(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    /**
     * Takes the key, inside the current transaction. A second request with it waits here for the end of the first, and
     * then fails by the primary key: its transaction has done nothing yet and is to be begun again.
     */
    void claim(Ask ask) {
        tx.db()
                .deleteFrom(ANSWER)
                .where(CALLER.eq(ask.caller()), KEY.eq(ask.key()), AT.le(oldest()))
                .execute();
        tx.db()
                .insertInto(ANSWER)
                .set(CALLER, ask.caller())
                .set(KEY, ask.key())
                .set(REQUEST, ask.request())
                .set(STATUS, 0)
                .set(BODY, "")
                .set(AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** Keeps the answer under the claimed key, inside the current transaction. */
    void keep(Ask ask, Kept answer) {
        tx.db()
                .update(ANSWER)
                .set(STATUS, answer.status())
                .set(BODY, answer.body())
                .set(ETAG, answer.etag())
                .where(CALLER.eq(ask.caller()), KEY.eq(ask.key()))
                .execute();
    }

    /** Forgets what is old; answers how many. */
    public int sweep() {
        return tx.required(
                () -> tx.db().deleteFrom(ANSWER).where(AT.le(oldest())).execute());
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }
}
