package eddy.core.field;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** One of a list of options; the column holds the option's value. */
final class ChoiceType extends BasicType {

    ChoiceType() {
        super("choice", Label.of("单选", "Choice"), ValueKind.CHOICE, SQLDataType.VARCHAR, SAME_OPERATORS);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return new Options(settings).schema();
    }

    @Override
    public boolean ofOptions() {
        return true;
    }

    @Override
    Object read(JsonNode value) {
        return value.asText();
    }

    @Override
    JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var options = new Options(settings);
        return options.value(text)
                .map(v -> ok(v))
                .orElseGet(() -> refuse("field.choice.unknown", text, options.listed()));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : new Options(settings).label(value.toString(), locale);
    }
}
