package eddy.report.internal.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import eddy.report.WidgetData;
import eddy.report.WidgetData.Column;
import eddy.report.WidgetType;

/**
 * Rows as charts want them: one name and its values each, names unique (a bar chart keeps only the last of two equal
 * names, a pie refuses them), pies without empty slices.
 */
final class ChartRows {

    private ChartRows() {}

    static WidgetData of(WidgetType type, WidgetData data) {
        var named = data.hasDimension() ? data : turned(data);
        var rows = new ArrayList<List<Object>>();
        var seen = new HashSet<String>();
        var shortened = shortDays(named);
        for (int i = 0; i < named.rows().size(); i++) {
            var row = new ArrayList<>(named.rows().get(i));
            row.set(0, unique(shortened.get(i), seen));
            if (type != WidgetType.PIE || positive(row.get(1))) {
                rows.add(row);
            }
        }
        return WidgetData.table(named.columns(), rows, List.of());
    }

    /** One row of measures becomes one row per measure. */
    private static WidgetData turned(WidgetData data) {
        if (data.columns().isEmpty() || data.rows().isEmpty()) {
            return WidgetData.table(List.of(), List.of(), List.of());
        }
        var first = data.columns().get(0);
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < data.columns().size(); i++) {
            var row = new ArrayList<Object>();
            row.add(data.columns().get(i).label());
            row.add(data.rows().get(0).get(i));
            rows.add(row);
        }
        return WidgetData.table(
                List.of(Column.dimension("measure", ""), Column.measure("value", "", first.format())), rows, List.of());
    }

    /** The year of days is dropped where that leaves them different. */
    private static List<String> shortDays(WidgetData data) {
        var names = data.rows().stream().map(r -> String.valueOf(r.get(0))).toList();
        if (!names.stream().allMatch(n -> n.matches("\\d{4}-\\d\\d-\\d\\d"))) {
            return names;
        }
        var shorter = names.stream().map(n -> n.substring(5)).collect(Collectors.toList());
        return new HashSet<>(shorter).size() == names.size() ? shorter : names;
    }

    private static String unique(String name, HashSet<String> seen) {
        var unique = name;
        for (int n = 2; !seen.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }

    private static boolean positive(Object value) {
        return value != null && new BigDecimal(value.toString()).signum() > 0;
    }
}
