package eddy.core.field;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** One line of text. */
class TextType extends BasicType {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]+");

    private final int maxLength;

    TextType() {
        this("text", Label.of("单行文本", "Text"), 200);
    }

    TextType(String key, Label label, int maxLength) {
        super(key, label, ValueKind.TEXT, SQLDataType.VARCHAR, TEXT_OPERATORS);
        this.maxLength = maxLength;
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("maxLength", settings.path("maxLength").asInt(maxLength));
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
        var plain = clean(text);
        int max = settings.path("maxLength").asInt(maxLength);
        return plain.length() <= max ? ok(plain) : refuse("field.text.too_long", plain, "max", max);
    }

    /** Texts keep what was written, without the space around it and without control characters. */
    String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : value.toString();
    }
}
