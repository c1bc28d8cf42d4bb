package eddy.report.internal.print;

import net.sf.jasperreports.components.table.DesignCell;
import net.sf.jasperreports.components.table.StandardColumn;
import net.sf.jasperreports.components.table.StandardTable;
import net.sf.jasperreports.components.table.WhenNoDataTypeTableEnum;
import net.sf.jasperreports.engine.design.JRDesignComponentElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** A table in a tile: names on the left, numbers on the right, a hairline between rows; goes on over pages. */
final class TableTile {

    private static final int HEADING = 18;
    private static final int ROW = 17;
    private static final int PADDING = 4;

    private final JasperDesign design;
    private final TileDesign tile;
    private final int index;

    TableTile(JasperDesign design, TileDesign tile, int index) {
        this.design = design;
        this.tile = tile;
        this.index = index;
    }

    static int height(TileDesign tile) {
        return HEADING + Math.max(1, tile.rows()) * ROW;
    }

    JRDesignComponentElement element(int width, int height) {
        var table = new StandardTable();
        table.setDatasetRun(TileData.run(design, tile, index, Tiles.data(index)));
        table.setWhenNoDataType(WhenNoDataTypeTableEnum.ALL_SECTIONS_NO_DETAIL);
        int total = tile.columns().stream().mapToInt(TileDesign.Col::weight).sum();
        int sum = 0;
        int x = 0;
        for (int c = 0; c < tile.columns().size(); c++) {
            sum += tile.columns().get(c).weight();
            int end = width * sum / total;
            table.addColumn(column(c, end - x));
            x = end;
        }
        var element = new JRDesignComponentElement(design);
        element.setComponent(table);
        element.setWidth(width);
        element.setHeight(height);
        return element;
    }

    private StandardColumn column(int index, int width) {
        var pattern = tile.columns().get(index).pattern();
        boolean name = tile.columns().get(index).name();
        var head = TextStyle.of(8, Look.SECONDARY).strong();
        var body = TextStyle.of(8.5f, Look.TEXT);
        var column = new StandardColumn();
        column.setWidth(width);
        var heading = Elements.text(
                0, 0, width, HEADING, Ref.parameter(ListDesign.heading(index)), name ? head : head.right());
        heading.setTextAdjust(TextAdjustEnum.SCALE_FONT);
        column.setColumnHeader(cell(HEADING, heading));
        var value = Elements.number(
                0, 0, width, ROW, Ref.field(RowSource.field(index)), name ? body : body.right(), name ? null : pattern);
        if (name) {
            value.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        }
        column.setDetailCell(cell(ROW, value));
        return column;
    }

    private DesignCell cell(int height, JRDesignTextField text) {
        text.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        text.getLineBox().setLeftPadding(PADDING);
        text.getLineBox().setRightPadding(PADDING);
        var cell = new DesignCell();
        cell.setDefaultStyleProvider(design);
        cell.setHeight(height);
        cell.addElement(text);
        Elements.hairline(cell.getLineBox().getBottomPen(), Look.BORDER);
        return cell;
    }
}
