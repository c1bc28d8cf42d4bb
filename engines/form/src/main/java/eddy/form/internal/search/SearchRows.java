package eddy.form.internal.search;

import java.util.Collection;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.IdPieces;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/**
 * Writes the index, always for sets of records and in the transaction that changed them. Whoever writes holds the lock of
 * the record's own row, so no two transactions ever meet at one row of the index.
 */
public final class SearchRows {

    private static final Field<UUID> HERE = DSL.field(DSL.name("search_text", "record"), UUID.class);

    private final Transactions tx;

    public SearchRows(Transactions tx) {
        this.tx = tx;
    }

    public void follow(SearchedForm form, ChangeSet changes) {
        boolean untouched = changes.kind() == Kind.UPDATED && !form.reads(changes.fields());
        if (untouched || !form.isSearched()) {
            return;
        }
        if (changes.listed().isPresent()) {
            IdPieces.of(tx.db(), changes.listed().get()).forEach(ids -> write(form, changes.only(ids)));
        } else {
            write(form, changes);
        }
    }

    private void write(SearchedForm form, ChangeSet changes) {
        if (changes.kind() == Kind.DELETED) {
            remove(changes.holds(SearchTable.RECORD));
        } else {
            var now = rows(form, changes.holds(Columns.ID));
            switch (changes.kind()) {
                case UPDATED -> change(now);
                case CREATED -> insert(now).execute();
                default -> put(now);
            }
        }
    }

    /**
     * The rows of records that are here already. A new record is told of twice where texts of it are computed: the first time
     * it is not here, and it is written once, when all of it is known.
     */
    private void change(Select<Record5<UUID, String, String, String, String>> rows) {
        var now = rows.asTable("s", "record", "app", "form", "title", "text");
        if (tx.db().dialect().family() == SQLDialect.POSTGRES) {
            tx.db()
                    .update(SearchTable.TABLE)
                    .set(SearchTable.TITLE, of(now, "title"))
                    .set(SearchTable.TEXT, of(now, "text"))
                    .from(now)
                    .where(HERE.eq(now.field("record", UUID.class)))
                    .execute();
        } else {
            tx.db()
                    .mergeInto(SearchTable.TABLE)
                    .using(now)
                    .on(HERE.eq(now.field("record", UUID.class)))
                    .whenMatchedThenUpdate()
                    .set(SearchTable.TITLE, of(now, "title"))
                    .set(SearchTable.TEXT, of(now, "text"))
                    .execute();
        }
    }

    private static Field<String> of(Table<?> rows, String column) {
        return rows.field(column, String.class);
    }

    /** Writes the rows of these records anew; those that have been deleted go. */
    public void renew(SearchedForm form, Collection<UUID> records) {
        var deleted = DSL.select(Columns.ID)
                .from(Columns.table(form.form().table().sqlName()))
                .where(Columns.DELETED_AT.isNotNull())
                .and(Columns.ID.in(records));
        remove(SearchTable.RECORD.in(deleted));
        put(rows(form, Columns.ID.in(records)));
    }

    private void remove(Condition which) {
        tx.db().deleteFrom(SearchTable.TABLE).where(which).execute();
    }

    /** A record may be here already: whoever fills the index anew comes to it, too. */
    private void put(Select<Record5<UUID, String, String, String, String>> rows) {
        if (tx.db().dialect().family() == SQLDialect.POSTGRES) {
            upsert(rows);
        } else {
            merge(rows.asTable("s", "record", "app", "form", "title", "text"));
        }
    }

    private static Select<Record5<UUID, String, String, String, String>> rows(SearchedForm form, Condition which) {
        return DSL.select(
                        Columns.ID,
                        DSL.val(form.form().app()),
                        DSL.val(form.form().keptKey()),
                        form.title(),
                        form.text())
                .from(Columns.table(form.form().table().sqlName()))
                .where(Columns.DELETED_AT.isNull())
                .and(which);
    }

    /** Nobody but the transaction that made them knows these records yet. */
    private InsertOnDuplicateStep<Record> insert(Select<Record5<UUID, String, String, String, String>> rows) {
        return tx.db()
                .insertInto(
                        SearchTable.TABLE,
                        SearchTable.RECORD,
                        SearchTable.APP,
                        SearchTable.FORM,
                        SearchTable.TITLE,
                        SearchTable.TEXT)
                .select(rows);
    }

    private void upsert(Select<Record5<UUID, String, String, String, String>> rows) {
        insert(rows)
                .onConflict(SearchTable.RECORD)
                .doUpdate()
                .set(SearchTable.TITLE, DSL.excluded(SearchTable.TITLE))
                .set(SearchTable.TEXT, DSL.excluded(SearchTable.TEXT))
                .execute();
    }

    private void merge(Table<?> rows) {
        var record = DSL.field(DSL.name("s", "record"), UUID.class);
        var title = DSL.field(DSL.name("s", "title"), String.class);
        var text = DSL.field(DSL.name("s", "text"), String.class);
        tx.db()
                .mergeInto(SearchTable.TABLE)
                .using(rows)
                .on(HERE.eq(record))
                .whenMatchedThenUpdate()
                .set(SearchTable.TITLE, title)
                .set(SearchTable.TEXT, text)
                .whenNotMatchedThenInsert(
                        SearchTable.RECORD, SearchTable.APP, SearchTable.FORM, SearchTable.TITLE, SearchTable.TEXT)
                .values(
                        record,
                        DSL.field(DSL.name("s", "app"), String.class),
                        DSL.field(DSL.name("s", "form"), String.class),
                        title,
                        text)
                .execute();
    }
}
