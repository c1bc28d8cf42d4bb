package eddy.report.internal.print;

import java.util.function.Consumer;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** Draws the tiles of a board into their frames. The parameters of tile 3 are called {@code t3_…}. */
final class Tiles {

    static final int PADDING = 10;
    static final int HEAD = 26;

    /** The heights of lines follow the font, whose lines are 1.45 times its size. */
    private static final int NAME = 14;

    private static final int FIGURE = 30;
    private static final int LINE = 12;

    private final JasperDesign design;

    Tiles(JasperDesign design) {
        this.design = design;
    }

    static String title(int tile) {
        return "t" + tile + "_title";
    }

    static String data(int tile) {
        return "t" + tile + "_data";
    }

    static String value(int tile) {
        return "t" + tile + "_value";
    }

    static String parts(int tile) {
        return "t" + tile + "_parts";
    }

    static String comparison(int tile) {
        return "t" + tile + "_comparison";
    }

    static String note(int tile) {
        return "t" + tile + "_note";
    }

    static String column(int tile, int column) {
        return "t" + tile + "_c" + column;
    }

    /** The height a tile needs to show all it has, in points; charts take what they get. */
    static int needed(TileDesign tile) {
        return tile.type() == eddy.report.WidgetType.TABLE ? HEAD + TableTile.height(tile) + PADDING : 0;
    }

    void draw(TileDesign tile, int index, JRDesignFrame frame) {
        Parameters.declare(design, title(index), String.class);
        switch (tile.type()) {
            case KPI -> kpi(index, frame);
            case TEXT -> text(index, frame);
            default -> {
                head(index, frame);
                if (tile.empty()) {
                    empty(index, frame);
                } else {
                    Parameters.declare(design, data(index), JRDataSource.class);
                    body(tile, index, frame);
                }
            }
        }
    }

    private void body(TileDesign tile, int index, JRDesignFrame frame) {
        for (int c = 0; c < tile.columns().size(); c++) {
            Parameters.declare(design, column(index, c), String.class);
        }
        int width = frame.getWidth() - 2 * PADDING;
        int height = frame.getHeight() - HEAD - PADDING / 2;
        Consumer<JRDesignElement> place = element -> {
            element.setX(PADDING);
            element.setY(HEAD);
            frame.addElement(element);
        };
        if (tile.type() == eddy.report.WidgetType.TABLE) {
            place.accept(new TableTile(design, tile, index).element(width, height));
        } else {
            place.accept(new ChartTile(design, tile, index, data(index)).element(width, height));
        }
    }

    private void head(int index, JRDesignFrame frame) {
        var style = TextStyle.of(9.5f, Look.TEXT).strong();
        frame.addElement(
                Elements.text(PADDING, 6, frame.getWidth() - 2 * PADDING, 16, Ref.parameter(title(index)), style));
    }

    private void kpi(int index, JRDesignFrame frame) {
        Parameters.declare(design, value(index), String.class);
        Parameters.declare(design, parts(index), String.class);
        Parameters.declare(design, comparison(index), String.class);
        int width = frame.getWidth() - 2 * PADDING;
        boolean roomy = frame.getHeight() >= NAME + FIGURE + 2 * LINE + 4;
        int figure = roomy ? FIGURE : FIGURE - 8;
        int y = Math.max(2, (frame.getHeight() - NAME - figure - (roomy ? 2 : 1) * LINE) / 2);
        frame.addElement(
                Elements.text(PADDING, y, width, NAME, Ref.parameter(title(index)), TextStyle.of(9, Look.SECONDARY)));
        y += NAME;
        var value = Elements.text(
                PADDING,
                y,
                width,
                figure,
                Ref.parameter(value(index)),
                TextStyle.of(roomy ? 20 : 15, Look.TEXT).strong());
        value.setTextAdjust(TextAdjustEnum.SCALE_FONT);
        frame.addElement(value);
        y += figure;
        var small = TextStyle.of(8, Look.SECONDARY);
        if (roomy) {
            frame.addElement(Elements.text(PADDING, y, width, LINE, Ref.parameter(comparison(index)), small));
            frame.addElement(Elements.text(PADDING, y + LINE, width, LINE, Ref.parameter(parts(index)), small));
        } else {
            int left = width * 2 / 3;
            frame.addElement(Elements.text(PADDING, y, left, LINE, Ref.parameter(comparison(index)), small));
            frame.addElement(
                    Elements.text(PADDING + left, y, width - left, LINE, Ref.parameter(parts(index)), small.right()));
        }
    }

    private void text(int index, JRDesignFrame frame) {
        head(index, frame);
        Parameters.declare(design, note(index), String.class);
        frame.addElement(Elements.text(
                PADDING,
                HEAD,
                frame.getWidth() - 2 * PADDING,
                Math.max(12, frame.getHeight() - HEAD - PADDING),
                Ref.parameter(note(index)),
                TextStyle.of(9, Look.TEXT).top()));
    }

    private void empty(int index, JRDesignFrame frame) {
        Parameters.declare(design, note(index), String.class);
        frame.addElement(Elements.text(
                PADDING,
                HEAD,
                frame.getWidth() - 2 * PADDING,
                Math.max(12, frame.getHeight() - HEAD - PADDING),
                Ref.parameter(note(index)),
                TextStyle.of(9, Look.FAINT).center()));
    }
}
