package eddy.form.internal.cleaning;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;

/** Gives a field without a value one. */
record FillStep(Source source) implements CleaningStep {

    /** Where the value comes from. */
    sealed interface Source {}

    record Constant(JsonNode value) implements Source {}

    record OtherField(FieldModel field) implements Source {}

    record Median() implements Source {}

    record Previous() implements Source {}

    @Override
    public Outcome apply(FieldModel field, ObjectNode values, Statistics statistics) {
        if (values.hasNonNull(field.key())) {
            return KEPT;
        }
        return value(field, values, statistics).<Outcome>map(Corrected::new).orElse(KEPT);
    }

    private Optional<JsonNode> value(FieldModel field, ObjectNode values, Statistics statistics) {
        if (source instanceof Constant constant) {
            return Optional.of(constant.value());
        }
        if (source instanceof OtherField other) {
            return Optional.ofNullable(values.get(other.field().key())).filter(v -> !v.isNull());
        }
        return source instanceof Median ? statistics.median(field) : statistics.previous(field);
    }

    @Override
    public Set<String> reads() {
        return source instanceof OtherField other ? Set.of(other.field().key()) : Set.of();
    }

    @Override
    public boolean fills() {
        return true;
    }
}
