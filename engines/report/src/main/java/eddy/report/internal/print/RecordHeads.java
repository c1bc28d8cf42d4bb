package eddy.report.internal.print;

import java.util.List;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;

/** What stands above the strips of a printed record: the head of each page, its title, and the names of its sections. */
final class RecordHeads {

    private final JasperDesign design;
    private final int width;

    RecordHeads(JasperDesign design) {
        this.design = design;
        this.width = design.getColumnWidth();
    }

    /** App and form on every page. */
    JRDesignBand runningHead() {
        var band = new JRDesignBand();
        band.setHeight(26);
        band.addElement(Elements.text(
                0,
                0,
                width / 2,
                14,
                Ref.parameter(RecordReport.APP),
                TextStyle.of(8.5f, Look.ACCENT).strong()));
        band.addElement(Elements.text(
                width / 2,
                0,
                width - width / 2,
                14,
                Ref.parameter(PageFrame.SUBTITLE),
                TextStyle.of(8.5f, Look.SECONDARY).right()));
        band.addElement(Elements.line(0, 17, width, Look.BORDER));
        return band;
    }

    /** What the record is called, and who made and changed it when; on the first page. */
    JRDesignBand title() {
        var band = new JRDesignBand();
        band.setHeight(50);
        band.addElement(Elements.growing(Elements.text(
                0,
                0,
                width,
                28,
                Ref.parameter(PageFrame.TITLE),
                TextStyle.of(19, Look.TEXT).strong().top())));
        var stamps = Elements.growing(
                Elements.text(0, 30, width, 14, Ref.parameter(RecordDesign.STAMPS), RecordBands.LABELLED));
        stamps.setPositionType(PositionTypeEnum.FLOAT);
        band.addElement(stamps);
        return band;
    }

    List<JRDesignBand> headings() {
        var page = new JRDesignBand();
        page.setHeight(30);
        page.setPrintWhenExpression(RecordDesign.flag(design, "paged"));
        page.addElement(Elements.text(
                0,
                6,
                width,
                22,
                RecordDesign.text(design, RecordBands.PAGE),
                TextStyle.of(13, Look.ACCENT).strong()));
        var name = new JRDesignBand();
        name.setHeight(28);
        name.setPrintWhenExpression(RecordDesign.flag(design, "named"));
        name.addElement(Elements.text(
                0,
                6,
                width,
                18,
                RecordDesign.text(design, RecordBands.NAME),
                TextStyle.of(10.5f, Look.TEXT).strong()));
        name.addElement(Elements.line(0, 25, width, Look.FAINT));
        var gap = new JRDesignBand();
        gap.setHeight(10);
        gap.setPrintWhenExpression(RecordDesign.flag(design, "apart"));
        return List.of(page, name, gap);
    }
}
