package eddy.core.field;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;
import eddy.core.text.CleanHtml;

/**
 * Text with headings, lists, emphasis and links, kept as {@linkplain CleanHtml clean HTML}: whatever door a value comes
 * through, it is cleaned before it is stored. Lists, prints, conditions and messages read its words only.
 */
final class RichTextType extends BasicType {

    private static final int LONGEST = 50_000;
    private static final String BREAKS = "</(p|h[1-4]|li|blockquote|pre)>|<br ?/?>";

    RichTextType() {
        super(
                "rich_text",
                Label.of("富文本", "Rich text"),
                ValueKind.TEXT,
                SQLDataType.VARCHAR,
                List.of("contains", "empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("maxLength", LONGEST);
    }

    /** HTML in which no word is left once it is clean is no text. */
    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return read(value) != null;
    }

    @Override
    Object read(JsonNode value) {
        var clean = CleanHtml.of(value.asText());
        return CleanHtml.text(clean).isEmpty() ? null : clean;
    }

    @Override
    JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    /** HTML, or plain lines that become paragraphs. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var clean = CleanHtml.isHtml(text) ? CleanHtml.of(text) : CleanHtml.ofText(text.strip());
        if (clean.length() > LONGEST) {
            return refuse("field.text.too_long", text, "max", LONGEST);
        }
        return CleanHtml.text(clean).isEmpty() ? refuse("field.rich_text.empty", text) : ok(clean);
    }

    /** Plain lines where that loses nothing, else the HTML: an exported file brings back what was there. */
    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        if (value == null) {
            return "";
        }
        var lines = String.join("\n", CleanHtml.lines(value.toString()));
        return lines.isBlank() || CleanHtml.isHtml(lines) ? value.toString() : lines;
    }

    @Override
    public String shown(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : CleanHtml.text(value.toString());
    }

    @Override
    public Object told(Object value) {
        return value == null ? null : CleanHtml.text(value.toString());
    }

    @Override
    public Field<?> compared(Field<?> column) {
        var words = DSL.regexpReplaceAll(column.coerce(String.class), BREAKS, " ");
        words = DSL.regexpReplaceAll(words, "<[^>]*>", "");
        words = DSL.replace(words, "&lt;", "<");
        words = DSL.replace(words, "&gt;", ">");
        words = DSL.replace(words, "&quot;", "\"");
        return DSL.replace(words, "&amp;", "&");
    }
}
