package eddy.report;

import java.util.List;

/**
 * A list of records to print; the rows come separately, as a stream.
 *
 * @param title    for example the form's name
 * @param subtitle what was filtered and how it is sorted, in words; may be empty
 * @param columns  at least one
 */
public record ListPrint(String title, String subtitle, List<Column> columns, Printing printing, Paper paper) {

    /** What the columns may weigh together on an upright page. */
    private static final int UPRIGHT = 24;

    public ListPrint {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A list needs a column");
        }
    }

    /** A list on the paper its columns need. */
    public static ListPrint of(String title, String subtitle, List<Column> columns, Printing printing) {
        int weight = columns.stream().mapToInt(Column::weight).sum();
        return new ListPrint(
                title, subtitle, columns, printing, weight <= UPRIGHT ? Paper.A4_PORTRAIT : Paper.A4_LANDSCAPE);
    }

    /**
     * @param label  the heading
     * @param type   what the cells hold
     * @param weight width relative to the other columns, 1 or more
     */
    public record Column(String label, CellType type, int weight) {

        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException("The weight of a column is 1 or more");
            }
        }

        public static Column of(String label, CellType type) {
            return new Column(label, type, type.weight());
        }
    }

    /** What a cell holds; the type a row's value must have is named at each. {@code null} is an empty cell. */
    public enum CellType {
        /** {@link String}. */
        TEXT(5),
        /** {@link String} whose digits line up. */
        FIGURE(3),
        /** {@link Number} without decimals. */
        INTEGER(3),
        /** {@link Number} with up to two decimals. */
        DECIMAL(3),
        /** {@link Number} with two decimals. */
        MONEY(3),
        /** {@link Number}, 0.4 for 40%. */
        PERCENT(3),
        /** {@link java.time.LocalDate}. */
        DATE(3),
        /** {@link java.time.Instant} or {@link java.time.OffsetDateTime}. */
        DATETIME(4);

        private final int weight;

        CellType(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
