package eddy.form.internal.cleaning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.store.Columns;

/** What the stored values of a form's columns say, asked of the database when it is first needed. For one thread. */
final class Statistics {

    /** With fewer values nothing can be called usual. */
    static final int ENOUGH = 10;

    private static final int PLACES = 4;

    private final Transactions tx;
    private final CompiledForm form;
    private final KnownFigures known;
    private final Map<String, Optional<JsonNode>> previous = new HashMap<>();

    Statistics(Transactions tx, CompiledForm form, KnownFigures known) {
        this.tx = tx;
        this.form = form;
        this.known = known;
    }

    /** What is usual; a bound that is missing does not bind. */
    record Span(Optional<BigDecimal> min, Optional<BigDecimal> max) {

        boolean holds(BigDecimal value) {
            return min.map(m -> value.compareTo(m) >= 0).orElse(true)
                    && max.map(m -> value.compareTo(m) <= 0).orElse(true);
        }

        String inWords() {
            return min.map(Span::text).orElse("") + "–" + max.map(Span::text).orElse("");
        }

        private static String text(BigDecimal number) {
            return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        }
    }

    /** Figures of one column; all but the count are missing while there are no values. */
    record Figures(
            long count, BigDecimal lower, BigDecimal median, BigDecimal upper, BigDecimal mean, BigDecimal spread) {}

    Optional<JsonNode> median(FieldModel field) {
        return Optional.ofNullable(figures(field).median()).map(m -> number(field, m));
    }

    Optional<Span> aroundQuartiles(FieldModel field, double factor) {
        var figures = figures(field);
        if (figures.count() < ENOUGH) {
            return Optional.empty();
        }
        var reach = figures.upper().subtract(figures.lower()).multiply(BigDecimal.valueOf(factor));
        return span(figures.lower().subtract(reach), figures.upper().add(reach), reach);
    }

    Optional<Span> aroundMean(FieldModel field, double factor) {
        var figures = figures(field);
        if (figures.count() < ENOUGH) {
            return Optional.empty();
        }
        var reach = figures.spread().multiply(BigDecimal.valueOf(factor));
        return span(figures.mean().subtract(reach), figures.mean().add(reach), reach);
    }

    /** Where all values are the same, none can be told from the usual. */
    private static Optional<Span> span(BigDecimal min, BigDecimal max, BigDecimal reach) {
        return reach.signum() <= 0 ? Optional.empty() : Optional.of(new Span(Optional.of(min), Optional.of(max)));
    }

    /** Lets no stored record come before the first that is {@link #seen}: for a walk through all of them. */
    void fromTheFirst() {
        form.fields().forEach(f -> previous.put(f.key(), Optional.empty()));
    }

    /** The value of the record made last, those of the same batch included. */
    Optional<JsonNode> previous(FieldModel field) {
        return previous.computeIfAbsent(field.key(), k -> latest(field));
    }

    /** Tells that a record with these values comes before the next. */
    void seen(ObjectNode values) {
        previous.replaceAll((key, value) -> values.hasNonNull(key) ? Optional.of(values.get(key)) : value);
    }

    private Optional<JsonNode> latest(FieldModel field) {
        var column = Columns.of(field);
        return tx.db()
                .select(column)
                .from(Columns.table(form.table().sqlName()))
                .where(alive(field))
                .orderBy(Columns.CREATED_AT.desc(), Columns.ID.desc())
                .limit(1)
                .fetchOptional(column)
                .map(value -> field.type().toJson(value));
    }

    private Figures figures(FieldModel field) {
        return known.of(field.key(), () -> ask(field));
    }

    private Figures ask(FieldModel field) {
        var column = Columns.of(field).cast(SQLDataType.DECIMAL(38, 10));
        var row = tx.db()
                .select(
                        DSL.count(),
                        DSL.percentileCont(0.25).withinGroupOrderBy(column),
                        DSL.percentileCont(0.5).withinGroupOrderBy(column),
                        DSL.percentileCont(0.75).withinGroupOrderBy(column),
                        DSL.avg(column),
                        DSL.stddevPop(column))
                .from(Columns.table(form.table().sqlName()))
                .where(alive(field))
                .fetchSingle();
        return new Figures(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6());
    }

    private static Condition alive(FieldModel field) {
        return Columns.DELETED_AT.isNull().and(Columns.of(field).isNotNull());
    }

    /** As the field takes it: whole, or with the decimals it allows. */
    private static JsonNode number(FieldModel field, BigDecimal value) {
        var schema = field.type().schema(field.settings());
        if (schema.path("type").asText().equals("integer")) {
            return LongNode.valueOf(value.setScale(0, RoundingMode.HALF_UP).longValue());
        }
        int places = schema.has("multipleOf")
                ? schema.get("multipleOf").decimalValue().scale()
                : PLACES;
        return DecimalNode.valueOf(value.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
