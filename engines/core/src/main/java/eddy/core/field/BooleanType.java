package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** Yes or no. */
final class BooleanType extends BasicType {

    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "1", "on", "是", "对", "有", "真", "√");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "0", "off", "否", "错", "无", "假", "×", "x");

    BooleanType() {
        super(
                "boolean",
                Label.of("是/否", "Yes/no"),
                ValueKind.BOOLEAN,
                SQLDataType.BOOLEAN,
                List.of("eq", "ne", "empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("boolean");
    }

    @Override
    Object read(JsonNode value) {
        return value.booleanValue();
    }

    @Override
    JsonNode write(Object value) {
        return BooleanNode.valueOf((Boolean) value);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var word = CellText.normal(text).toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return ok(YES.contains(word));
        }
        return refuse("field.boolean.invalid", text);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        if (value == null) {
            return "";
        }
        boolean chinese = "zh".equals(locale.getLanguage());
        return (Boolean) value ? (chinese ? "是" : "yes") : (chinese ? "否" : "no");
    }
}
