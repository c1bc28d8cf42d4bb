package eddy.backend.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Ids;
import eddy.core.Transactions;

/**
 * Slows down guessing: failures of the last 15 minutes are counted per user and address, per address and per user.
 * The count per user alone is high, so that a stranger cannot easily lock a person out. Kept in the database, so that
 * every node counts the same.
 */
@ApplicationScoped
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_USER_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 50;
    static final int PER_USER = 100;

    private static final Table<?> FAILURE = DSL.table(DSL.name("sign_in_failure"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<OffsetDateTime> AT = DSL.field(DSL.name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> USERNAME = DSL.field(DSL.name("username"), SQLDataType.VARCHAR);
    private static final Field<String> ADDRESS = DSL.field(DSL.name("address"), SQLDataType.VARCHAR);

    private final Transactions tx;
    private final Clock clock;

    SignInThrottle(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @throws ProblemException when there were too many failures */
    void check(String username, String address) {
        boolean tooMany = failures(USERNAME.eq(username).and(ADDRESS.eq(address))) >= PER_USER_AND_ADDRESS
                || failures(ADDRESS.eq(address)) >= PER_ADDRESS
                || failures(USERNAME.eq(username)) >= PER_USER;
        if (tooMany) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_TRIES, Map.of("minutes", String.valueOf(WINDOW.toMinutes())));
        }
    }

    private int failures(Condition of) {
        return tx.db().fetchCount(FAILURE, of.and(AT.gt(now().minus(WINDOW))));
    }

    void failed(String username, String address) {
        tx.requiresNew(() -> {
            tx.db().deleteFrom(FAILURE).where(AT.lt(now().minus(WINDOW))).execute();
            tx.db()
                    .insertInto(FAILURE)
                    .set(ID, Ids.next())
                    .set(AT, now())
                    .set(USERNAME, username)
                    .set(ADDRESS, address)
                    .execute();
        });
    }

    void succeeded(String username, String address) {
        tx.required(() -> tx.db()
                .deleteFrom(FAILURE)
                .where(USERNAME.eq(username).and(ADDRESS.eq(address)))
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
