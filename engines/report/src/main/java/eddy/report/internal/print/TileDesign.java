package eddy.report.internal.print;

import java.util.List;
import java.util.stream.IntStream;

import eddy.report.BoardPrint.Tile;
import eddy.report.WidgetData;
import eddy.report.WidgetData.Column;
import eddy.report.WidgetData.ColumnKind;
import eddy.report.WidgetType;

/**
 * What the design of one tile depends on: its place and the shape of its data, not the data.
 *
 * @param columns the shape of each column
 * @param rows    how many rows a table has; for charts 1 or 0
 * @param across  whether bars lie: long names or many of them
 */
record TileDesign(WidgetType type, int x, int y, int w, int h, List<Col> columns, int rows, boolean across) {

    private static final int LONG_NAME = 12;
    private static final int MANY_NAMES = 8;
    private static final int NARROW = 7;
    private static final int BROAD = 18;
    private static final int WIDE = 36;
    private static final int UNIT = 7;

    /**
     * @param pattern the number pattern; empty for a dimension
     * @param weight  width in letters that suits its heading and, for a dimension, its names
     */
    record Col(String pattern, int weight) {

        boolean name() {
            return pattern.isEmpty();
        }
    }

    static TileDesign of(Tile tile) {
        var data = tile.type() == WidgetType.TABLE || tile.type() == WidgetType.KPI
                ? tile.data()
                : ChartRows.of(tile.type(), tile.data());
        var columns = IntStream.range(0, data.columns().size())
                .mapToObj(i -> new Col(pattern(data, i), weight(data, i)))
                .toList();
        int rows = data.rows().size();
        return new TileDesign(
                tile.type(),
                tile.x(),
                tile.y(),
                tile.w(),
                tile.h(),
                columns,
                tile.type() == WidgetType.TABLE ? rows : Math.min(rows, 1),
                tile.type() == WidgetType.FUNNEL || tile.type() != WidgetType.LINE && across(data));
    }

    boolean empty() {
        return rows == 0 && type != WidgetType.TEXT && type != WidgetType.KPI;
    }

    private static String pattern(WidgetData data, int index) {
        Column column = data.columns().get(index);
        return column.kind() == ColumnKind.DIMENSION
                ? ""
                : Patterns.of(
                        column.format(),
                        data.rows().stream().map(r -> r.get(index)).toList());
    }

    private static int weight(WidgetData data, int index) {
        var column = data.columns().get(index);
        int heading = width(column.label());
        if (column.kind() == ColumnKind.MEASURE) {
            boolean unit = column.format() == WidgetData.Format.HOURS;
            return Math.min(BROAD, Math.max(NARROW, heading + (unit ? UNIT : 2)));
        }
        int names = data.rows().stream()
                .mapToInt(r -> width(String.valueOf(r.get(index))))
                .max()
                .orElse(0);
        return Math.min(WIDE, Math.max(BROAD, Math.max(heading, names) + 2));
    }

    private static boolean across(WidgetData data) {
        if (!data.hasDimension()) {
            return false;
        }
        var names = data.rows().stream().map(r -> String.valueOf(r.get(0))).toList();
        boolean days = names.stream().allMatch(n -> n.matches("[0-9 Q-]+"));
        return !days && (names.size() > MANY_NAMES || names.stream().anyMatch(n -> width(n) > LONG_NAME));
    }

    /** Latin letters take half the room of Chinese ones. */
    private static int width(String name) {
        return name.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
