package eddy.flow;

import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;

import static eddy.flow.internal.run.Columns.CASE;
import static eddy.flow.internal.run.Columns.RUNNING;
import static eddy.flow.internal.run.Columns.START;
import static eddy.flow.internal.run.Columns.TODO;
import static eddy.flow.internal.run.Columns.id;
import static eddy.flow.internal.run.Columns.text;

/**
 * Lets cases and todos follow keys that a release changes; those that run stay where they are. Joins the caller's
 * transaction.
 */
public final class FlowKeys {

    private final Transactions tx;

    public FlowKeys(Transactions tx) {
        this.tx = tx;
    }

    public void renameFlow(String app, String from, String to) {
        tx.required(() -> {
            free(RUNNING, app, from, to, List.of(id("record_id")));
            free(START, app, from, to, List.of(id("record_id"), text("start_key")));
            for (Table<Record> table : List.of(CASE, START, RUNNING, TODO)) {
                set(table, "flow", app, from, to, DSL.noCondition());
            }
            set(CASE, "origin_key", app, from, to, text("origin_kind").eq("flow"));
        });
    }

    public void renameRule(String app, String from, String to) {
        tx.required(
                () -> set(CASE, "origin_key", app, from, to, text("origin_kind").eq("rule")));
    }

    public void renameRole(String app, String from, String to) {
        tx.required(() -> set(TODO, "role", app, from, to, DSL.noCondition()));
    }

    /** Rows left by something else that was called so, and is gone, make way. */
    private void free(Table<Record> table, String app, String from, String to, List<Field<?>> rest) {
        var coming = DSL.select(rest)
                .from(table)
                .where(text("app").eq(app))
                .and(text("flow").eq(from));
        tx.db()
                .deleteFrom(table)
                .where(text("app").eq(app))
                .and(text("flow").eq(to))
                .and(DSL.row(rest).in(coming))
                .execute();
    }

    private void set(Table<Record> table, String column, String app, String from, String to, Condition more) {
        tx.db()
                .update(table)
                .set(text(column), to)
                .where(text("app").eq(app))
                .and(text(column).eq(from))
                .and(more)
                .execute();
    }
}
