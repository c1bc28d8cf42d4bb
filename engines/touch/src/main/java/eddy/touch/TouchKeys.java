package eddy.touch;

import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.touch.internal.TouchColumns;
import eddy.touch.internal.TouchColumns.Freeze;

/** Lets what was sent and is to be sent follow keys that a release changes. Joins the caller's transaction. */
public final class TouchKeys {

    private final Transactions tx;

    public TouchKeys(Transactions tx) {
        this.tx = tx;
    }

    public void renameMessage(String app, String from, String to) {
        set(app, TouchColumns.MESSAGE, from, to);
    }

    /** Also where it is why marketing rests. */
    public void renameFlow(String app, String from, String to) {
        set(app, TouchColumns.FLOW, from, to);
        origin(app, "flow", from, to);
    }

    /** Like {@link #renameFlow}. */
    public void renameRule(String app, String from, String to) {
        origin(app, "rule", from, to);
    }

    /** What a thing that is gone sent under that key already, once for an occurrence, stays as it is. */
    private void origin(String app, String kind, String from, String to) {
        var other = TouchColumns.TOUCH.as("other");
        tx.required(() -> {
            tx.db()
                    .update(TouchColumns.TOUCH)
                    .set(TouchColumns.ORIGIN_KEY, to)
                    .where(
                            TouchColumns.APP.eq(app),
                            TouchColumns.ORIGIN_KIND.eq(kind),
                            TouchColumns.ORIGIN_KEY.eq(from))
                    .andNotExists(DSL.selectOne()
                            .from(other)
                            .where(
                                    of(TouchColumns.APP).eq(app),
                                    of(TouchColumns.ORIGIN_KIND).eq(kind),
                                    of(TouchColumns.ORIGIN_KEY).eq(to),
                                    of(TouchColumns.ORIGIN_STEP).eq(TouchColumns.ORIGIN_STEP),
                                    of(TouchColumns.RECORD).eq(TouchColumns.RECORD),
                                    of(TouchColumns.OCCURRENCE).eq(TouchColumns.OCCURRENCE)))
                    .execute();
            tx.db()
                    .update(Freeze.TABLE)
                    .set(Freeze.REASON, kind + "/" + to)
                    .where(Freeze.APP.eq(app), Freeze.REASON.eq(kind + "/" + from))
                    .execute();
        });
    }

    private static <T> Field<T> of(Field<T> column) {
        return DSL.field(DSL.name("other", column.getName()), column.getDataType());
    }

    private void set(String app, Field<String> column, String from, String to) {
        tx.required(() -> tx.db()
                .update(TouchColumns.TOUCH)
                .set(column, to)
                .where(TouchColumns.APP.eq(app), column.eq(from))
                .execute());
    }
}
