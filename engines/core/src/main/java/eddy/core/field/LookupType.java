package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/**
 * A field of the record the link field {@code link} points to; the setting {@code field} says which. A form's compiler adds {@code result}, the key of the type its values are of.
 */
final class LookupType extends ComputedType {

    LookupType() {
        this(new DecimalType());
    }

    private LookupType(FieldType result) {
        super("lookup", Label.of("引用", "Lookup"), result);
    }

    @Override
    public LookupType configured(JsonNode settings) {
        return new LookupType(FieldTypes.standard()
                .find(settings.path("result").asText())
                .filter(type -> !type.computed())
                .orElseGet(DecimalType::new));
    }
}
