package eddy.form.internal.store;

import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;

/**
 * How firmly rows of records are held until a transaction ends. Where links mind deletions, whoever writes one holds the
 * record it leads to, and whoever deletes that record waits for it, and sees the link; the other way round the link is refused.
 * PostgreSQL tells a change from a deletion, so that records may be linked to while they are changed and by many at once; H2
 * knows but one lock.
 */
public final class RecordLocks {

    private RecordLocks() {}

    /** Against other changes and deletions. */
    public static <R extends Record> ResultQuery<R> change(SelectForUpdateStep<R> rows, SQLDialect dialect) {
        return isPostgres(dialect) ? rows.forNoKeyUpdate() : rows.forUpdate();
    }

    /** Against deletions alone. */
    static <R extends Record> ResultQuery<R> link(SelectForUpdateStep<R> rows, SQLDialect dialect) {
        return isPostgres(dialect) ? rows.forKeyShare() : rows.forUpdate();
    }

    /** Against everything. */
    public static <R extends Record> ResultQuery<R> deletion(SelectForUpdateStep<R> rows) {
        return rows.forUpdate();
    }

    private static boolean isPostgres(SQLDialect dialect) {
        return dialect.family() == SQLDialect.POSTGRES;
    }
}
