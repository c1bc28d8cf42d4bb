package eddy.report.internal.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;

import eddy.report.BoardPrint;
import eddy.report.Paper;
import eddy.report.WidgetData.Kpi;
import eddy.report.WidgetType;

/**
 * The design of a board as a workbook: a sheet with the single figures, then a sheet per chart or table with its
 * numbers first and its picture below, so that people can go on calculating.
 *
 * @param figures the pattern of each single figure
 */
record BookDesign(List<TileDesign> tiles, List<String> figures, Locale locale) {

    static final String SHEET = "sheet";

    private static final String XLS = "net.sf.jasperreports.export.xls.";
    private static final int NAME = 190;
    private static final int NUMBER = 90;
    private static final int ROW = 18;
    private static final int CHART_WIDTH = 560;
    private static final int CHART_HEIGHT = 240;
    private static final String[] COLUMNS = {"value", "previous", "numerator", "denominator"};

    static BookDesign of(BoardPrint board) {
        var figures = new ArrayList<String>();
        for (var tile : board.tiles()) {
            var kpi = tile.data().kpi();
            figures.add(
                    tile.type() == WidgetType.KPI && kpi != null
                            ? Patterns.of(kpi.format(), Collections.singletonList(kpi.value()))
                            : "");
        }
        return new BookDesign(board.tiles().stream().map(TileDesign::of).toList(), figures, board.locale());
    }

    static String sheet(int tile) {
        return SHEET + tile;
    }

    static String figure(int tile, String column) {
        return "t" + tile + "_n_" + column;
    }

    static String heading(String column) {
        return "n_" + column;
    }

    /** The numbers of a figure in the order of the columns. */
    static List<Number> numbers(Kpi kpi) {
        return Arrays.asList(kpi.value(), kpi.previous(), kpi.numerator(), kpi.denominator());
    }

    static String[] columns() {
        return COLUMNS.clone();
    }

    JasperDesign design() {
        var design = PageFrame.design("book", Paper.A4_LANDSCAPE);
        design.setIgnorePagination(true);
        design.setTitle(PageFrame.head(design, 0));
        named(design.getTitle().getElements()[0], SHEET, design);
        var detail = (JRDesignSection) design.getDetailSection();
        detail.addBand(headings(design));
        for (int i = 0; i < tiles.size(); i++) {
            if (!figures.get(i).isEmpty()) {
                detail.addBand(figure(design, i));
            }
        }
        for (int i = 0; i < tiles.size(); i++) {
            var type = tiles.get(i).type();
            if (type != WidgetType.KPI
                    && type != WidgetType.TEXT
                    && !tiles.get(i).empty()) {
                sheet(design, detail, i);
            }
        }
        return design;
    }

    private JRDesignBand headings(JasperDesign design) {
        var band = new JRDesignBand();
        band.setHeight(ROW);
        var style = TextStyle.of(8.5f, Look.SECONDARY).strong();
        Parameters.declare(design, heading("figure"), String.class);
        band.addElement(Elements.text(0, 0, NAME, ROW, Ref.parameter(heading("figure")), style));
        int x = NAME;
        for (var column : COLUMNS) {
            Parameters.declare(design, heading(column), String.class);
            band.addElement(Elements.text(x, 0, NUMBER, ROW, Ref.parameter(heading(column)), style.right()));
            x += NUMBER;
        }
        Parameters.declare(design, heading("definition"), String.class);
        band.addElement(
                Elements.text(x, 0, design.getColumnWidth() - x, ROW, Ref.parameter(heading("definition")), style));
        return band;
    }

    private JRDesignBand figure(JasperDesign design, int tile) {
        var band = new JRDesignBand();
        band.setHeight(ROW);
        var style = TextStyle.of(9, Look.TEXT);
        Parameters.declare(design, Tiles.title(tile), String.class);
        band.addElement(Elements.text(0, 0, NAME, ROW, Ref.parameter(Tiles.title(tile)), style));
        int x = NAME;
        for (int c = 0; c < COLUMNS.length; c++) {
            var name = figure(tile, COLUMNS[c]);
            Parameters.declare(design, name, Number.class);
            var pattern = c < 2 ? figures.get(tile) : Patterns.WHOLE;
            band.addElement(Elements.number(x, 0, NUMBER, ROW, Ref.parameter(name), style.right(), pattern));
            x += NUMBER;
        }
        Parameters.declare(design, Tiles.note(tile), String.class);
        band.addElement(Elements.text(x, 0, design.getColumnWidth() - x, ROW, Ref.parameter(Tiles.note(tile)), style));
        return band;
    }

    private void sheet(JasperDesign design, JRDesignSection detail, int index) {
        var tile = tiles.get(index);
        Parameters.declare(design, Tiles.title(index), String.class);
        Parameters.declare(design, Tiles.data(index), JRDataSource.class);
        for (int c = 0; c < tile.columns().size(); c++) {
            Parameters.declare(design, Tiles.column(index, c), String.class);
        }
        var head = new JRDesignBand();
        head.setHeight(28);
        var title = Elements.text(
                0,
                0,
                design.getColumnWidth(),
                24,
                Ref.parameter(Tiles.title(index)),
                TextStyle.of(13, Look.TEXT).strong());
        title.getPropertiesMap().setProperty(XLS + "break.before.row", "true");
        named(title, sheet(index), design);
        head.addElement(title);
        detail.addBand(head);
        var numbers = new JRDesignBand();
        var table = new TableTile(design, tile, index).element(tile.columns().size() * 2 * NUMBER, 2 * ROW);
        numbers.setHeight(table.getHeight());
        numbers.addElement(table);
        detail.addBand(numbers);
        if (tile.type() != WidgetType.TABLE) {
            detail.addBand(picture(design, tile, index));
        }
    }

    private JRDesignBand picture(JasperDesign design, TileDesign tile, int index) {
        var band = new JRDesignBand();
        band.setHeight(CHART_HEIGHT + ROW);
        Parameters.declare(design, BoardReport.again(index), JRDataSource.class);
        var chart = new ChartTile(design, tile, index, BoardReport.again(index)).element(CHART_WIDTH, CHART_HEIGHT);
        chart.setY(ROW);
        band.addElement(chart);
        return band;
    }

    /** Names the sheet that begins at {@code element}; the name is a value, not part of the design. */
    private static void named(Object element, String parameter, JasperDesign design) {
        Parameters.declare(design, parameter, String.class);
        var name = new JRDesignPropertyExpression();
        name.setName(XLS + "sheet.name");
        name.setValueExpression(Ref.parameter(parameter));
        ((JRDesignElement) element).addPropertyExpression(name);
    }
}
