package eddy.report.internal.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eddy.report.DataSet;
import eddy.report.Measure;
import eddy.report.Measure.Aggregated;
import eddy.report.Measure.Ratio;

/** The figures the database is asked for, each once: a widget's measures with ratios taken apart. */
final class Parts {

    private static final int DECIMALS = 6;

    private final DataSet data;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Aggregated> parts = new ArrayList<>();

    Parts(DataSet data, List<Measure> measures) {
        this.data = data;
        measures.forEach(this::add);
    }

    private void add(Measure measure) {
        if (measure instanceof Aggregated aggregated && places.putIfAbsent(measure.key(), parts.size()) == null) {
            parts.add(aggregated);
        } else if (measure instanceof Ratio ratio) {
            add(data.measures().get(ratio.numerator()));
            add(data.measures().get(ratio.denominator()));
        }
    }

    List<Aggregated> list() {
        return parts;
    }

    /** The place of the part that says how big a group is: of a ratio, its denominator. */
    int size(Measure measure) {
        return measure instanceof Ratio ratio
                ? size(data.measures().get(ratio.denominator()))
                : places.get(measure.key());
    }

    /** A measure's figure out of the parts' figures. */
    Number figure(Measure measure, List<Object> values) {
        if (measure instanceof Ratio ratio) {
            return divide(
                    figure(data.measures().get(ratio.numerator()), values),
                    figure(data.measures().get(ratio.denominator()), values));
        }
        var value = values.get(places.get(measure.key()));
        if (value == null) {
            return ((Aggregated) measure).function().zeroOfNothing() ? 0L : null;
        }
        return plain(value);
    }

    /** A measure's figure over nothing at all. */
    Number nothing(Measure measure) {
        return measure instanceof Aggregated a && a.function().zeroOfNothing() ? 0L : null;
    }

    private static Number divide(Number numerator, Number denominator) {
        if (numerator == null || denominator == null) {
            return null;
        }
        var lower = new BigDecimal(denominator.toString());
        return lower.signum() == 0
                ? null
                : plain(new BigDecimal(numerator.toString()).divide(lower, MathContext.DECIMAL64));
    }

    /** Whole numbers as they are, others with at most six decimals and no trailing zeros. */
    private static Number plain(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        var rounded = new BigDecimal(value.toString())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
