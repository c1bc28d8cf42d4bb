package eddy.backend.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Transactions;

/** Keeps who did what that matters for safety; each entry in the transaction of the deed. */
@ApplicationScoped
public class Audit {

    private static final int DETAIL_LENGTH = 2000;

    private final Transactions tx;
    private final Clock clock;
    private final Caller caller;

    Audit(Transactions tx, Clock clock, Caller caller) {
        this.tx = tx;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param action  for example {@code user.created}
     * @param subject what it was done to
     * @param detail  more words, or {@code null}
     */
    public void did(String action, String subject, String detail) {
        keep(caller.name(), caller.accountOrNull(), action, subject, detail);
    }

    /** Whether anybody ever did {@code action}. */
    public boolean has(String action) {
        return tx.db()
                .fetchExists(
                        DSL.table(DSL.name("audit_entry")),
                        DSL.field(DSL.name("action"), String.class).eq(action));
    }

    /** Like {@link #did} for somebody who is not signed in (yet), or for the system itself. */
    public void keep(String actor, UUID account, String action, String subject, String detail) {
        tx.required(() -> tx.db()
                .insertInto(DSL.table(DSL.name("audit_entry")))
                .set(DSL.field(DSL.name("id"), SQLDataType.UUID), Ids.next())
                .set(DSL.field(DSL.name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE), OffsetDateTime.now(clock))
                .set(DSL.field(DSL.name("actor"), String.class), actor)
                .set(DSL.field(DSL.name("actor_id"), SQLDataType.UUID), account)
                .set(DSL.field(DSL.name("action"), String.class), action)
                .set(DSL.field(DSL.name("subject"), String.class), subject)
                .set(
                        DSL.field(DSL.name("detail"), String.class),
                        detail == null || detail.length() <= DETAIL_LENGTH
                                ? detail
                                : detail.substring(0, DETAIL_LENGTH))
                .execute());
    }
}
