package eddy.core.field;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * Rows that belong to one record: a list of objects, one a row, each with its {@code id} and a value per column. The
 * columns are fields of their own, in the property's {@code items}; the record's column holds the list as JSON.
 */
final class SubtableType extends JsonListType {

    /** How many rows a record may have, whatever the form says. */
    static final int MAX_ROWS = 500;

    SubtableType() {
        super("subtable", Label.of("子表", "Sub-table"), ValueKind.TEXT, List.of("empty", "notEmpty"));
    }

    /** Without {@code items}, which the form's document gives. */
    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("array").put("maxItems", MAX_ROWS);
    }

    @Override
    public boolean ofRows() {
        return true;
    }

    /** Rows do not come in cells. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return refuse("field.subtable.text", text);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        if (value == null) {
            return "";
        }
        int rows = write(value).size();
        return "zh".equals(locale.getLanguage()) ? rows + " 行" : rows + (rows == 1 ? " row" : " rows");
    }
}
