package eddy.core.field;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** Several of a list of options; the column holds a compact JSON array of their values, each once. */
final class ChoicesType extends WordsType {

    private static final Pattern BETWEEN = Pattern.compile("[,;，；、|\\n]");

    ChoicesType() {
        super("choices", Label.of("多选", "Choices"));
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
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var options = new Options(settings);
        var values = new LinkedHashSet<String>();
        for (String part : BETWEEN.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            var value = options.value(part);
            if (value.isEmpty()) {
                return refuse("field.choice.unknown", part.strip(), options.listed());
            }
            values.add(value.get());
        }
        return values.isEmpty() ? refuse("field.choice.unknown", text, options.listed()) : ok(stored(values));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        var options = new Options(settings);
        return joined(value, locale, option -> options.label(option, locale));
    }
}
