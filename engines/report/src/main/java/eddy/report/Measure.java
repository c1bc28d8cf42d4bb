package eddy.report;

import java.util.Arrays;
import java.util.Optional;

import eddy.core.Label;
import eddy.core.condition.CompiledCondition;
import eddy.core.condition.Condition;
import eddy.report.WidgetData.Format;

/** A figure a data set can give, compiled. */
public sealed interface Measure {

    String key();

    Label label();

    Format format();

    /** How it is counted, in words. */
    Optional<Label> definition();

    /** A figure over the rows themselves; {@code field} is absent for a plain count. */
    record Aggregated(
            String key,
            Label label,
            Format format,
            Optional<Label> definition,
            Function function,
            Optional<FieldPath> field,
            Optional<Filter> where)
            implements Measure {}

    /** One figure divided by another, both of the same data set; missing when the lower one is zero. */
    record Ratio(
            String key, Label label, Format format, Optional<Label> definition, String numerator, String denominator)
            implements Measure {}

    /** A condition on the rows: as written, and compiled. */
    record Filter(Condition source, CompiledCondition compiled) {}

    enum Function {
        COUNT("count"),
        SUM("sum"),
        AVG("avg"),
        MIN("min"),
        MAX("max"),
        MEDIAN("median"),
        /** The value below which nine tenths lie. */
        P90("p90"),
        COUNT_DISTINCT("countDistinct");

        private final String key;

        Function(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** Whether nothing at all gives 0 instead of no figure. */
        public boolean zeroOfNothing() {
            return this == COUNT || this == SUM || this == COUNT_DISTINCT;
        }

        /** Whether it wants numbers to work on. */
        public boolean wantsNumber() {
            return this != COUNT && this != COUNT_DISTINCT;
        }

        public static Optional<Function> of(String key) {
            return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
        }
    }
}
