package eddy.form.internal.search;

import java.util.UUID;

import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/**
 * Writes the index, always for sets of records and in the transaction that changed them. Whoever writes holds the lock of
 * the record's own row, so no two transactions ever meet at one row of the index.
 */
public final class SearchRows {

    private final Transactions tx;

    public SearchRows(Transactions tx) {
        this.tx = tx;
    }

    public void follow(SearchedForm form, ChangeSet changes) {
        boolean untouched = changes.kind() == Kind.UPDATED && !form.reads(changes.fields());
        if (untouched || !form.isSearched()) {
            return;
        }
        // A new record may be here already: its computed texts were told of first.
        remove(changes.records());
        if (changes.kind() != Kind.DELETED) {
            add(form, changes.records());
        }
    }

    /** Writes the rows of these records anew. */
    public void renew(SearchedForm form, Select<Record1<UUID>> records) {
        remove(records);
        add(form, records);
    }

    private void remove(Select<Record1<UUID>> records) {
        tx.db()
                .deleteFrom(SearchTable.TABLE)
                .where(SearchTable.RECORD.in(records))
                .execute();
    }

    private void add(SearchedForm form, Select<Record1<UUID>> records) {
        tx.db()
                .insertInto(
                        SearchTable.TABLE,
                        SearchTable.RECORD,
                        SearchTable.APP,
                        SearchTable.FORM,
                        SearchTable.TITLE,
                        SearchTable.TEXT)
                .select(DSL.select(
                                Columns.ID,
                                DSL.val(form.form().app()),
                                DSL.val(form.form().key()),
                                form.title(),
                                form.text())
                        .from(Columns.table(form.form().table().sqlName()))
                        .where(Columns.DELETED_AT.isNull())
                        .and(Columns.ID.in(records)))
                .execute();
    }
}
