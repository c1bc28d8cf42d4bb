package eddy.form.internal.store;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.table.FieldModel;

/** Values of any column as the plain text the history keeps, written by Java or by the database, and read back. */
final class ValueText {

    /** What H2 and PostgreSQL make of a time cast to text: {@code 2026-03-02 01:00:00.5+00}. */
    private static final DateTimeFormatter DATABASE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(java.util.Locale.ROOT);

    private ValueText() {}

    static String of(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }
        return value.toString();
    }

    /** The column's value as text, in SQL. */
    static Field<String> sql(FieldModel field) {
        var column = Columns.of(field);
        return switch (field.type().kind()) {
            case BOOLEAN -> {
                Field<Boolean> flag = column.cast(SQLDataType.BOOLEAN);
                yield DSL.when(DSL.condition(flag), DSL.inline("true")).when(DSL.not(DSL.condition(flag)), "false");
            }
            case TEXT, CHOICE, CHOICES, REGION, ADDRESS -> column.coerce(SQLDataType.VARCHAR);
            default -> column.cast(SQLDataType.VARCHAR);
        };
    }

    /** The JSON value of a text written by either; text that no longer fits the field's type stays text. */
    static JsonNode json(FieldModel field, String text) {
        if (text == null) {
            return NullNode.instance;
        }
        var moved = SeveralText.json(field, text);
        if (moved.isPresent()) {
            return moved.get();
        }
        try {
            return switch (field.type().kind()) {
                case NUMBER -> field.type().toJson(field.type().fromJson(DecimalNode.valueOf(new BigDecimal(text))));
                case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
                case DATETIME -> field.type().toJson(time(text));
                case CHOICES, ADDRESS -> field.type().toJson(text);
                case LINK, PERSON, DEPARTMENT -> field.type().toJson(UUID.fromString(text));
                case TEXT, CHOICE, DATE, REGION ->
                    field.type().ofRows() ? field.type().toJson(text) : TextNode.valueOf(text);
            };
        } catch (IllegalArgumentException | IllegalStateException | DateTimeParseException e) {
            return TextNode.valueOf(text);
        }
    }

    private static OffsetDateTime time(String text) {
        return text.indexOf('T') > 0 ? OffsetDateTime.parse(text) : OffsetDateTime.parse(text, DATABASE);
    }
}
