package eddy.core.field;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/**
 * A value computed from the record's other fields by the FEEL expression in the setting {@code formula}. The setting
 * {@code result} ({@code number text boolean date datetime}, number unless set) says of which kind it is.
 */
final class FormulaType extends ComputedType {

    private static final Map<String, FieldType> RESULTS = Map.of(
            "number", new DecimalType(),
            "text", new LongTextType(),
            "boolean", new BooleanType(),
            "date", new DateType(),
            "datetime", new DateTimeType());

    FormulaType() {
        this(RESULTS.get("number"));
    }

    private FormulaType(FieldType result) {
        super("formula", Label.of("公式", "Formula"), result);
    }

    @Override
    public FormulaType configured(JsonNode settings) {
        return new FormulaType(RESULTS.getOrDefault(settings.path("result").asText(), RESULTS.get("number")));
    }
}
