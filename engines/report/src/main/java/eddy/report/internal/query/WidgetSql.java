package eddy.report.internal.query;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.DayColumn;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.report.BoardView;
import eddy.report.DataSet;
import eddy.report.DayRange;
import eddy.report.Dimension;
import eddy.report.FieldPath;
import eddy.report.Measure.Aggregated;
import eddy.report.Widget;

/**
 * One widget as SQL. The derived table {@code b} holds, for each row the reader may see, the keys of its groups and the
 * values its measures count; the statement aggregates that. Where groups are limited, a statement before asks for the
 * greatest, and all other rows fall into one group more, so that medians and distinct counts of “other” are exact.
 */
final class WidgetSql {

    /** Rows of a result beyond this are not read; only dates without a limit could come near. */
    static final int MOST_ROWS = 5000;

    private static final String TABLE = "t";
    private static final String BASE = "b";

    private final Widget widget;
    private final DataSet data;
    private final BoardView view;
    private final Parts parts;
    private final SQLDialect dialect;
    private final Map<String, Table<?>> joins = new LinkedHashMap<>();
    private final Map<String, Condition> joinOn = new LinkedHashMap<>();

    WidgetSql(Widget widget, BoardView view, Parts parts, SQLDialect dialect) {
        this.widget = widget;
        this.data = widget.dataSet().orElseThrow();
        this.view = view;
        this.parts = parts;
        this.dialect = dialect;
    }

    /** Columns: {@code d}, {@code dl} (key and title), {@code s}, {@code sl}, {@code m0}… and {@code p0}… before. */
    Result<Record> fetch(DSLContext db) {
        var kept = new HashMap<String, List<String>>();
        for (var axis : axes()) {
            if (axis.limit().isPresent()) {
                kept.put(axis.name(), db.fetch(greatest(axis)).getValues(0, String.class));
            }
        }
        return db.fetch(query(kept));
    }

    private ResultQuery<Record> query(Map<String, List<String>> kept) {
        var select = new ArrayList<SelectField<?>>();
        var groups = new ArrayList<Field<?>>();
        for (var axis : axes()) {
            Field<?> key = axis.key();
            groups.add(key);
            select.add(key.as(axis.name()));
            if (axis.dimension().linked().isPresent()) {
                select.add(DSL.max(DSL.field(DSL.name(BASE, axis.name() + "l"), String.class))
                        .as(axis.name() + "l"));
            }
        }
        for (int i = 0; i < parts.list().size(); i++) {
            select.add(aggregate(i, "m").as("m" + i));
            if (compared()) {
                select.add(aggregate(i, "p").as("p" + i));
            }
        }
        return DSL.select(select)
                .from(base(kept).asTable(DSL.name(BASE)))
                .groupBy(groups)
                .limit(MOST_ROWS);
    }

    /** The dimension and the series with their names in the statement and, where there is one, their limit. */
    private List<Axis> axes() {
        var axes = new ArrayList<Axis>();
        widget.dimension().ifPresent(d -> axes.add(new Axis("d", d, Limits.groups(widget, d))));
        widget.series().ifPresent(s -> axes.add(new Axis("s", s, Limits.series(s))));
        return axes;
    }

    private record Axis(String name, Dimension dimension, Optional<Integer> limit) {

        Field<?> key() {
            var name = DSL.name(BASE, name());
            return dimension.by().isPresent() ? DSL.field(name, DayColumn.TYPE) : DSL.field(name, SQLDataType.VARCHAR);
        }
    }

    private boolean compared() {
        return widget.compare() && view.period().isPresent();
    }

    /** @param kept the groups shown, by the name of their axis; the key of every other group is missing */
    private Select<Record> base(Map<String, List<String>> kept) {
        var fields = new ArrayList<SelectField<?>>();
        Condition where = data.table().visible(TABLE).and(rights(data.table(), TABLE));
        if (data.where().isPresent()) {
            where = where.and(data.where().get().compiled().predicate(TABLE, view.asOf()));
        }
        where = where.and(inPeriod(true));
        for (var axis : axes()) {
            fields.add(key(axis, kept.get(axis.name())).as(axis.name()));
            if (axis.dimension().by().isPresent()) {
                where = where.and(field(axis.dimension().field()).isNotNull());
            }
            axis.dimension()
                    .linked()
                    .ifPresent(t -> fields.add(title(axis.dimension(), t).as(axis.name() + "l")));
        }
        for (int i = 0; i < parts.list().size(); i++) {
            fields.add(value(parts.list().get(i), Optional.empty()).as("m" + i));
            if (compared()) {
                var previous = view.period().map(DayRange::previous);
                fields.set(
                        fields.size() - 1,
                        value(parts.list().get(i), view.period()).as("m" + i));
                fields.add(value(parts.list().get(i), previous).as("p" + i));
            }
        }
        Table<?> from = data.table().as(TABLE);
        for (var join : joins.entrySet()) {
            from = from.leftJoin(join.getValue()).on(joinOn.get(join.getKey()));
        }
        return DSL.select(fields).from(from).where(where);
    }

