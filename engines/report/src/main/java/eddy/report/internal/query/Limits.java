package eddy.report.internal.query;

import java.util.Optional;

import eddy.core.field.ValueKind;
import eddy.report.Dimension;
import eddy.report.Widget;

/** How many groups are shown before the rest is gathered: as the widget says, else as many as can be read. */
final class Limits {

    private static final int SERIES = 8;

    private Limits() {}

    /** Empty where the groups are few or a line of dates. */
    static Optional<Integer> groups(Widget widget, Dimension dimension) {
        if (dimension.by().isPresent()) {
            return Optional.empty();
        }
        if (widget.limit().isPresent()) {
            return widget.limit();
        }
        return few(dimension)
                ? Optional.empty()
                : Optional.of(
                        switch (widget.type()) {
                            case PIE -> 8;
                            case TABLE -> 200;
                            default -> 20;
                        });
    }

    static Optional<Integer> series(Dimension dimension) {
        return dimension.by().isPresent() || few(dimension) ? Optional.empty() : Optional.of(SERIES);
    }

    private static boolean few(Dimension dimension) {
        var field = dimension.field().field();
        return !field.options().isEmpty() || field.type().kind() == ValueKind.BOOLEAN;
    }
}
