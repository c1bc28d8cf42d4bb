package eddy.form.internal.store;

import java.util.Set;

import org.jooq.DataType;

/** Names of column types as the column catalogue keeps them, and which of them can become which without loss. */
public final class ColumnTypes {

    /** {@code a>b}: every value of a is a value of b. */
    private static final Set<String> WIDER = Set.of(
            "bigint>numeric(19,4)",
            "bigint>numeric(28,8)",
            "integer>bigint",
            "integer>numeric(19,4)",
            "integer>numeric(28,8)");

    private ColumnTypes() {}

    /** For example {@code varchar} or {@code numeric(19,4)}. */
    public static String describe(DataType<?> type) {
        var name = type.getTypeName().toLowerCase(java.util.Locale.ROOT);
        return type.precisionDefined() && type.scaleDefined() && type.hasScale() && type.isDecimal()
                ? name + "(" + type.precision() + "," + type.scale() + ")"
                : name;
    }

    /** Whether every value of the standing column fits into {@code to} as it is. Text holds everything. */
    public static boolean widens(String from, DataType<?> to) {
        var target = describe(to);
        return target.equals("varchar") || WIDER.contains(from + ">" + target);
    }
}
