package eddy.core.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** Several of a list of options; the column holds a compact JSON array of their values, each once. */
final class ChoicesType extends BasicType {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BETWEEN = Pattern.compile("[,;，；、|\\n]");

    ChoicesType() {
        super(
                "choices",
                Label.of("多选", "Choices"),
                ValueKind.CHOICES,
                SQLDataType.VARCHAR,
                List.of("contains", "empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        var schema = schemaOf("array");
        schema.set("items", new Options(settings).schema());
        return schema.put("uniqueItems", true);
    }

    @Override
    public boolean ofOptions() {
        return true;
    }

    /** No option chosen is no value. */
    @Override
    Object read(JsonNode value) {
        var values = new LinkedHashSet<String>();
        value.forEach(v -> values.add(v.asText()));
        return stored(values);
    }

    @Override
    JsonNode write(Object value) {
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a JSON array: " + value, e);
        }
    }

    @Override
    public Object told(Object value) {
        return value == null
                ? null
                : write(value).valueStream().map(JsonNode::asText).toList();
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var options = new Options(settings);
        var values = new LinkedHashSet<String>();
        for (String part : BETWEEN.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            var value = options.value(part);
            if (value.isEmpty()) {
                return refuse("field.choice.unknown", part.strip(), "options", options.listed());
            }
            values.add(value.get());
        }
        return values.isEmpty()
                ? refuse("field.choice.unknown", text, "options", options.listed())
                : ok(stored(values));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        if (value == null) {
            return "";
        }
        var options = new Options(settings);
        var array = (ArrayNode) write(value);
        var between = "zh".equals(locale.getLanguage()) ? "、" : ", ";
        return array.valueStream().map(v -> options.label(v.asText(), locale)).collect(Collectors.joining(between));
    }

    private static String stored(LinkedHashSet<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array.toString();
    }
}
