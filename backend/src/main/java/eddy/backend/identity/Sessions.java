package eddy.backend.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;

/** The sessions of signed-in people. A session ends after 12 hours without a request, at the latest after 7 days. */
@ApplicationScoped
class Sessions {

    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(7);
    /** How exactly the last request is kept; saves a write at every request. */
    private static final Duration SEEN_EXACTNESS = Duration.ofMinutes(1);

    private static final Table<?> SESSION = DSL.table(DSL.name("user_session"));
    private static final Table<?> ACCOUNT = DSL.table(DSL.name("user_account"));
    private static final Field<String> TOKEN_HASH =
            DSL.field(DSL.name("user_session", "token_hash"), SQLDataType.VARCHAR);
    private static final Field<UUID> SESSION_ACCOUNT = DSL.field(DSL.name("user_session", "account"), SQLDataType.UUID);
    private static final Field<OffsetDateTime> CREATED_AT =
            DSL.field(DSL.name("user_session", "created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetDateTime> SEEN_AT =
            DSL.field(DSL.name("user_session", "seen_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetDateTime> EXPIRES_AT =
            DSL.field(DSL.name("user_session", "expires_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<UUID> ID = DSL.field(DSL.name("user_account", "id"), SQLDataType.UUID);
    private static final Field<String> USERNAME = DSL.field(DSL.name("user_account", "username"), SQLDataType.VARCHAR);
    private static final Field<String> ROLE = DSL.field(DSL.name("user_account", "role"), SQLDataType.VARCHAR);
    private static final Field<Boolean> ACTIVE = DSL.field(DSL.name("user_account", "active"), SQLDataType.BOOLEAN);

    private final Transactions tx;
    private final Clock clock;

    Sessions(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Begins a session and answers its token, which is kept nowhere. */
    String begin(UUID account) {
        var token = Secrets.token();
        var now = now();
        tx.required(() -> {
            tx.db().deleteFrom(SESSION).where(EXPIRES_AT.lt(now)).execute();
            tx.db()
                    .insertInto(SESSION)
                    .set(TOKEN_HASH, Secrets.hash(token))
                    .set(SESSION_ACCOUNT, account)
                    .set(CREATED_AT, now)
                    .set(SEEN_AT, now)
                    .set(EXPIRES_AT, now.plus(LONGEST))
                    .execute();
        });
        return token;
    }

    Optional<Caller.Known> find(String token) {
        var now = now();
        var row = tx.db()
                .select(ID, USERNAME, ROLE, SEEN_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ID.eq(SESSION_ACCOUNT))
                .where(TOKEN_HASH.eq(Secrets.hash(token)))
                .and(ACTIVE.isTrue())
                .and(EXPIRES_AT.gt(now))
                .and(SEEN_AT.gt(now.minus(IDLE)))
                .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        if (row.value4().isBefore(now.minus(SEEN_EXACTNESS))) {
            tx.db()
                    .update(SESSION)
                    .set(SEEN_AT, now)
                    .where(TOKEN_HASH.eq(Secrets.hash(token)))
                    .execute();
        }
        return Optional.of(new Caller.Known(row.value1(), null, row.value2(), Role.valueOf(row.value3()), token));
    }

    /** Whether the session began less than {@code age} ago. */
    boolean isYoungerThan(Duration age, String token) {
        return tx.db().fetchExists(SESSION, TOKEN_HASH.eq(Secrets.hash(token)).and(CREATED_AT.gt(now().minus(age))));
    }

    void end(String token) {
        tx.required(() -> tx.db()
                .deleteFrom(SESSION)
                .where(TOKEN_HASH.eq(Secrets.hash(token)))
                .execute());
    }

    /** Ends all sessions of a person but the one kept, which may be {@code null}. */
    void endAll(UUID account, String kept) {
        tx.required(() -> tx.db()
                .deleteFrom(SESSION)
                .where(SESSION_ACCOUNT.eq(account))
                .and(kept == null ? DSL.noCondition() : TOKEN_HASH.ne(Secrets.hash(kept)))
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
