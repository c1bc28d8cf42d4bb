package eddy.core.condition.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jooq.Field;

/** A value that explains an outcome: text known beforehand ({@code null} when missing), or a field to be fetched. */
public record Shown(String text, Optional<Field<Object>> fetched) {

    static Shown of(Side side) {
        return side instanceof Side.Known known
                ? text(Side.text(known.value().orElse(null)))
                : new Shown(null, Optional.of(side.sql()));
    }

    static Shown of(List<Side> sides) {
        return text(sides.stream().map(s -> of(s).text()).collect(Collectors.joining(", ")));
    }

    static Shown text(String text) {
        return new Shown(text, Optional.empty());
    }
}
