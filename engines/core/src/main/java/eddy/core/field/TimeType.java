package eddy.core.field;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A time of day, hours and minutes: {@code 09:30}. */
final class TimeType extends BasicType {

    private static final String PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private static final Pattern WRITTEN = Pattern.compile(
            "(上午|下午|晚上)?\\s*(\\d{1,2})(?:[:：时点h]\\s*(?:(\\d{1,2})(?:[:：分]?\\s*(?:\\d{1,2}秒?)?)?)?)?\\s*(am|pm)?");

    TimeType() {
        super("time", Label.of("时间", "Time of day"), ValueKind.TEXT, SQLDataType.VARCHAR, SAME_OPERATORS);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("pattern", PATTERN);
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
        var written = WRITTEN.matcher(CellText.normal(text).toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return refuse("field.time.invalid", text);
        }
        int hour = Integer.parseInt(written.group(2));
        int minute = written.group(3) == null ? 0 : Integer.parseInt(written.group(3));
        boolean half = written.group(1) != null || written.group(4) != null;
        boolean late = "下午".equals(written.group(1)) || "晚上".equals(written.group(1)) || "pm".equals(written.group(4));
        if (hour > 23 || minute > 59 || half && hour > 12 && !late) {
            return refuse("field.time.invalid", text);
        }
        int hours = half ? hour % 12 + (late ? 12 : 0) : hour;
        return ok(String.format(Locale.ROOT, "%02d:%02d", half && hour > 12 ? hour : hours, minute));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : value.toString();
    }
}
