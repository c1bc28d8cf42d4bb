package eddy.core.field;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.DataType;
import org.jooq.Field;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A field nobody fills in: the product computes its value, and keeps it as a value of the type of the result. */
abstract class ComputedType implements FieldType {

    private final String key;
    private final Label label;
    private final FieldType result;

    ComputedType(String key, Label label, FieldType result) {
        this.key = key;
        this.label = label;
        this.result = result;
    }

    /** This type with the result its settings ask for. */
    @Override
    public abstract ComputedType configured(JsonNode settings);

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Label label() {
        return label;
    }

    @Override
    public final boolean computed() {
        return true;
    }

    /** The type its values are of. */
    @Override
    public final FieldType result() {
        return result;
    }

    @Override
    public final ValueKind kind() {
        return result.kind();
    }

    @Override
    public final DataType<?> column() {
        return result.column();
    }

    @Override
    public final ObjectNode schema(JsonNode settings) {
        return configured(settings).result.schema(settings).put("readOnly", true);
    }

    @Override
    public final Object fromJson(JsonNode value) {
        return result.fromJson(value);
    }

    @Override
    public final JsonNode toJson(Object value) {
        return result.toJson(value);
    }

    /** Computed values are not imported. */
    @Override
    public final Compiled<Object> fromText(String text, JsonNode settings) {
        return BasicType.refuse("field.computed.readonly", text);
    }

    @Override
    public final String toText(Object value, JsonNode settings, Locale locale) {
        return result.toText(value, settings, locale);
    }

    @Override
    public final String shown(Object value, JsonNode settings, Locale locale) {
        return result.shown(value, settings, locale);
    }

    @Override
    public final Object told(Object value) {
        return result.told(value);
    }

    @Override
    public final Field<?> compared(Field<?> column) {
        return result.compared(column);
    }

    @Override
    public final boolean ofOptions() {
        return result.ofOptions();
    }

    @Override
    public final List<String> operators() {
        return result.operators();
    }
}
