package eddy.report.internal.print;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperPrint;

import eddy.report.BoardPrint;
import eddy.report.BoardPrint.Tile;
import eddy.report.PrintFormat;
import eddy.report.WidgetData;
import eddy.report.WidgetType;

/** Fills and writes a board. */
public final class BoardReport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(Patterns.DATETIME);

    private final Jasper jasper;
    private final Exports exports;

    public BoardReport(Jasper jasper, Exports exports) {
        this.jasper = jasper;
        this.exports = exports;
    }

    public void print(BoardPrint board, PrintFormat format, OutputStream out) {
        exports.write(fill(board, format), format, out);
    }

    private JasperPrint fill(BoardPrint board, PrintFormat format) {
        var values = values(board);
        var print = format == PrintFormat.XLSX
                ? book(board, values)
                : page(BoardDesign.of(board, format == PrintFormat.PDF), values);
        print.setName(board.title());
        return print;
    }

    private JasperPrint page(BoardDesign layout, Map<String, Object> values) {
        return jasper.fill(jasper.compiled(layout, layout::design), values, new JREmptyDataSource(1));
    }

    private JasperPrint book(BoardPrint board, Map<String, Object> values) {
        var words = Words.in(board.locale());
        var names = new SheetNames();
        values.put(BookDesign.SHEET, names.of(words.say("overview")));
        values.put(BookDesign.heading("figure"), words.say("figure"));
        values.put(BookDesign.heading("definition"), words.say("definition"));
        for (var column : BookDesign.columns()) {
            values.put(BookDesign.heading(column), words.say(column));
        }
        for (int i = 0; i < board.tiles().size(); i++) {
            var tile = board.tiles().get(i);
            values.put(BookDesign.sheet(i), names.of(tile.title()));
            if (tile.data().kpi() != null) {
                var numbers = BookDesign.numbers(tile.data().kpi());
                for (int c = 0; c < numbers.size(); c++) {
                    values.put(BookDesign.figure(i, BookDesign.columns()[c]), numbers.get(c));
                }
                values.put(Tiles.note(i), tile.data().kpi().definition());
            }
        }
        var layout = BookDesign.of(board);
        return jasper.fill(jasper.compiled(layout, layout::design), values, new JREmptyDataSource(1));
    }

    private static Map<String, Object> values(BoardPrint board) {
        var words = Words.in(board.locale());
        var values = Parameters.values(board.locale(), board.zone());
        var shown = new ArrayList<String>();
        if (!board.period().isBlank()) {
            shown.add(board.period());
        }
        shown.addAll(board.filters());
        values.put(PageFrame.TITLE, board.title());
        values.put(PageFrame.SUBTITLE, String.join("  ·  ", shown));
        values.put(PageFrame.APP, board.app());
        values.put(
                PageFrame.PRINTED,
                words.say("printed", "at", STAMP.format(board.printedAt().atZone(board.zone()))));
        values.put(BoardDesign.NOTES_TITLE, words.say("definition"));
        values.put(
                BoardDesign.NOTES,
                Definitions.of(board).entrySet().stream()
                        .map(e -> e.getKey() + " — " + e.getValue())
                        .collect(Collectors.joining("\n")));
        for (int i = 0; i < board.tiles().size(); i++) {
            tile(board, board.tiles().get(i), i, values);
        }
        return values;
    }

    private static void tile(BoardPrint board, Tile tile, int index, Map<String, Object> values) {
        values.put(Tiles.title(index), tile.title());
        var kpi = tile.data().kpi();
        if (tile.type() == WidgetType.KPI && kpi != null) {
            var figures = new Figures(board.locale());
            values.put(Tiles.value(index), figures.value(kpi.value(), kpi.format()));
            values.put(Tiles.parts(index), figures.parts(kpi));
            values.put(Tiles.comparison(index), figures.comparison(kpi));
            return;
        }
        boolean text = tile.type() == WidgetType.TEXT;
        values.put(
                Tiles.note(index),
                text ? tile.data().text() : Words.in(board.locale()).say("empty"));
        var data = tile.type() == WidgetType.TABLE ? tile.data() : ChartRows.of(tile.type(), tile.data());
        values.put(Tiles.data(index), new RowSource(data.rows().iterator(), board.zone()));
        values.put(again(index), new RowSource(data.rows().iterator(), board.zone()));
        for (int c = 0; c < data.columns().size(); c++) {
            values.put(Tiles.column(index, c), heading(data.columns().get(c), board));
        }
    }

    /** The parameter with a tile's rows for a second reading. */
    static String again(int tile) {
        return Tiles.data(tile) + "_again";
    }

    private static String heading(WidgetData.Column column, BoardPrint board) {
        var unit = column.format() == null ? "" : Patterns.unit(column.format(), board.locale());
        return unit.isEmpty() ? column.label() : column.label() + " (" + unit + ")";
    }
}
