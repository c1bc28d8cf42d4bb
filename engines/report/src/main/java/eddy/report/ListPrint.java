package eddy.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A list of records to print; the rows come separately, as a stream.
 *
 * @param title     for example the form's name
 * @param subtitle  what was filtered, in words; may be empty
 * @param app       name of the app, in the footer
 * @param columns   at least one
 * @param locale    the reader's language
 * @param zone      the zone in which times are shown
 * @param printedAt the time in the header
 */
public record ListPrint(
        String title,
        String subtitle,
        String app,
        List<Column> columns,
        Locale locale,
        ZoneId zone,
        Instant printedAt,
        Paper paper) {

    public ListPrint {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A list needs a column");
        }
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
