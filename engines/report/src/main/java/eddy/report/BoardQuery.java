package eddy.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.report.internal.query.Widgets;

/** Asks for the figures of boards: one SQL statement a widget. Thread-safe. */
public final class BoardQuery {

    private final Transactions transactions;

    public BoardQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The data of every widget by id, in the board's order. */
    public Map<String, WidgetData> data(CompiledBoard board, BoardView view) {
        var data = new LinkedHashMap<String, WidgetData>();
        board.widgets().forEach(w -> data.put(w.id(), data(w, view)));
        return data;
    }

    public WidgetData data(Widget widget, BoardView view) {
        return Widgets.data(widget, view, transactions.db());
    }

    /**
     * The records behind a figure. Of a ratio these are the records of its denominator.
     *
     * @throws IssueException {@code board.drill.widget} or {@code board.drill.measure} when there is no such figure
     */
    public Drill drill(CompiledBoard board, Point point, BoardView view) {
        var widget = board.widget(point.widget())
                .filter(w -> w.dataSet().isPresent())
                .orElseThrow(() -> refused("board.drill.widget", "widget", point.widget()));
        var measures = widget.dataSet().orElseThrow().measures();
        var measure = measures.get(point.measure());
        if (measure == null) {
            throw refused("board.drill.measure", "measure", point.measure());
        }
        boolean rest = WidgetData.OTHER.equals(point.key()) || WidgetData.OTHER.equals(point.series());
        var shown = rest ? data(widget, view) : WidgetData.table(List.of(), List.of(), List.of());
        return Widgets.drill(widget, measure, point, shown, view);
    }

    private static IssueException refused(String code, String name, String value) {
        return new IssueException(Issue.error(code, "", name, value));
    }

    /**
     * One figure of a widget.
     *
     * @param measure key of a measure of the widget's data set
     * @param key     the row's key from {@link WidgetData#keys}; {@code null} for the whole widget
     * @param series  the column's key from {@link WidgetData#series}; {@code null} for all columns
     */
    public record Point(String widget, String measure, String key, String series) {}
}