    /** The greatest groups of an axis, by the size of the first measure. */
    private Select<?> greatest(Axis axis) {
        var key = axis.key();
        int size = parts.size(widget.measures().get(0));
        return DSL.select(key.as("k"))
                .from(base(Map.of()).asTable(DSL.name(BASE)))
                .groupBy(key)
                .orderBy(aggregate(size, "m").desc().nullsLast(), key)
                .limit(axis.limit().orElseThrow());
    }

    /** The rows of the period shown and, for a comparison, of the one before. */
    private Condition inPeriod(boolean comparing) {
        if (data.period().isEmpty() || view.period().isEmpty()) {
            return DSL.noCondition();
        }
        var shown = view.period().get();
        var range = comparing && compared() ? new DayRange(shown.previous().from(), shown.to()) : shown;
        return within(data.period().get(), range);
    }

    private Condition within(FieldModel model, DayRange range) {
        var column = TableModel.on(TABLE, model);
        if (model.type().kind() == ValueKind.DATE) {
            return column.between(bound(range.from(), model), bound(range.to(), model));
        }
        var zone = view.asOf().zone();
        return column.ge(bound(range.start(zone).atOffset(ZoneOffset.UTC), model))
                .and(column.lt(bound(range.end(zone).atOffset(ZoneOffset.UTC), model)));
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> bound(Object value, FieldModel model) {
        return (Field<Object>) DSL.val(value, model.type().column());
    }

    /** What a part aggregates for one row: its field, or 1 for a count; missing where its condition does not hold. */
    private Field<?> value(Aggregated part, Optional<DayRange> range) {
        Field<?> raw = part.field().<Field<?>>map(this::field).orElse(DSL.inline(1));
        var condition = part.where()
                .map(w -> w.compiled().predicate(TABLE, view.asOf()))
                .orElse(DSL.noCondition());
        if (range.isPresent()) {
            condition = condition.and(within(data.period().orElseThrow(), range.get()));
        }
        boolean always = part.where().isEmpty() && range.isEmpty();
        return always ? raw : typed(condition, raw);
    }

    /** H2 forgets the type of a value whose condition is never true, unless the missing value has one. */
    private static <T> Field<T> typed(Condition condition, Field<T> raw) {
        return DSL.when(condition, raw).otherwise(DSL.castNull(raw.getDataType()));
    }

    private Field<?> aggregate(int index, String prefix) {
        var name = prefix + index;
        var number = DSL.field(DSL.name(BASE, name), BigDecimal.class);
        return switch (parts.list().get(index).function()) {
            case COUNT -> DSL.count(number);
            case COUNT_DISTINCT -> DSL.countDistinct(number);
            case SUM -> DSL.sum(number);
            case AVG -> DSL.avg(number);
            case MIN -> DSL.min(number);
            case MAX -> DSL.max(number);
            case MEDIAN -> DSL.percentileCont(DSL.inline(new BigDecimal("0.5"))).withinGroupOrderBy(number);
            case P90 -> DSL.percentileCont(DSL.inline(new BigDecimal("0.9"))).withinGroupOrderBy(number);
        };
    }

    private Field<?> key(Axis axis, List<String> kept) {
        var key = key(axis.dimension());
        if (kept == null) {
            return key;
        }
        var text = key.cast(SQLDataType.VARCHAR);
        return typed(text.in(kept), text);
    }

    /** The key of a row's group: a date, or text that is empty for a missing value. */
    private Field<?> key(Dimension dimension) {
        var column = field(dimension.field());
        if (dimension.by().isPresent()) {
            return Buckets.start(
                    column,
                    dimension.field().field(),
                    dimension.by().get(),
                    view.asOf().zone(),
                    dialect);
        }
        if (dimension.field().field().type().kind() == ValueKind.BOOLEAN) {
            var truth = DSL.condition(column.cast(SQLDataType.BOOLEAN));
            return DSL.when(truth, DSL.inline("true"))
                    .when(DSL.not(truth), DSL.inline("false"))
                    .otherwise(DSL.inline(""));
        }
        return DSL.coalesce(column.cast(SQLDataType.VARCHAR), DSL.inline(""));
    }

    private Field<?> title(Dimension dimension, TableModel linked) {
        var link = dimension.field().field();
        var owner = dimension.field().link().isPresent() ? alias(dimension.field()) : TABLE;
        var alias = join(owner + "_" + link.key(), owner, link, linked);
        var title = linked.field(linked.titleField()).orElseThrow();
        return TableModel.on(alias, title).cast(SQLDataType.VARCHAR);
    }

    private Field<Object> field(FieldPath path) {
        return TableModel.on(path.link().isPresent() ? alias(path) : TABLE, path.field());
    }

    private String alias(FieldPath path) {
        var link = path.link().orElseThrow();
        return join(TABLE + "_" + link.key(), TABLE, link, path.table());
    }

    /** Joins the record a link points to, as far as the reader may see it. */
    private String join(String alias, String owner, FieldModel link, TableModel target) {
        joins.computeIfAbsent(alias, a -> {
            var id = TableModel.on(a, target.field("id").orElseThrow());
            joinOn.put(
                    a, id.eq(TableModel.on(owner, link)).and(target.visible(a)).and(rights(target, a)));
            return target.as(a);
        });
        return alias;
    }

    private Condition rights(TableModel table, String alias) {
        return view.rights().on(table).map(c -> c.predicate(alias, view.asOf())).orElse(DSL.noCondition());
    }
}
