package eddy.report.internal.print;

import java.util.List;
import java.util.Locale;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;

import eddy.report.Paper;
import eddy.report.internal.record.RecordSheet;

/**
 * The design of a printed record: a band for each kind of strip, of which each strip says that it is the one. Records whose
 * sub-tables have equal columns share one compiled design, because texts are not part of it.
 */
record RecordDesign(List<Columns> tables, Paper paper, Locale locale) {

    static final String FORM = "form";
    static final String STAMPS = "stamps";
    static final String SECTION = "section";
    static final String TABLE = "table";

    private static final int ROOM_BELOW_HEADING = 90;
    private static final int ROOM_BELOW_TABLE_HEADING = 64;
    /** What the columns of a table may weigh together on an upright page. */
    private static final int UPRIGHT = 34;

    /** The widths and sides of a table's columns. */
    record Columns(List<Integer> weights, List<Boolean> right) {

        static Columns of(RecordSheet.Table table) {
            return new Columns(
                    table.columns().stream().map(RecordSheet.Column::weight).toList(),
                    table.columns().stream().map(RecordSheet.Column::right).toList());
        }

        private int weight() {
            return weights.stream().mapToInt(w -> w).sum();
        }
    }

    static RecordDesign of(RecordSheet sheet, Locale locale) {
        var tables = sheet.tables().stream().map(Columns::of).toList();
        boolean upright = tables.stream().allMatch(t -> t.weight() <= UPRIGHT);
        return new RecordDesign(tables, upright ? Paper.A4_PORTRAIT : Paper.A4_LANDSCAPE, locale);
    }

    JasperDesign design() {
        var design = PageFrame.design("record", paper);
        var heads = new RecordHeads(design);
        Parameters.declare(design, FORM, String.class);
        Parameters.declare(design, STAMPS, String.class);
        Parameters.declare(design, RecordReport.APP, String.class);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        design.setPageHeader(heads.runningHead());
        design.setPageFooter(PageFrame.foot(design, locale));
        group(design, "record", Ref.parameter(FORM), List.of(heads.title()));
        var section = group(design, SECTION, field(design, SECTION, Integer.class), heads.headings());
        section.setMinHeightToStartNewPage(ROOM_BELOW_HEADING);
        var tableBands = new RecordTableBands(design, tables);
        var table = group(design, TABLE, field(design, TABLE, Integer.class), tableBands.headings());
        table.setReprintHeaderOnEachPage(true);
        table.setMinHeightToStartNewPage(ROOM_BELOW_TABLE_HEADING);
        var detail = (JRDesignSection) design.getDetailSection();
        new RecordBands(design).strips().forEach(detail::addBand);
        tableBands.rows().forEach(detail::addBand);
        return design;
    }

    /** Declares a field of the strips and refers to it. */
    static JRDesignExpression field(JasperDesign design, String name, Class<?> type) {
        if (!design.getFieldsMap().containsKey(name)) {
            try {
                design.addField(Parameters.field(name, type));
            } catch (JRException e) {
                throw new IllegalStateException(e);
            }
        }
        return Ref.field(name);
    }

    /** Whether a strip is of a kind, or says so of itself. */
    static JRDesignExpression flag(JasperDesign design, String name) {
        return field(design, name, Boolean.class);
    }

    static JRDesignExpression text(JasperDesign design, String name) {
        return field(design, name, String.class);
    }

    private static JRDesignGroup group(
            JasperDesign design, String name, JRDesignExpression by, List<JRDesignBand> header) {
        var group = new JRDesignGroup();
        group.setName(name);
        group.setExpression(by);
        header.forEach(((JRDesignSection) group.getGroupHeaderSection())::addBand);
        try {
            design.addGroup(group);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
        return group;
    }
}
