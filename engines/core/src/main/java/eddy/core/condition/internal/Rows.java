package eddy.core.condition.internal;

import java.util.Optional;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.condition.Linked.Window;
import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/**
 * The linked records a question is about, as compiled.
 *
 * @param owner  the table whose record they point to
 * @param table  their table
 * @param link   their link field
 * @param where  the further condition on them
 * @param window the window their {@code on} field lies in
 * @param last   only so many newest
 * @param on     the day or time that orders them; there where window, last or order need it
 */
record Rows(
        TableModel owner,
        TableModel table,
        FieldModel link,
        Optional<Node> where,
        Optional<Window> window,
        Optional<Integer> last,
        Optional<FieldModel> on) {

    /** The id column of a table. */
    static Field<Object> id(TableModel table, String alias) {
        var column = table.field("id").map(FieldModel::column).orElse("id");
        return Side.any(DSL.field(DSL.name(alias, column), Side.type(ValueKind.LINK)));
    }

    /** What a row under {@code inner} fulfils, {@code last} aside. */
    Condition fulfilled(String outer, String inner, AsOf asOf, boolean before) {
        var all = TableModel.on(inner, link).eq(id(owner, outer)).and(table.visible(inner));
        if (window.isPresent()) {
            all = all.and(inside(Times.span(window.get(), asOf, before), inner, asOf));
        }
        if (where.isPresent()) {
            all = all.and(where.get().predicate(inner, asOf));
        }
        return all;
    }

    /** Whether the row under {@code outer} has rows that went into the window or out of it between two moments. */
    Optional<Condition> crossed(String outer, AsOf before, AsOf now) {
        return window.map(w -> {
            var inner = outer + "x";
            var then = Times.span(w, before, false);
            var since = Times.span(w, now, false);
            var left = new Times.Span(then.from(), true, since.from());
            var entered = new Times.Span(then.to(), true, since.to());
            return DSL.exists(DSL.selectOne()
                    .from(table.as(inner))
                    .where(TableModel.on(inner, link).eq(id(owner, outer)))
                    .and(table.visible(inner))
                    .and(inside(left, inner, now).or(inside(entered, inner, now))));
        });
    }

    /** The column rows are ordered by. */
    Field<Object> order(String alias) {
        return TableModel.on(alias, on.orElseThrow());
    }

    private Condition inside(Times.Span span, String inner, AsOf asOf) {
        var time = new Side.Column(on.orElseThrow().type().kind(), order(inner));
        var from = span.fromIncluded() ? Operator.GE : Operator.GT;
        return Ordering.compare(from, time, Side.known(ValueKind.DATETIME, span.from()), asOf.zone())
                .and(Ordering.compare(Operator.LE, time, Side.known(ValueKind.DATETIME, span.to()), asOf.zone()));
    }
}
