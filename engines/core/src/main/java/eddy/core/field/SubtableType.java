package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * Rows that belong to one record: a list of objects, one a row, each with its {@code id} and a value per column. The
 * columns are fields of their own, in the property's {@code items}; the record's column holds the list as JSON, each value
 * under the name its column has in the database.
 */
final class SubtableType extends JsonListType {

    /** How many rows a record may have, whatever the form says. */
    static final int MAX_ROWS = 500;

    private final Map<String, String> keys;
    private final Map<String, String> columns;

    SubtableType() {
        this(Map.of());
    }

    /** @param keys of columns by their names in the database */
    private SubtableType(Map<String, String> keys) {
        super("subtable", Label.of("子表", "Sub-table"), ValueKind.TEXT, List.of("empty", "notEmpty"));
        this.keys = Map.copyOf(keys);
        this.columns = keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public FieldType ofColumns(Map<String, String> keys) {
        boolean same = keys.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
        return same ? this : new SubtableType(keys);
    }

    @Override
    Object read(JsonNode value) {
        return super.read(named(value, columns));
    }

    @Override
    JsonNode write(Object value) {
        return named(super.write(value), keys);
    }

    /** The rows with other names; a column that is there no longer makes way for one that took its name. */
    private static JsonNode named(JsonNode rows, Map<String, String> names) {
        if (names.isEmpty()) {
            return rows;
        }
        var named = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> named.add(row instanceof ObjectNode values ? named(values, names) : row));
        return named;
    }

    private static ObjectNode named(ObjectNode row, Map<String, String> names) {
        var named = JsonNodeFactory.instance.objectNode();
        row.properties().stream()
                .filter(e -> names.containsKey(e.getKey()) || !names.containsValue(e.getKey()))
                .forEach(e -> named.set(names.getOrDefault(e.getKey(), e.getKey()), e.getValue()));
        return named;
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
