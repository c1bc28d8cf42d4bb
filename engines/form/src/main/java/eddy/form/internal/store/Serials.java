package eddy.form.internal.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/**
 * Gives out running numbers. The counter is raised in the transaction that makes the records and stays locked until its
 * end, so numbers have no gaps: whoever makes records of the same form meanwhile waits, and a transaction that fails
 * gives its numbers back.
 */
public final class Serials {

    private static final Table<Record> COUNTERS = DSL.table(DSL.name("form_serial"));
    private static final Field<String> PERIOD = Columns.text("period");
    private static final Field<Long> LAST = DSL.field(DSL.name("last"), SQLDataType.BIGINT);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DIGITS = 4;
    private static final int MAX_DIGITS = 18;
    private static final Map<String, DateTimeFormatter> PERIODS = Map.of(
            "year", pattern("uuuu"),
            "month", pattern("uuuuMM"),
            "day", pattern("uuuuMMdd"));

    private final Transactions tx;

    public Serials(Transactions tx) {
        this.tx = tx;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** Writes the numbers of new records into their values, in the order of the list. */
    public void fill(CompiledForm form, List<ObjectNode> records, Instant at) {
        if (records.isEmpty()) {
            return;
        }
        for (FieldModel field : form.fields()) {
            if (field.type().key().equals("serial")) {
                var period = period(field.settings(), at);
                long first = reserve(form, field, period, records.size());
                for (int i = 0; i < records.size(); i++) {
                    records.get(i).put(field.key(), text(field.settings(), period, first + i));
                }
            }
        }
    }

    /** The numbers for {@code count} records that stand already. */
    public List<String> next(CompiledForm form, FieldModel field, int count, Instant at) {
        var period = period(field.settings(), at);
        long first = reserve(form, field, period, count);
        return java.util.stream.LongStream.range(first, first + count)
                .mapToObj(n -> text(field.settings(), period, n))
                .toList();
    }

    private static String period(JsonNode settings, Instant at) {
        var format = PERIODS.get(settings.path("restart").asText());
        var zone = settings.path("zone").asText("");
        return format == null ? "" : format.format(at.atZone(zone.isEmpty() ? CHINA : ZoneId.of(zone)));
    }

    private static String text(JsonNode settings, String period, long number) {
        int digits = Math.max(1, Math.min(MAX_DIGITS, settings.path("digits").asInt(DIGITS)));
        var stretch = period.isEmpty() ? "" : period + "-";
        return settings.path("prefix").asText("") + stretch + String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    /** @return the first of {@code count} numbers */
    private long reserve(CompiledForm form, FieldModel field, String period, int count) {
        var where = Columns.APP
                .eq(form.app())
                .and(Columns.FORM.eq(form.keptKey()))
                .and(Columns.FIELD.eq(field.column()))
                .and(PERIOD.eq(period));
        if (!raise(where, count)) {
            begin(form, field, period);
            raise(where, count);
        }
        long last = tx.db().select(LAST).from(COUNTERS).where(where).fetchSingle(LAST);
        return last - count + 1;
    }

    private boolean raise(Condition where, int count) {
        return tx.db().update(COUNTERS).set(LAST, LAST.plus(count)).where(where).execute() == 1;
    }

    /** In a transaction of its own: of two who begin a period one finds it begun. */
    private void begin(CompiledForm form, FieldModel field, String period) {
        try {
            tx.requiresNew(() -> {
                tx.db()
                        .insertInto(COUNTERS, Columns.APP, Columns.FORM, Columns.FIELD, PERIOD, LAST)
                        .values(form.app(), form.keptKey(), field.column(), period, 0L)
                        .execute();
            });
        } catch (IntegrityConstraintViolationException e) {
            // Begun meanwhile, which is all that was wanted.
        }
    }
}
