package eddy.report.internal.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import eddy.core.field.ValueKind;
import eddy.report.Dimension;

/**
 * The order of groups: dates by time, choices as the form lists them, numbers by value, all others by size; then those
 * without a value, then the rest behind a limit.
 */
final class Order {

    private Order() {}

    /** @param sizes how big each group is */
    static List<Group> of(Dimension dimension, Map<Group, BigDecimal> sizes) {
        var groups = new ArrayList<>(sizes.keySet());
        groups.sort(Comparator.comparing(Group::other)
                .thenComparing(Group::missing)
                .thenComparing(proper(dimension, sizes)));
        return groups;
    }

    private static Comparator<Group> proper(Dimension dimension, Map<Group, BigDecimal> sizes) {
        Comparator<Group> byKey = Comparator.comparing(Group::key);
        var field = dimension.field().field();
        if (dimension.by().isPresent()) {
            return byKey;
        }
        if (!field.options().isEmpty()) {
            var values = field.options().stream().map(o -> o.value()).toList();
            return Comparator.<Group>comparingInt(
                            g -> values.contains(g.key()) ? values.indexOf(g.key()) : values.size())
                    .thenComparing(byKey);
        }
        if (field.type().kind() == ValueKind.NUMBER) {
            return Comparator.comparing(g -> g.missing() || g.other() ? BigDecimal.ZERO : new BigDecimal(g.key()));
        }
        return Comparator.<Group, BigDecimal>comparing(sizes::get, Comparator.reverseOrder())
                .thenComparing(byKey);
    }
}
