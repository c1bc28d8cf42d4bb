package eddy.touch;

import org.jooq.Field;

import eddy.core.Transactions;
import eddy.touch.internal.TouchColumns;

/** Lets what was sent and is to be sent follow keys that a release changes. Joins the caller's transaction. */
public final class TouchKeys {

    private final Transactions tx;

    public TouchKeys(Transactions tx) {
        this.tx = tx;
    }

    public void renameMessage(String app, String from, String to) {
        set(app, TouchColumns.MESSAGE, from, to);
    }

    private void set(String app, Field<String> column, String from, String to) {
        tx.required(() -> tx.db()
                .update(TouchColumns.TOUCH)
                .set(column, to)
                .where(TouchColumns.APP.eq(app), column.eq(from))
                .execute());
    }
}
