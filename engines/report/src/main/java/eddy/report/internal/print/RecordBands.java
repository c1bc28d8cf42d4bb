package eddy.report.internal.print;

import java.util.ArrayList;
import java.util.List;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.OnErrorTypeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.VerticalImageAlignEnum;
import net.sf.jasperreports.renderers.Renderable;

import eddy.report.internal.record.Block;

/** The bands of a record's strips but for its tables; labels stand in a column of their own on the left. */
final class RecordBands {

    static final int DEEPEST = 4;
    static final String RULED = "ruled";
    static final String PAGE = "page";
    static final String NAME = "name";
    static final String LABEL = "label";
    static final String WORDS = "words";
    static final String MARKER = "marker";

    private static final int LABELS = 104;
    private static final int GUTTER = 20;
    private static final int LINE = 16;
    private static final int TOP = 5;
    private static final int STEP = 15;
    private static final int SHOT = 98;
    static final TextStyle LABELLED = TextStyle.of(8.5f, Look.SECONDARY).top();
    private static final TextStyle VALUE = TextStyle.of(9.5f, Look.TEXT).top();

    private final JasperDesign design;
    private final int width;

    RecordBands(JasperDesign design) {
        this.design = design;
        this.width = design.getColumnWidth();
    }

    static String row(int facts) {
        return "row" + facts;
    }

    static String paragraph(int indent) {
        return "paragraph" + indent;
    }

    static String label(int fact) {
        return LABEL + fact;
    }

    static String value(int fact) {
        return "value" + fact;
    }

    static String shot(int index) {
        return "shot" + index;
    }

    static String caption(int index) {
        return "caption" + index;
    }

    List<JRDesignBand> strips() {
        var bands = new ArrayList<JRDesignBand>();
        for (int facts = 1; facts <= Block.WIDEST; facts++) {
            bands.add(facts < 3 ? factsBesideLabels(facts) : factsBelowLabels(facts));
        }
        for (int indent = 0; indent <= DEEPEST; indent++) {
            bands.add(paragraphBand(indent));
        }
        bands.add(note());
        bands.add(rule());
        bands.add(shots());
        bands.add(signature());
        return bands;
    }

    private JRDesignBand factsBesideLabels(int facts) {
        var band = strip(row(facts), LINE + 2 * TOP - 4);
        int each = (width - GUTTER * (facts - 1)) / facts;
        for (int i = 0; i < facts; i++) {
            int x = i * (each + GUTTER);
            band.addElement(Elements.growing(
                    Elements.text(x, TOP, LABELS - 8, LINE, RecordDesign.text(design, label(i)), LABELLED)));
            band.addElement(Elements.growing(Elements.text(
                    x + LABELS, TOP - 1, each - LABELS, LINE, RecordDesign.text(design, value(i)), VALUE)));
        }
        return band;
    }

    private JRDesignBand factsBelowLabels(int facts) {
        var band = strip(row(facts), 2 * LINE + TOP);
        int each = (width - GUTTER * (facts - 1)) / facts;
        for (int i = 0; i < facts; i++) {
            int x = i * (each + GUTTER);
            band.addElement(Elements.growing(
                    Elements.text(x, TOP, each, LINE - 3, RecordDesign.text(design, label(i)), LABELLED)));
            var value = Elements.growing(
                    Elements.text(x, TOP + LINE - 3, each, LINE, RecordDesign.text(design, value(i)), VALUE));
            value.setPositionType(PositionTypeEnum.FLOAT);
            band.addElement(value);
        }
        return band;
    }

    private JRDesignBand paragraphBand(int indent) {
        var band = strip(paragraph(indent), LINE + TOP);
        int x = LABELS + indent * STEP;
        band.addElement(
                Elements.growing(Elements.text(0, TOP, LABELS - 8, LINE, RecordDesign.text(design, LABEL), LABELLED)));
        if (indent > 0) {
            band.addElement(Elements.text(x - STEP, TOP - 1, STEP, LINE, RecordDesign.text(design, MARKER), VALUE));
        }
        var words =
                Elements.growing(Elements.text(x, TOP - 1, width - x, LINE, RecordDesign.text(design, WORDS), VALUE));
        words.setMarkup("styled");
        band.addElement(words);
        return band;
    }

    private JRDesignBand note() {
        var band = strip("note", LINE + TOP);
        band.addElement(Elements.growing(Elements.text(
                0,
                TOP,
                width,
                LINE,
                RecordDesign.text(design, WORDS),
                TextStyle.of(9, Look.SECONDARY).top())));
        return band;
    }

    private JRDesignBand rule() {
        var band = strip("rule", 11);
        band.addElement(Elements.line(LABELS, 6, width - LABELS, Look.FAINT));
        return band;
    }

    private JRDesignBand shots() {
        var band = strip("shots", SHOT + LINE + 3 * TOP);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.addElement(Elements.text(0, TOP, LABELS - 8, LINE, RecordDesign.text(design, LABEL), LABELLED));
        int each = (width - LABELS - (Block.SHOTS - 1) * 10) / Block.SHOTS;
        for (int i = 0; i < Block.SHOTS; i++) {
            int x = LABELS + i * (each + 10);
            band.addElement(image(shot(i), x, each, SHOT));
            band.addElement(Elements.growing(Elements.text(
                    x,
                    TOP + SHOT + 3,
                    each,
                    LINE - 4,
                    RecordDesign.text(design, caption(i)),
                    TextStyle.of(7.5f, Look.SECONDARY).top())));
        }
        return band;
    }

    private JRDesignBand signature() {
        int height = 60;
        var band = strip("signature", height + 2 * TOP);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.addElement(Elements.text(0, TOP, LABELS - 8, LINE, RecordDesign.text(design, LABEL), LABELLED));
        band.addElement(image(shot(0), LABELS, 188, height));
        return band;
    }

    private JRDesignImage image(String field, int x, int w, int h) {
        var image = new JRDesignImage(design);
        image.setX(x);
        image.setY(TOP);
        image.setWidth(w);
        image.setHeight(h);
        image.setExpression(RecordDesign.field(design, field, Renderable.class));
        image.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
        image.setHorizontalImageAlign(HorizontalImageAlignEnum.LEFT);
        image.setVerticalImageAlign(VerticalImageAlignEnum.TOP);
        image.setOnErrorType(OnErrorTypeEnum.BLANK);
        return image;
    }

    /** A band for strips of one kind, with a hairline above unless something else parts it from what is before. */
    private JRDesignBand strip(String kind, int height) {
        var band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(SplitTypeEnum.STRETCH);
        band.setPrintWhenExpression(RecordDesign.flag(design, kind));
        var line = Elements.line(0, 0, width, Look.BORDER);
        line.setPrintWhenExpression(RecordDesign.flag(design, RULED));
        band.addElement(line);
        return band;
    }
}
