package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.DataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * A value computed from the record's other fields by the FEEL expression in the setting {@code formula}. The setting
 * {@code result} ({@code number text boolean date datetime}, number unless set) says of which kind it is.
 */
final class FormulaType implements FieldType {

    private static final Label LABEL = Label.of("公式", "Formula");
    private static final Map<String, FieldType> RESULTS = Map.of(
            "number", new DecimalType(),
            "text", new LongTextType(),
            "boolean", new BooleanType(),
            "date", new DateType(),
            "datetime", new DateTimeType());

    private final FieldType result;

    FormulaType() {
        this(RESULTS.get("number"));
    }

    private FormulaType(FieldType result) {
        this.result = result;
    }

    @Override
    public FieldType configured(JsonNode settings) {
        return new FormulaType(RESULTS.getOrDefault(settings.path("result").asText(), RESULTS.get("number")));
    }

    @Override
    public String key() {
        return "formula";
    }

    @Override
    public Label label() {
        return LABEL;
    }

    @Override
    public ValueKind kind() {
        return result.kind();
    }

    @Override
    public DataType<?> column() {
        return result.column();
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return ((FormulaType) configured(settings))
                .result
                .schema(MissingNode.getInstance())
                .put("readOnly", true);
    }

    @Override
    public Object fromJson(JsonNode value) {
        return result.fromJson(value);
    }

    @Override
    public JsonNode toJson(Object value) {
        return result.toJson(value);
    }

    /** Computed values are not imported. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return BasicType.refuse("field.formula.readonly", text);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return result.toText(value, settings, locale);
    }

    @Override
    public List<String> operators() {
        return result.operators();
    }
}
