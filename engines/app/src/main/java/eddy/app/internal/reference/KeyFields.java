package eddy.app.internal.reference;

import java.util.Map;
import java.util.Optional;

import eddy.app.reference.Target.Kind;

/** The fields of the system's tables whose values are keys of documents, roles or tags. */
final class KeyFields {

    private static final Map<String, Map<String, Kind>> KINDS = Map.of(
            "case", Map.of("flow", Kind.FLOW),
            "todo", Map.of("flow", Kind.FLOW, "role", Kind.ROLE),
            "touch", Map.of("flow", Kind.FLOW, "message", Kind.MESSAGE),
            "tag", Map.of("tag", Kind.TAG, "by_rule", Kind.RULE));

    private KeyFields() {}

    static Optional<Kind> of(String table, String field) {
        return Optional.ofNullable(KINDS.getOrDefault(table, Map.of()).get(field));
    }
}
