package eddy.form.internal.cleaning;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.internal.cleaning.Statistics.Span;
import eddy.form.internal.compile.ValueIssues;

/**
 * Marks or refuses a number that lies outside the usual.
 *
 * @param tag the tag of marked records; empty to refuse them
 */
record OutlierStep(Usual usual, Optional<String> tag) implements CleaningStep {

    /** What counts as usual. */
    sealed interface Usual {}

    /** Between two numbers, one of which may be missing. */
    record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) implements Usual {}

    /** Within {@code factor} times the distance of the quartiles below the lower and above the upper one. */
    record Quartiles(double factor) implements Usual {}

    /** Within {@code factor} standard deviations of the mean. */
    record Deviation(double factor) implements Usual {}

    @Override
    public Outcome apply(FieldModel field, ObjectNode values, Statistics statistics) {
        var value = values.path(field.key());
        if (!value.isNumber()) {
            return KEPT;
        }
        var span = span(field, statistics);
        boolean inside = span.isEmpty() || span.get().holds(value.decimalValue());
        if (inside) {
            return tag.<Outcome>map(Cleared::new).orElse(KEPT);
        }
        return tag.<Outcome>map(Marked::new)
                .orElseGet(() -> new Refused(ValueIssues.issue(
                        "record.value.outlier",
                        field,
                        "value",
                        value.asText(),
                        "usual",
                        span.get().inWords())));
    }

    private Optional<Span> span(FieldModel field, Statistics statistics) {
        if (usual instanceof Range range) {
            return Optional.of(new Span(range.min(), range.max()));
        }
        return usual instanceof Quartiles quartiles
                ? statistics.aroundQuartiles(field, quartiles.factor())
                : statistics.aroundMean(field, ((Deviation) usual).factor());
    }
}
