package eddy.report.internal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eddy.core.Label;
import eddy.report.DataSet;
import eddy.report.Dimension;
import eddy.report.Measure;
import eddy.report.Widget;
import eddy.report.WidgetType;

/** Compiles one widget. */
final class WidgetCompiler {

    /** The most groups a widget may ask for. */
    static final int MOST_GROUPS = 500;

    private static final Set<String> KNOWN =
            Set.of("id", "type", "title", "dataSet", "dimension", "series", "measures", "compare", "limit", "text");
    private static final Set<WidgetType> NEEDS_DIMENSION = Set.of(WidgetType.LINE, WidgetType.STACKED);

    private final Cursor dataSetsAt;
    private final Map<String, DataSet> dataSets;

    /** @param dataSetsAt the data sets as written, those with errors included */
    WidgetCompiler(Cursor dataSetsAt, Map<String, DataSet> dataSets) {
        this.dataSetsAt = dataSetsAt;
        this.dataSets = dataSets;
    }

    Optional<Widget> compile(Cursor at) {
        if (!at.objectOf(KNOWN)) {
            return Optional.empty();
        }
        var id = at.at("id").text();
        id.filter(i -> !Cursor.key(i)).ifPresent(i -> at.at("id").refuse("board.key", "key", i));
        var named = at.at("type").text();
        var type = named.flatMap(WidgetType::of);
        if (named.isPresent() && type.isEmpty()) {
            at.at("type").refuse("board.widget.type", "type", named.get());
        }
        if (id.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return type.get() == WidgetType.TEXT ? text(id.get(), at) : figures(id.get(), type.get(), at);
    }

    private static Optional<Widget> text(String id, Cursor at) {
        var text = at.at("text").label();
        var title = at.optionalLabel("title").orElse(new Label(Map.of()));
        return text.map(t -> new Widget(
                id,
                WidgetType.TEXT,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.of(t)));
    }

    private Optional<Widget> figures(String id, WidgetType type, Cursor at) {
        if (!at.has("dataSet")) {
            return at.refuse("board.widget.no_data", "widget", id);
        }
        var name = at.at("dataSet").text();
        var found = name.map(dataSets::get);
        if (found.isEmpty()) {
            return name.isEmpty() || dataSetsAt.has(name.get())
                    ? Optional.empty()
                    : at.at("dataSet").refuse("board.data.unknown", "dataSet", name.get());
        }
        var data = found.get();
        var measures = measures(at.at("measures"), data);
        var dimension = dimension(at, "dimension", data);
        var series = dimension(at, "series", data);
        var limit = at.has("limit") ? at.at("limit").whole(1, MOST_GROUPS) : Optional.<Integer>empty();
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        var title = at.optionalLabel("title").orElse(measures.get(0).label());
        var widget = new Widget(
                id, type, title, found, dimension, series, measures, at.has("compare"), limit, Optional.empty());
        shape(widget, at);
        return Optional.of(widget);
    }

    private List<Measure> measures(Cursor at, DataSet data) {
        var measures = new ArrayList<Measure>();
        if (!at.present() || !at.list() || at.json().isEmpty()) {
            at.refuse("board.widget.no_measure");
            return measures;
        }
        for (var item : at.items()) {
            var name = item.text();
            var measure = name.map(data.measures()::get);
            measure.ifPresent(measures::add);
            if (name.isPresent() && measure.isEmpty() && !written(data, "measures", name.get())) {
                item.refuse("board.measure.unknown", "measure", name.get());
            }
        }
        return measures;
    }

    private Optional<Dimension> dimension(Cursor at, String property, DataSet data) {
        if (!at.has(property)) {
            return Optional.empty();
        }
        var name = at.at(property).text();
        var dimension = name.map(data.dimensions()::get);
        return dimension.isPresent() || name.isEmpty() || written(data, "dimensions", name.get())
                ? dimension
                : at.at(property).refuse("board.dimension.unknown", "dimension", name.get());
    }

    /** Whether the document has it, even if with an error that is reported where it stands. */
    private boolean written(DataSet data, String part, String name) {
        return dataSetsAt.at(data.key()).at(part).has(name);
    }

    /** What each type of widget needs and cannot use. */
    private static void shape(Widget widget, Cursor at) {
        boolean dimension = at.has("dimension");
        boolean single = widget.measures().size() == 1;
        if (widget.type() == WidgetType.KPI && (!single || dimension || at.has("series"))) {
            at.refuse("board.widget.kpi");
        }
        if (NEEDS_DIMENSION.contains(widget.type()) && !dimension) {
            at.refuse("board.widget.no_dimension", "type", widget.type().key());
        }
        if (widget.type() == WidgetType.PIE && dimension && !single) {
            at.at("measures").refuse("board.widget.pie");
        }
        if (at.has("series") && (!dimension || !single)) {
            at.at("series").refuse("board.widget.series");
        }
        if (at.has("limit") && widget.dimension().flatMap(Dimension::by).isPresent()) {
            at.at("limit").refuse("board.limit.dates");
        }
        if (widget.compare()) {
            compare(widget, at.at("compare"));
        }
    }

    private static void compare(Widget widget, Cursor at) {
        if (!"previous".equals(at.json().asText())) {
            at.refuse("board.compare.unknown");
        } else if (widget.type() != WidgetType.KPI) {
            at.refuse("board.compare.kpi");
        } else if (widget.dataSet().orElseThrow().period().isEmpty()) {
            at.refuse(
                    "board.compare.no_period",
                    "dataSet",
                    widget.dataSet().orElseThrow().key());
        }
    }
}
