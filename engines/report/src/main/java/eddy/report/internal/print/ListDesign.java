package eddy.report.internal.print;

import java.util.List;
import java.util.Locale;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;

import eddy.report.ListPrint;
import eddy.report.ListPrint.CellType;
import eddy.report.Paper;

/**
 * The design of a printed list: equal lists share one compiled design, because texts and rows are not part of it.
 *
 * @param sheet whether it is meant for a spreadsheet: one endless page, frozen heading, no page numbers
 */
record ListDesign(List<Col> columns, Paper paper, boolean sheet, Locale locale) {

    private static final int ROW = 20;
    private static final int HEADING = 22;
    private static final int PADDING = 6;
    /** What the columns may weigh together before letters and gaps become smaller. */
    private static final int ROOMY = 44;

    private static final int CROWDED = 80;
    private static final String XLS = "net.sf.jasperreports.export.xls.";

    record Col(CellType type, int weight) {}

    static ListDesign of(ListPrint list, boolean sheet) {
        var columns =
                list.columns().stream().map(c -> new Col(c.type(), c.weight())).toList();
        return new ListDesign(columns, list.paper(), sheet, list.printing().locale());
    }

    static String heading(int index) {
        return "h" + index;
    }

    JasperDesign design() {
        var design = PageFrame.design("list", paper);
        design.setIgnorePagination(sheet);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        design.setTitle(PageFrame.growingHead(design));
        design.setColumnHeader(headings(design));
        ((JRDesignSection) design.getDetailSection()).addBand(row(design));
        if (!sheet) {
            design.setPageFooter(PageFrame.foot(design, locale));
            design.setSummary(count(design));
        }
        return design;
    }

    private JRDesignBand headings(JasperDesign design) {
        var band = new JRDesignBand();
        band.setHeight(HEADING);
        int x = 0;
        for (int i = 0; i < columns.size(); i++) {
            Parameters.declare(design, heading(i), String.class);
            int w = width(design, i);
            var style = TextStyle.of(size(), Look.SECONDARY).strong();
            var text = cell(Elements.text(x, 0, w, HEADING, Ref.parameter(heading(i)), aligned(style, i)));
            text.setTextAdjust(sheet ? TextAdjustEnum.CUT_TEXT : TextAdjustEnum.STRETCH_HEIGHT);
            text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
            text.setMode(ModeEnum.OPAQUE);
            text.setBackcolor(Look.STRIPE);
            Elements.hairline(text.getLineBox().getTopPen(), Look.BORDER);
            if (sheet) {
                freezeAndFilter(text, i);
            }
            band.addElement(text);
            x += w;
        }
        return band;
    }

    private void freezeAndFilter(JRDesignTextField heading, int index) {
        var properties = heading.getPropertiesMap();
        if (index == 0) {
            properties.setProperty(XLS + "freeze.row.edge", "Bottom");
            properties.setProperty(XLS + "auto.filter", "Start");
        }
        if (index == columns.size() - 1 && index > 0) {
            properties.setProperty(XLS + "auto.filter", "End");
        }
    }

    private JRDesignBand row(JasperDesign design) {
        var band = new JRDesignBand();
        band.setHeight(ROW);
        band.setSplitType(SplitTypeEnum.PREVENT);
        int x = 0;
        for (int i = 0; i < columns.size(); i++) {
            var type = columns.get(i).type();
            declare(design, RowSource.field(i), valueClass(type));
            int w = width(design, i);
            var text = cell(Elements.number(
                    x,
                    0,
                    w,
                    ROW,
                    Ref.field(RowSource.field(i)),
                    aligned(TextStyle.of(size(), Look.TEXT), i),
                    pattern(type)));
            text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
            if (type == CellType.TEXT || type == CellType.FIGURE) {
                text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            }
            band.addElement(text);
            x += w;
        }
        return band;
    }

    private JRDesignBand count(JasperDesign design) {
        var band = new JRDesignBand();
        band.setHeight(ROW);
        band.addElement(Elements.number(
                PADDING,
                0,
                design.getColumnWidth() - PADDING,
                ROW,
                Ref.variable("REPORT_COUNT"),
                TextStyle.of(8.5f, Look.SECONDARY),
                Words.in(locale).say("records")));
        return band;
    }

    private int weight() {
        return columns.stream().mapToInt(Col::weight).sum();
    }

    private float size() {
        return sheet || weight() <= ROOMY ? 8.5f : weight() <= CROWDED ? 7.5f : 6;
    }

    private JRDesignTextField cell(JRDesignTextField text) {
        int padding = sheet || weight() <= ROOMY ? PADDING : weight() <= CROWDED ? PADDING / 2 : 1;
        text.getLineBox().setLeftPadding(padding);
        text.getLineBox().setRightPadding(padding);
        text.getLineBox().setTopPadding(2);
        text.getLineBox().setBottomPadding(2);
        Elements.hairline(text.getLineBox().getBottomPen(), Look.BORDER);
        return text;
    }

    private TextStyle aligned(TextStyle style, int index) {
        return switch (columns.get(index).type()) {
            case INTEGER, DECIMAL, MONEY, PERCENT, FIGURE -> style.right();
            case TEXT, DATE, DATETIME -> style;
        };
    }

    private int width(JasperDesign design, int index) {
        int total = weight();
        int before = columns.stream().limit(index).mapToInt(Col::weight).sum();
        int all = design.getColumnWidth();
        return all * (before + columns.get(index).weight()) / total - all * before / total;
    }

    private static String pattern(CellType type) {
        var pattern = Patterns.of(type);
        return pattern.isEmpty() ? null : pattern;
    }

    private static Class<?> valueClass(CellType type) {
        return switch (type) {
            case TEXT, FIGURE -> String.class;
            case INTEGER, DECIMAL, MONEY, PERCENT -> Number.class;
            case DATE, DATETIME -> java.util.Date.class;
        };
    }

    private static void declare(JasperDesign design, String field, Class<?> type) {
        try {
            design.addField(Parameters.field(field, type));
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }
}
