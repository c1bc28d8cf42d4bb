package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** The id of something kept elsewhere. Names are looked up by whoever imports; here only ids are read. */
abstract class IdType extends BasicType {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    IdType(String key, Label label, ValueKind kind, List<String> operators) {
        super(key, label, kind, SQLDataType.UUID, operators);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("format", "uuid");
    }

    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return ID.matcher(value.asText().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    Object read(JsonNode value) {
        return UUID.fromString(value.asText());
    }

    @Override
    JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var id = CellText.normal(text).toLowerCase(Locale.ROOT);
        return ID.matcher(id).matches() ? ok(UUID.fromString(id)) : refuse("field.id.invalid", text);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : value.toString();
    }
}
