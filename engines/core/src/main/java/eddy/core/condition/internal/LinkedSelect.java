package eddy.core.condition.internal;

import java.util.function.Function;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;

/**
 * One value computed from linked records, as a correlated scalar subquery that an index on the link column serves.
 *
 * <p>{@code last n} limits the rows before they are aggregated. PostgreSQL reads that limited set once, as a derived
 * table. H2 lets no derived table see the outer row, so there the ids of the limited set are asked for instead.
 */
final class LinkedSelect {

    private final Rows rows;
    private final String outer;
    private final AsOf asOf;
    private final boolean before;

    /** @param before the window one period earlier */
    LinkedSelect(Rows rows, String outer, AsOf asOf, boolean before) {
        this.rows = rows;
        this.outer = outer;
        this.asOf = asOf;
        this.before = before;
    }

    /** How many rows there are; of no column, so that the index alone can tell. */
    Field<Object> counted() {
        return folded(inner -> Rows.id(rows.table(), inner), v -> DSL.count());
    }

    /**
     * An aggregate over all rows.
     *
     * @param value what is taken from each row, given the row's alias
     * @param fold  the aggregate function
     */
    Field<Object> folded(Function<String, Field<?>> value, Function<Field<Object>, Field<?>> fold) {
        var inner = outer + "x";
        if (rows.last().isEmpty()) {
            return DSL.field(DSL.select(Side.any(fold.apply(Side.any(value.apply(inner)))))
                    .from(rows.table().as(inner))
                    .where(rows.fulfilled(outer, inner, asOf, before)));
        }
        var derived = DSL.name(outer + "d");
        var of = DSL.field(DSL.name(outer + "d", "v"), value.apply(inner).getDataType());
        return byDialect(
                DSL.select(Side.any(fold.apply(Side.any(value.apply(inner)))))
                        .from(rows.table().as(inner))
                        .where(rows.fulfilled(outer, inner, asOf, before))
                        .and(Rows.id(rows.table(), inner).in(newestIds())),
                DSL.select(Side.any(fold.apply(Side.any(of))))
                        .from(newest(inner, value.apply(inner)).asTable(derived)));
    }

    /** The value of the newest row, or of the oldest (of the last n, where there is a last n). */
    Field<Object> single(Function<String, Field<?>> value, boolean newest) {
        var inner = outer + "x";
        var column = Side.any(value.apply(inner));
        if (rows.last().isEmpty() || newest) {
            var order = rows.order(inner);
            var id = Rows.id(rows.table(), inner);
            return DSL.field(DSL.select(column)
                    .from(rows.table().as(inner))
                    .where(rows.fulfilled(outer, inner, asOf, before))
                    .and(order.isNotNull())
                    .orderBy(newest ? order.desc() : order.asc(), newest ? id.desc() : id.asc())
                    .limit(DSL.inline(1)));
        }
        var derived = DSL.name(outer + "d");
        return byDialect(
                DSL.select(column)
                        .from(rows.table().as(inner))
                        .where(rows.fulfilled(outer, inner, asOf, before))
                        .and(Rows.id(rows.table(), inner).in(newestIds()))
                        .orderBy(
                                rows.order(inner).asc(),
                                Rows.id(rows.table(), inner).asc())
                        .limit(DSL.inline(1)),
                DSL.select(DSL.field(DSL.name(outer + "d", "v"), column.getDataType()))
                        .from(newest(inner, column).asTable(derived))
                        .orderBy(DSL.field(DSL.name(outer + "d", "o")), DSL.field(DSL.name(outer + "d", "i")))
                        .limit(DSL.inline(1)));
    }

    private Select<?> newest(String inner, Field<?> value) {
        var order = rows.order(inner);
        var id = Rows.id(rows.table(), inner);
        return DSL.select(value.as(DSL.name("v")), order.as(DSL.name("o")), id.as(DSL.name("i")))
                .from(rows.table().as(inner))
                .where(rows.fulfilled(outer, inner, asOf, before))
                .and(order.isNotNull())
                .orderBy(order.desc(), id.desc())
                .limit(DSL.inline(rows.last().orElseThrow()));
    }

    private Select<Record1<Object>> newestIds() {
        var inner = outer + "y";
        var order = rows.order(inner);
        var id = Rows.id(rows.table(), inner);
        return DSL.select(id)
                .from(rows.table().as(inner))
                .where(rows.fulfilled(outer, inner, asOf, before))
                .and(order.isNotNull())
                .orderBy(order.desc(), id.desc())
                .limit(DSL.inline(rows.last().orElseThrow()));
    }

    private static Field<Object> byDialect(Select<Record1<Object>> h2, Select<Record1<Object>> other) {
        Field<Object> forH2 = DSL.field(h2);
        Field<Object> forOther = DSL.field(other);
        DataType<Object> type = forOther.getDataType();
        return CustomField.of(DSL.name("v"), type, ctx -> ctx.visit(ctx.family() == SQLDialect.H2 ? forH2 : forOther));
    }
}
