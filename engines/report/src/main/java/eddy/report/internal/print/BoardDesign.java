package eddy.report.internal.print;

import java.util.List;
import java.util.Locale;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

import eddy.report.BoardPrint;
import eddy.report.Paper;
import eddy.report.WidgetType;

/**
 * The design of a printed board, made from the places of its tiles and the shapes of their data; texts and figures are
 * parameters, so equal boards share one compiled design.
 *
 * @param rounded whether cards are drawn with round corners (PDF); the others get a frame, which office formats keep
 * @param notes   how many definitions follow at the end
 */
record BoardDesign(List<TileDesign> tiles, Paper paper, boolean rounded, int notes, Locale locale) {

    static final int GAP = 8;
    static final String NOTES = "notes";
    static final String NOTES_TITLE = "notes_title";

    private static final int HEAD = 50;
    private static final int FOOT = 22;
    private static final int NOTES_HEAD = 17;
    private static final int NOTES_LINE = 12;

    static BoardDesign of(BoardPrint board, boolean rounded) {
        return new BoardDesign(
                board.tiles().stream().map(TileDesign::of).toList(),
                board.paper(),
                rounded,
                Definitions.of(board).size(),
                board.locale());
    }

    JasperDesign design() {
        var design = PageFrame.design("board", paper);
        design.setTitle(PageFrame.head(design, 0));
        design.setPageFooter(PageFrame.foot(design, locale));
        int page = paper.height() - design.getTopMargin() - design.getBottomMargin() - HEAD - FOOT;
        var strips = Strips.of(tiles);
        int tail = notes == 0 ? 0 : NOTES_HEAD + notes * NOTES_LINE;
        int unit = Strips.unit(strips, tiles, page, tail);
        var draw = new Tiles(design);
        var detail = (JRDesignSection) design.getDetailSection();
        for (var strip : strips) {
            detail.addBand(band(design, draw, strip, unit, Strips.height(strip, tiles, page, unit)));
        }
        if (notes > 0) {
            design.setSummary(notes(design));
        }
        return design;
    }

    private JRDesignBand band(JasperDesign design, Tiles draw, Strips.Strip strip, int unit, int height) {
        var band = new JRDesignBand();
        band.setHeight(height);
        boolean table = strip.tiles().stream().anyMatch(i -> tiles.get(i).type() == WidgetType.TABLE);
        band.setSplitType(table ? SplitTypeEnum.STRETCH : SplitTypeEnum.PREVENT);
        for (int i : strip.tiles()) {
            var tile = tiles.get(i);
            int y = (tile.y() - strip.from()) * unit;
            boolean last = tile.y() + tile.h() == strip.to();
            int h = (last ? height - y : tile.h() * unit) - GAP;
            int grid = design.getColumnWidth() + GAP;
            int x = tile.x() * grid / BoardPrint.GRID;
            int w = (tile.x() + tile.w()) * grid / BoardPrint.GRID - x - GAP;
            var frame = Elements.frame(x, y, w, h);
            outline(band, frame);
            draw.draw(tile, i, frame);
            band.addElement(frame);
        }
        return band;
    }

    private void outline(JRDesignBand band, JRDesignFrame frame) {
        if (rounded) {
            band.addElement(Elements.card(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight()));
        } else {
            Elements.hairline(frame.getLineBox().getPen(), Look.BORDER);
        }
    }

    private JRDesignBand notes(JasperDesign design) {
        Parameters.declare(design, NOTES, String.class);
        Parameters.declare(design, NOTES_TITLE, String.class);
        int width = design.getColumnWidth();
        var band = new JRDesignBand();
        band.setHeight(NOTES_HEAD + NOTES_LINE);
        band.addElement(Elements.text(
                0,
                4,
                width,
                13,
                Ref.parameter(NOTES_TITLE),
                TextStyle.of(8, Look.SECONDARY).strong()));
        var text = Elements.text(
                0,
                NOTES_HEAD,
                width,
                NOTES_LINE,
                Ref.parameter(NOTES),
                TextStyle.of(7.5f, Look.SECONDARY).top());
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        band.addElement(text);
        return band;
    }
}
