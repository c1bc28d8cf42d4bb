package eddy.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a widget looks like; the key is its {@code type} in board documents. */
public enum WidgetType {
    KPI,
    LINE,
    BAR,
    STACKED,
    PIE,
    /** Horizontal bars that shrink from step to step; each measure or each row is a step. */
    FUNNEL,
    TABLE,
    TEXT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WidgetType> of(String key) {
        return Arrays.stream(values()).filter(t -> t.key().equals(key)).findFirst();
    }
}
