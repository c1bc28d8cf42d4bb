package eddy.core.field;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** An instant. JSON has an offset, the column is UTC, text is local to the setting {@code zone}. */
final class DateTimeType extends BasicType {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    DateTimeType() {
        super(
                "datetime",
                Label.of("日期时间", "Date and time"),
                ValueKind.DATETIME,
                SQLDataType.TIMESTAMPWITHTIMEZONE(6),
                TIME_OPERATORS);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("format", "date-time");
    }

    /** A moment as RFC 3339 writes it with a T, whatever else a validator of formats lets through. */
    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return TimeText.isMoment(value.asText());
    }

    @Override
    Object read(JsonNode value) {
        return TimeText.utc(TimeText.moment(value.asText()));
    }

    @Override
    JsonNode write(Object value) {
        var utc = ((OffsetDateTime) value).withOffsetSameInstant(ZoneOffset.UTC);
        return TextNode.valueOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc));
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return TimeText.read(text)
                .map(r -> ok(r.in(TimeText.zone(settings))))
                .orElseGet(() -> refuse("field.datetime.invalid", text));
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : LOCAL.format(((OffsetDateTime) value).atZoneSameInstant(TimeText.zone(settings)));
    }
}
