package eddy.report.internal.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Feeds rows to a report one by one; the field {@code c3} is the fourth cell. */
final class RowSource implements JRDataSource {

    private final Iterator<? extends List<?>> rows;
    private final ZoneId zone;
    private final UnaryOperator<String> legible;
    private List<?> row = List.of();

    RowSource(Iterator<? extends List<?>> rows, ZoneId zone) {
        this(rows, zone, UnaryOperator.identity());
    }

    /** @param legible makes a text one that can be printed */
    RowSource(Iterator<? extends List<?>> rows, ZoneId zone, UnaryOperator<String> legible) {
        this.rows = rows;
        this.zone = zone;
        this.legible = legible;
    }

    static String field(int index) {
        return "c" + index;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        var cell = row.get(Integer.parseInt(field.getName().substring(1)));
        if (cell instanceof String text) {
            return legible.apply(text);
        }
        if (cell instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(zone).toInstant());
        }
        if (cell instanceof OffsetDateTime time) {
            return Date.from(time.toInstant());
        }
        return cell instanceof Instant time ? Date.from(time) : cell;
    }
}
