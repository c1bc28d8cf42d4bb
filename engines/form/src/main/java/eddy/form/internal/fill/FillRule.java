package eddy.form.internal.fill;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.table.FieldModel;

/**
 * Gives fields a value while its condition holds.
 *
 * @param at        its index among the rules of logic
 * @param when      the schema that a record fulfils while the condition is true
 * @param asks      keys of the fields the condition asks for
 * @param overwrite whether it holds against what a person wrote; otherwise only a field without a value is filled
 */
record FillRule(int at, List<FieldModel> fields, Schema when, Set<String> asks, FillSource source, boolean overwrite) {

    FillRule {
        fields = List.copyOf(fields);
        asks = Set.copyOf(asks);
    }

    FillRule only(Predicate<FieldModel> which) {
        return new FillRule(at, fields.stream().filter(which).toList(), when, asks, source, overwrite);
    }

    /** The id it gives to every record, if it gives one. */
    Optional<UUID> constant() {
        return source instanceof FillSource.Constant given ? id(given.value()) : Optional.empty();
    }

    /** Whether it gives the field one of these. */
    boolean gives(FieldModel field, Map<FieldModel, Set<UUID>> ids) {
        return constant().filter(ids.getOrDefault(field, Set.of())::contains).isPresent();
    }

    /** Whether a value is the id it gives. */
    boolean says(JsonNode value) {
        return constant().isPresent() && constant().equals(id(value));
    }

    private static Optional<UUID> id(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(UUID.fromString(value.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean holds(ObjectNode values) {
        return when.validate(values).isEmpty();
    }

    Set<String> reads() {
        var reads = new HashSet<>(asks);
        reads.addAll(source.reads());
        return reads;
    }

    Set<String> writes() {
        return fields.stream().map(FieldModel::key).collect(Collectors.toSet());
    }

    /** Whether a change that writes these fields may give {@code field} a value. */
    boolean concerns(FieldModel field, Set<String> written) {
        return written.contains(field.key()) || reads().stream().anyMatch(written::contains);
    }
}
