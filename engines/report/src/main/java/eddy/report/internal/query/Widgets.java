package eddy.report.internal.query;

import java.util.ArrayList;
import java.util.List;

import org.jooq.DSLContext;

import eddy.core.condition.Condition;
import eddy.report.BoardQuery.Point;
import eddy.report.BoardView;
import eddy.report.Drill;
import eddy.report.Measure;
import eddy.report.Widget;
import eddy.report.WidgetData;
import eddy.report.WidgetType;

/** Asks the database for one widget. */
public final class Widgets {

    private Widgets() {}

    public static WidgetData data(Widget widget, BoardView view, DSLContext db) {
        if (widget.type() == WidgetType.TEXT) {
            return WidgetData.text(widget.text().orElseThrow().in(view.locale()));
        }
        var parts = new Parts(widget.dataSet().orElseThrow(), widget.measures());
        var sql = new WidgetSql(widget, view, parts, db.dialect().family());
        return new WidgetRows(widget, view, parts).of(sql.fetch(db));
    }

    /** @param shown what the widget shows now, to tell the rest behind a limit apart */
    public static Drill drill(Widget widget, Measure measure, Point point, WidgetData shown, BoardView view) {
        var data = widget.dataSet().orElseThrow();
        var drill = new DrillDown(data, view);
        List<Condition> all = new ArrayList<>(drill.counted(measure));
        widget.dimension()
                .filter(d -> point.key() != null)
                .ifPresent(d -> all.add(drill.group(d, point.key(), shown.keys())));
        widget.series()
                .filter(s -> point.series() != null)
                .ifPresent(s -> all.add(drill.group(s, point.series(), shown.series())));
        return new Drill(data.table().key(), new Condition.All(List.copyOf(all)));
    }
}
