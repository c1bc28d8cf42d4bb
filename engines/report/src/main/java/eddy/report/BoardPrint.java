package eddy.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import eddy.core.Label;

/**
 * A board with its figures, ready to print: all texts in the reader's language.
 *
 * @param title     name of the board
 * @param app       name of the app
 * @param period    the period shown, in words; may be empty
 * @param filters   other filters in force, in words
 * @param tiles     the widgets with their places in a grid of 24 columns
 * @param printedAt the time in the header
 */
public record BoardPrint(
        String title,
        String app,
        String period,
        List<String> filters,
        List<Tile> tiles,
        Locale locale,
        ZoneId zone,
        Instant printedAt,
        Paper paper) {

    /** Columns of the grid. */
    public static final int GRID = 24;

    public BoardPrint {
        filters = List.copyOf(filters);
        tiles = List.copyOf(tiles);
    }

    /**
     * A board as a reader sees it, printed at the view's as-of time. Widgets without a place are left out.
     *
     * @param data what {@link BoardQuery#data(CompiledBoard, BoardView)} answered for the same view
     * @param app  name of the app
     */
    public static BoardPrint of(
            CompiledBoard board, Map<String, WidgetData> data, BoardView view, Label app, Paper paper) {
        var tiles = board.layout().stream()
                .map(place -> tile(place, board.widget(place.widget()).orElseThrow(), data, view))
                .toList();
        return new BoardPrint(
                board.label().in(view.locale()),
                app.in(view.locale()),
                view.period().map(p -> p.from() + " – " + p.to()).orElse(""),
                List.of(),
                tiles,
                view.locale(),
                view.asOf().zone(),
                view.asOf().now(),
                paper);
    }

    private static Tile tile(CompiledBoard.Placed place, Widget widget, Map<String, WidgetData> data, BoardView view) {
        var title = widget.title().in(view.locale());
        return new Tile(widget.type(), title, data.get(widget.id()), place.x(), place.y(), place.w(), place.h());
    }

    /** One widget; {@code x, y, w, h} in grid units. */
    public record Tile(WidgetType type, String title, WidgetData data, int x, int y, int w, int h) {

        public Tile {
            if (x < 0 || y < 0 || w < 1 || h < 1 || x + w > GRID) {
                throw new IllegalArgumentException("Tile outside the grid: " + title);
            }
        }
    }
}
