package eddy.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import eddy.core.Label;
import eddy.core.table.TableModel;

/**
 * What rows are grouped by.
 *
 * @param by     for a date or date-time: the unit of the calendar, in the app's time zone
 * @param linked for a link: the table whose titles name the groups
 */
public record Dimension(String key, Label label, FieldPath field, Optional<By> by, Optional<TableModel> linked) {

    public enum By {
        DAY,
        /** Monday to Sunday. */
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(String key) {
            return Arrays.stream(values()).filter(b -> b.key().equals(key)).findFirst();
        }
    }
}
