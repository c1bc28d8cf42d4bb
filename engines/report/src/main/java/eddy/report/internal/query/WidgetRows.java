package eddy.report.internal.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jooq.Record;

import eddy.report.BoardView;
import eddy.report.Dimension;
import eddy.report.Measure;
import eddy.report.Widget;
import eddy.report.WidgetData;
import eddy.report.WidgetData.Column;
import eddy.report.WidgetData.Kpi;
import eddy.report.WidgetType;

/** Turns what the database answered into what a widget shows. */
final class WidgetRows {

    /** Empty days are filled in up to so many. */
    private static final int MOST_FILLED = 400;

    private final Widget widget;
    private final BoardView view;
    private final Parts parts;

    WidgetRows(Widget widget, BoardView view, Parts parts) {
        this.widget = widget;
        this.view = view;
        this.parts = parts;
    }

    WidgetData of(List<? extends Record> answer) {
        if (widget.dimension().isEmpty()) {
            return single(answer);
        }
        return widget.series().isPresent() ? crossed(answer) : grouped(answer);
    }

    private WidgetData single(List<? extends Record> answer) {
        var row = answer.get(0);
        if (widget.type() != WidgetType.KPI) {
            var figures = new ArrayList<Object>();
            widget.measures().forEach(m -> figures.add(parts.figure(m, values(row, "m"))));
            return WidgetData.table(widget.measures().stream().map(this::column).toList(), List.of(figures), List.of());
        }
        var measure = widget.measures().get(0);
        boolean compared = widget.compare() && view.period().isPresent();
        var now = values(row, "m");
        var ratio = measure instanceof Measure.Ratio r ? r : null;
        var kpi = new Kpi(
                measure.key(),
                measure.label().in(view.locale()),
                parts.figure(measure, now),
                compared ? parts.figure(measure, values(row, "p")) : null,
                widget.compare(),
                ratio == null ? null : parts.figure(named(ratio.numerator()), now),
                ratio == null ? null : parts.figure(named(ratio.denominator()), now),
                ratio == null ? null : named(ratio.numerator()).label().in(view.locale()),
                ratio == null ? null : named(ratio.denominator()).label().in(view.locale()),
                measure.format(),
                measure.definition().map(d -> d.in(view.locale())).orElse(null));
        return WidgetData.kpi(column(measure), kpi);
    }

    private WidgetData grouped(List<? extends Record> answer) {
        var dimension = widget.dimension().orElseThrow();
        var rows = new LinkedHashMap<Group, List<Object>>();
        answer.forEach(r -> rows.put(group(r, "d", dimension), values(r, "m")));
        var order = filled(dimension, ordered(dimension, rows));
        var names = new Names(dimension, order, view);
        var columns = new ArrayList<Column>();
        columns.add(Column.dimension(dimension.key(), dimension.label().in(view.locale())));
        widget.measures().forEach(m -> columns.add(column(m)));
        var cells = new ArrayList<List<Object>>();
        var keys = new ArrayList<String>();
        for (var group : order) {
            var row = new ArrayList<Object>();
            row.add(names.of(group));
            var values = rows.get(group);
            widget.measures().forEach(m -> row.add(values == null ? parts.nothing(m) : parts.figure(m, values)));
            if (worth(row)) {
                cells.add(row);
                keys.add(group.key());
            }
        }
        return WidgetData.table(columns, cells, keys);
    }

