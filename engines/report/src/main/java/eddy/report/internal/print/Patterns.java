package eddy.report.internal.print;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;

import eddy.report.ListPrint.CellType;
import eddy.report.WidgetData.Format;

/** Number and date patterns: fixed ones, valid in Java and in spreadsheets alike; nothing a user typed. */
final class Patterns {

    static final String WHOLE = "#,##0";
    static final String ONE = "#,##0.0";
    static final String TWO = "#,##0.00";
    static final String PERCENT = "0.0%";
    static final String DATE = "yyyy-MM-dd";
    static final String DATETIME = "yyyy-MM-dd HH:mm";

    private Patterns() {}

    /** The pattern for a column of a list; empty for text. */
    static String of(CellType type) {
        return switch (type) {
            case TEXT, FIGURE -> "";
            case INTEGER -> WHOLE;
            case DECIMAL, MONEY -> TWO;
            case PERCENT -> PERCENT;
            case DATE -> DATE;
            case DATETIME -> DATETIME;
        };
    }

    /** The pattern for figures of a format: as many decimals as the figures at hand need. */
    static String of(Format format, Collection<?> figures) {
        return switch (format) {
            case PERCENT -> PERCENT;
            case MONEY -> whole(figures) ? WHOLE : TWO;
            case HOURS -> ONE;
            case NUMBER -> whole(figures) ? WHOLE : ONE;
        };
    }

    static String unit(Format format, Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        return format == Format.HOURS ? (chinese ? "小时" : "h") : "";
    }

    private static boolean whole(Collection<?> figures) {
        return figures.stream()
                .allMatch(f -> f == null
                        || new BigDecimal(f.toString()).stripTrailingZeros().scale() <= 0);
    }
}
