package eddy.form.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;

/** Brings the index to where a release needs it: forms that are new to it, or whose texts are other ones now. */
public final class SearchUpkeep {

    private static final int PAGE = 1_000;
    private static final Table<Record> STATE = DSL.table(DSL.name("search_form"));
    private static final Field<String> DEFINITION = Columns.text("definition");

    private final Transactions tx;
    private final SearchRows rows;

    public SearchUpkeep(Transactions tx, SearchRows rows) {
        this.tx = tx;
        this.rows = rows;
    }

    /**
     * Has PostgreSQL find any three characters by an index. Whoever may not create the extension searches without it.
     *
     * @return whether there is such an index
     */
    public boolean speedUp() {
        if (tx.db().dialect().family() != SQLDialect.POSTGRES) {
            return false;
        }
        try {
            tx.requiresNew(() -> {
                tx.db().execute("create extension if not exists pg_trgm");
                tx.db()
                        .execute(
                                "create index if not exists {0} on {1} using gin ({2} gin_trgm_ops)",
                                DSL.name("search_text__trigram"), SearchTable.TABLE, SearchTable.TEXT);
            });
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }

    /** @return how many forms were indexed */
    public int run(String app, Collection<SearchedForm> forms) {
        int indexed = 0;
        for (var form : forms) {
            if (!form.definition().equals(known(form))) {
                index(form);
                indexed++;
            }
        }
        forget(app, forms.stream().map(f -> f.form().keptKey()).toList());
        return indexed;
    }

    private String known(SearchedForm form) {
        return tx.db().select(DEFINITION).from(STATE).where(is(form)).fetchOne(DEFINITION);
    }

    private void index(SearchedForm form) {
        var table = Columns.table(form.form().table().sqlName());
        var after = new UUID(0, 0);
        for (int last = PAGE; last == PAGE; ) {
            var from = after;
            var ids = tx.requiresNew(() -> page(form, table, from));
            last = ids.size();
            after = last == 0 ? after : ids.get(last - 1);
        }
        tx.requiresNew(() -> {
            tx.db().deleteFrom(STATE).where(is(form)).execute();
            tx.db()
                    .insertInto(STATE, Columns.APP, Columns.FORM, DEFINITION)
                    .values(form.form().app(), form.form().keptKey(), form.definition())
                    .execute();
        });
    }

    /** Locks a page of records and writes its rows, as a change of them would. */
    private List<UUID> page(SearchedForm form, Table<Record> table, UUID after) {
        var ids = tx.db()
                .select(Columns.ID)
                .from(table)
                .where(Columns.DELETED_AT.isNull())
                .and(Columns.ID.gt(DSL.val(after)))
                .orderBy(Columns.ID)
                .limit(PAGE)
                .forUpdate()
                .fetch(Columns.ID);
        if (!ids.isEmpty()) {
            rows.renew(form, ids);
        }
        return ids;
    }

    private void forget(String app, List<String> forms) {
        tx.required(() -> {
            for (var table : List.of(SearchTable.TABLE, STATE)) {
                tx.db()
                        .deleteFrom(table)
                        .where(Columns.APP.eq(app))
                        .and(Columns.FORM.notIn(forms))
                        .execute();
            }
        });
    }

    private static Condition is(SearchedForm form) {
        return Columns.APP.eq(form.form().app()).and(Columns.FORM.eq(form.form().keptKey()));
    }
}