    private WidgetData crossed(List<? extends Record> answer) {
        var dimension = widget.dimension().orElseThrow();
        var series = widget.series().orElseThrow();
        var measure = widget.measures().get(0);
        var cells = new LinkedHashMap<Group, Map<Group, List<Object>>>();
        var sizes = new LinkedHashMap<Group, BigDecimal>();
        var seriesSizes = new LinkedHashMap<Group, BigDecimal>();
        for (var record : answer) {
            var row = group(record, "d", dimension);
            var column = group(record, "s", series);
            var values = values(record, "m");
            cells.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(column, values);
            sizes.merge(row, size(values), BigDecimal::add);
            seriesSizes.merge(column, size(values), BigDecimal::add);
        }
        var across = Order.of(series, seriesSizes);
        var order = filled(dimension, Order.of(dimension, sizes));
        var seriesNames = new Names(series, across, view);
        var names = new Names(dimension, order, view);
        var columns = new ArrayList<Column>();
        columns.add(Column.dimension(dimension.key(), dimension.label().in(view.locale())));
        across.forEach(g -> columns.add(Column.measure(measure.key(), seriesNames.of(g), measure.format())));
        var rows = new ArrayList<List<Object>>();
        for (var group : order) {
            var row = new ArrayList<Object>();
            row.add(names.of(group));
            for (var column : across) {
                var values = cells.getOrDefault(group, Map.of()).get(column);
                row.add(values == null ? parts.nothing(measure) : parts.figure(measure, values));
            }
            rows.add(row);
        }
        var keys = order.stream().map(Group::key).toList();
        var seriesKeys = across.stream().map(Group::key).toList();
        return new WidgetData(columns, rows, keys, seriesKeys, null, null);
    }

    /** A chart leaves out people, texts and records of which there is nothing to draw. */
    private boolean worth(List<Object> row) {
        return widget.type() == WidgetType.TABLE
                || Limits.groups(widget, widget.dimension().orElseThrow()).isEmpty()
                || row.stream().skip(1).anyMatch(f -> f != null && new BigDecimal(f.toString()).signum() != 0);
    }

    private List<Group> ordered(Dimension dimension, Map<Group, List<Object>> rows) {
        var sizes = new LinkedHashMap<Group, BigDecimal>();
        rows.forEach((group, values) -> sizes.put(group, size(values)));
        return Order.of(dimension, sizes);
    }

    private BigDecimal size(List<Object> values) {
        var size = values.get(parts.size(widget.measures().get(0)));
        return size == null ? BigDecimal.ZERO : new BigDecimal(size.toString());
    }

    /** Adds the units of the calendar in which nothing happened, so that a line does not skip them. */
    private List<Group> filled(Dimension dimension, List<Group> order) {
        if (dimension.by().isEmpty() || order.isEmpty()) {
            return order;
        }
        var by = dimension.by().get();
        var first = LocalDate.parse(order.get(0).key());
        var last = LocalDate.parse(order.get(order.size() - 1).key());
        var period = widget.dataSet().orElseThrow().period();
        if (view.period().isPresent()
                && period.isPresent()
                && period.get().key().equals(dimension.field().path())) {
            var today = LocalDate.ofInstant(view.asOf().now(), view.asOf().zone());
            var end = view.period().get().to().isAfter(today)
                    ? today
                    : view.period().get().to();
            first = Buckets.start(view.period().get().from(), by);
            last = end.isBefore(last) ? last : Buckets.start(end, by);
        }
        var filled = new LinkedHashSet<Group>();
        for (var day = first; !day.isAfter(last) && filled.size() < MOST_FILLED; day = Buckets.next(day, by)) {
            filled.add(new Group(day.toString(), null));
        }
        return filled.containsAll(order) ? List.copyOf(filled) : order;
    }

    private Group group(Record row, String axis, Dimension dimension) {
        boolean limited = (axis.equals("d") ? Limits.groups(widget, dimension) : Limits.series(dimension)).isPresent();
        var title = dimension.linked().isPresent() ? row.get(axis + "l", String.class) : null;
        return Group.of(row.get(axis), title, limited);
    }

    private List<Object> values(Record row, String prefix) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < parts.list().size(); i++) {
            values.add(row.get(prefix + i));
        }
        return values;
    }

    private Column column(Measure measure) {
        return Column.measure(measure.key(), measure.label().in(view.locale()), measure.format());
    }

    private Measure named(String measure) {
        return widget.dataSet().orElseThrow().measures().get(measure);
    }
}
