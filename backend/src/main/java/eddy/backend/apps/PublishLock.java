package eddy.backend.apps;

import java.util.Map;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;

import eddy.backend.data.Columns;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;

/**
 * Lets one release of an app be published at a time, on all nodes: a transaction holds the app's row while the work runs
 * in transactions of its own. Whoever holds it and dies lets go.
 */
@ApplicationScoped
class PublishLock {

    private static final Table<?> LOCK = table("publish_lock");
    private static final Field<String> APP = text("app");

    private final Transactions tx;

    PublishLock(Transactions tx) {
        this.tx = tx;
    }

    /** @throws ProblemException {@code publish.busy} when somebody else holds it */
    <T> T hold(String app, Supplier<T> work) {
        tx.requiresNew(() -> tx.db()
                .insertInto(LOCK)
                .set(APP, app)
                .onConflict(Columns.of("publish_lock", "app"))
                .doNothing()
                .execute());
        return tx.requiresNew(() -> {
            boolean mine = tx.db()
                    .select(APP)
                    .from(LOCK)
                    .where(APP.eq(app))
                    .forUpdate()
                    .skipLocked()
                    .fetchOptional()
                    .isPresent();
            if (!mine) {
                throw new ProblemException(ProblemCode.PUBLISH_BUSY, Map.of());
            }
            return work.get();
        });
    }
}
