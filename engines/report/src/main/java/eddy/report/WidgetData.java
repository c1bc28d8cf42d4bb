package eddy.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one widget shows, in the reader's language. The same value feeds the charts on the screen and the printed board.
 * Immutable; {@code null} stands for a missing number.
 *
 * @param columns the dimension, if any, then one column per measure (or per series)
 * @param rows    one list of cells per row, parallel to {@code columns}: text for the dimension, numbers for measures
 * @param keys    what {@code drill} wants to name a row: one text per row, {@link #OTHER} for the rest behind a limit,
 *                {@link #NONE} for records without a value; empty when there is no dimension
 * @param series  the keys of the measure columns when they come from a second dimension; else empty
 * @param kpi     the figure of a {@code kpi} widget; else {@code null}
 * @param text    the text of a {@code text} widget; else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WidgetData(
        List<Column> columns, List<List<Object>> rows, List<String> keys, List<String> series, Kpi kpi, String text) {

    /** The key of the row that gathers everything beyond a widget's limit. */
    public static final String OTHER = "__other";

    /** The key of the row of records without a value. */
    public static final String NONE = "";

    public WidgetData {
        columns = List.copyOf(columns);
        rows = rows.stream().map(WidgetData::frozen).toList();
        keys = List.copyOf(keys);
        series = List.copyOf(series);
    }

    public static WidgetData table(List<Column> columns, List<List<Object>> rows, List<String> keys) {
        return new WidgetData(columns, rows, keys, List.of(), null, null);
    }

    public static WidgetData kpi(Column column, Kpi kpi) {
        return new WidgetData(
                List.of(column), List.of(Collections.singletonList(kpi.value())), List.of(), List.of(), kpi, null);
    }

    public static WidgetData text(String text) {
        return new WidgetData(List.of(), List.of(), List.of(), List.of(), null, text);
    }

    /** Whether the first column names the rows. */
    @JsonIgnore
    public boolean hasDimension() {
        return !columns.isEmpty() && columns.get(0).kind() == ColumnKind.DIMENSION;
    }

    private static <T> List<T> frozen(List<T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** @param format how its numbers are shown; {@code null} for a dimension */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(String key, String label, ColumnKind kind, Format format) {

        public static Column dimension(String key, String label) {
            return new Column(key, label, ColumnKind.DIMENSION, null);
        }

        public static Column measure(String key, String label, Format format) {
            return new Column(key, label, ColumnKind.MEASURE, format);
        }
    }

    public enum ColumnKind {
        @JsonProperty("dimension")
        DIMENSION,
        @JsonProperty("measure")
        MEASURE
    }

    /** How a measure's numbers are shown. Percent is a fraction: 0.4 is shown as 40%. */
    public enum Format {
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("money")
        MONEY,
        @JsonProperty("hours")
        HOURS
    }

    /**
     * One figure and what it means. A ratio comes with its two parts, so that nobody takes 2 of 3 for a trend.
     *
     * @param measure    key of the measure
     * @param label      name of the measure
     * @param value      the figure; {@code null} when there is none (a ratio of nothing)
     * @param previous   the same figure over the period of equal length before; {@code null} when not compared
     * @param compared   whether a comparison was asked for
     * @param numerator        upper part of a ratio; else {@code null}
     * @param denominator      lower part of a ratio; else {@code null}
     * @param numeratorLabel   its name; else {@code null}
     * @param denominatorLabel its name; else {@code null}
     * @param definition how it is counted, in words; may be {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kpi(
            String measure,
            String label,
            Number value,
            Number previous,
            boolean compared,
            Number numerator,
            Number denominator,
            String numeratorLabel,
            String denominatorLabel,
            Format format,
            String definition) {}
}
