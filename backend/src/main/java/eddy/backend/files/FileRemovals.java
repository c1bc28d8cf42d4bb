package eddy.backend.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jooq.Field;
import org.jooq.Table;

import eddy.backend.data.Columns;
import eddy.core.Transactions;
import eddy.form.StoredFile;

/**
 * Bytes that are to go because nothing refers to them any more. They are written down in the transaction that lets go of them and
 * are removed afterwards, so that a store which does not answer, or a crash, leaves none behind for good.
 */
@ApplicationScoped
class FileRemovals {

    private static final Logger LOG = Logger.getLogger(FileRemovals.class);
    private static final Table<?> REMOVAL = Columns.table("file_removal");
    private static final Field<UUID> ID = Columns.id("id");
    private static final Field<OffsetDateTime> AT = Columns.time("at");
    private static final int AT_ONCE = 500;

    private final Transactions tx;
    private final FileStore store;
    private final Clock clock;

    FileRemovals(Transactions tx, FileStore store, Clock clock) {
        this.tx = tx;
        this.store = store;
        this.clock = clock;
    }

    /** In the transaction that forgets the files; their bytes go once it has committed. */
    void add(Collection<StoredFile> files) {
        if (files.isEmpty()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var file : files) {
            tx.db().deleteFrom(REMOVAL).where(ID.eq(file.id())).execute();
            tx.db().insertInto(REMOVAL).set(ID, file.id()).set(AT, now).execute();
        }
        tx.afterCommit(this::work);
    }

    /** Removes what is written down, until the store does not answer. */
    void work() {
        try {
            for (var some = some(); !some.isEmpty(); some = some()) {
                some.forEach(this::remove);
            }
        } catch (StoreTrouble e) {
            LOG.warn("Files that nothing refers to stay for now: " + e.getMessage());
        }
    }

    private List<UUID> some() {
        return tx.required(() ->
                tx.db().select(ID).from(REMOVAL).orderBy(AT, ID).limit(AT_ONCE).fetch(ID));
    }

    private void remove(UUID id) {
        store.remove(id);
        tx.requiresNew(() -> tx.db().deleteFrom(REMOVAL).where(ID.eq(id)).execute());
    }
}
