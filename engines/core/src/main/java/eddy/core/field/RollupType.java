package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/**
 * A number or value over the records of another form that link to this one; the settings {@code aggregate}, {@code
 * field} and {@code over} are those of a condition's aggregate. A form's compiler adds {@code result}, the key of the type its values are of.
 */
final class RollupType extends ComputedType {

    RollupType() {
        this(new DecimalType());
    }

    private RollupType(FieldType result) {
        super("rollup", Label.of("汇总", "Roll-up"), result);
    }

    @Override
    public RollupType configured(JsonNode settings) {
        return new RollupType(FieldTypes.standard()
                .find(settings.path("result").asText())
                .filter(type -> !type.computed())
                .orElseGet(DecimalType::new));
    }
}
