package eddy.core.field;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A calendar day, without a time zone. */
final class DateType extends BasicType {

    DateType() {
        super("date", Label.of("日期", "Date"), ValueKind.DATE, DayColumn.TYPE, TIME_OPERATORS);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("format", "date");
    }

    /** A day with a year of four digits, whatever else a validator of formats lets through. */
    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return TimeText.isDay(value.asText());
    }

    @Override
    Object read(JsonNode value) {
        return TimeText.day(value.asText());
    }

    @Override
    JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    /** A time of day in the cell is left out. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return TimeText.read(text).map(r -> ok(r.day())).orElseGet(() -> refuse("field.date.invalid", text));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : value.toString();
    }
}
