package eddy.touch.internal;

import java.time.Instant;
import java.time.ZoneOffset;

import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.touch.internal.TouchColumns.Suppression;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

/** Addresses nothing may be sent to. */
public final class Suppressions {

    private final Transactions tx;

    public Suppressions(Transactions tx) {
        this.tx = tx;
    }

    /** @return whether the address was not suppressed before */
    public boolean add(String app, String channel, String address, String reason, Instant at) {
        var insert = tx.db()
                .insertInto(
                        Suppression.TABLE,
                        Suppression.APP,
                        Suppression.CHANNEL,
                        Suppression.ADDRESS,
                        Suppression.REASON,
                        Suppression.AT)
                .select(select(
                                val(app),
                                val(channel),
                                val(address),
                                val(reason),
                                val(at.atOffset(ZoneOffset.UTC), SQLDataType.TIMESTAMPWITHTIMEZONE))
                        .where(notExists(selectOne()
                                .from(Suppression.TABLE)
                                .where(
                                        Suppression.APP.eq(app),
                                        Suppression.CHANNEL.eq(channel),
                                        Suppression.ADDRESS.eq(address)))));
        return (tx.db().family() == SQLDialect.POSTGRES ? insert.onConflictDoNothing() : insert).execute() == 1;
    }
}
