package eddy.report;

import java.util.Locale;
import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.report.spi.RowRights;
import eddy.report.spi.ValueNames;

/**
 * Who looks at a board, and at what.
 *
 * @param asOf   the time, zone and reader that conditions are asked with
 * @param locale the reader's language
 * @param period the days shown, from {@link CompiledBoard#period}; empty for all time
 * @param rights which rows the reader may see
 * @param names  names for ids and keys
 */
public record BoardView(AsOf asOf, Locale locale, Optional<DayRange> period, RowRights rights, ValueNames names) {

    /** A reader who may see everything. */
    public static BoardView of(AsOf asOf, Locale locale, Optional<DayRange> period) {
        return new BoardView(asOf, locale, period, RowRights.ALL, ValueNames.NONE);
    }

    public BoardView with(RowRights other) {
        return new BoardView(asOf, locale, period, other, names);
    }

    public BoardView with(ValueNames other) {
        return new BoardView(asOf, locale, period, rights, other);
    }
}
