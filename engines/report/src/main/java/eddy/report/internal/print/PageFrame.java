package eddy.report.internal.print;

import java.util.Locale;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

import eddy.report.Paper;

/** The sheet every report is printed on: margins, head with title, foot with page numbers. */
final class PageFrame {

    static final int MARGIN = 32;

    static final String TITLE = "title";
    static final String SUBTITLE = "subtitle";
    static final String PRINTED = "printed";
    static final String APP = "app";

    private static final int FOOT = 22;
    private static final int STAMP = 180;

    private PageFrame() {}

    static JasperDesign design(String name, Paper paper) {
        var design = new JasperDesign();
        design.setName(name);
        design.setFormatFactoryClass(HalfUp.class.getName());
        design.setPageWidth(paper.width());
        design.setPageHeight(paper.height());
        design.setOrientation(paper == Paper.A4_LANDSCAPE ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        design.setLeftMargin(MARGIN);
        design.setRightMargin(MARGIN);
        design.setTopMargin(MARGIN);
        design.setBottomMargin(MARGIN - 8);
        design.setColumnWidth(paper.width() - 2 * MARGIN);
        for (var parameter : new String[] {TITLE, SUBTITLE, PRINTED, APP}) {
            Parameters.declare(design, parameter, String.class);
        }
        return design;
    }

    /** Title, what is shown and when, above {@code rest} points of room. */
    static JRDesignBand head(JasperDesign design, int rest) {
        int width = design.getColumnWidth();
        var band = new JRDesignBand();
        band.setHeight(50 + rest);
        band.addElement(Elements.text(
                0,
                0,
                width - STAMP,
                28,
                Ref.parameter(TITLE),
                TextStyle.of(19, Look.TEXT).strong()));
        band.addElement(
                Elements.text(0, 28, width - STAMP, 16, Ref.parameter(SUBTITLE), TextStyle.of(9, Look.SECONDARY)));
        band.addElement(Elements.text(
                width - STAMP,
                28,
                STAMP,
                16,
                Ref.parameter(PRINTED),
                TextStyle.of(8, Look.FAINT).right()));
        return band;
    }

    /** The same with room for a title and words of any length. */
    static JRDesignBand growingHead(JasperDesign design) {
        int width = design.getColumnWidth();
        var band = new JRDesignBand();
        band.setHeight(52);
        band.addElement(Elements.text(
                width - STAMP,
                7,
                STAMP,
                16,
                Ref.parameter(PRINTED),
                TextStyle.of(8, Look.FAINT).right()));
        var title = Elements.text(
                0,
                0,
                width - STAMP - 10,
                28,
                Ref.parameter(TITLE),
                TextStyle.of(19, Look.TEXT).strong().top());
        title.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        band.addElement(title);
        var words = Elements.text(
                0,
                30,
                width,
                16,
                Ref.parameter(SUBTITLE),
                TextStyle.of(9, Look.SECONDARY).top());
        words.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        words.setPositionType(PositionTypeEnum.FLOAT);
        band.addElement(words);
        return band;
    }

    /** App on the left, page x of y on the right. */
    static JRDesignBand foot(JasperDesign design, Locale locale) {
        int width = design.getColumnWidth();
        int total = "zh".equals(locale.getLanguage()) ? 40 : 26;
        var words = Words.in(locale);
        var style = TextStyle.of(8, Look.FAINT).bottom();
        var band = new JRDesignBand();
        band.setHeight(FOOT);
        band.addElement(Elements.text(0, 4, width / 2, FOOT - 4, Ref.parameter(APP), style));
        band.addElement(Elements.number(
                width / 2,
                4,
                width / 2 - total,
                FOOT - 4,
                Ref.variable("PAGE_NUMBER"),
                style.right(),
                words.say("page")));
        var pages = Elements.number(
                width - total, 4, total, FOOT - 4, Ref.variable("PAGE_NUMBER"), style, words.say("pages"));
        pages.setEvaluationTime(EvaluationTimeEnum.REPORT);
        band.addElement(pages);
        return band;
    }
}
