package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.OnDelete;

/** Reads the columns of one sub-table from the {@code items} of its property. Used once. */
final class RowColumns {

    private static final Set<String> KEYWORDS =
            Set.of("type", "properties", "required", "additionalProperties", "title", "description");
    private static final Set<String> REFUSED = Set.of("subtable", "files", "signature", "serial", "lookup", "rollup");
    private static final Set<String> RESERVED = Set.of(SystemFields.PARENT, SystemFields.POSITION);
    private static final int MAX_COLUMNS = 50;

    private final String field;
    private final CompileScope scope;
    private final List<Issue> issues;
    private final ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");

    RowColumns(String field, CompileScope scope, List<Issue> issues) {
        this.field = field;
        this.scope = scope;
        this.issues = issues;
    }

    /** The columns; what is wrong with them becomes issues below {@code place}, that of the property. */
    List<FieldModel> read(JsonNode property, String place) {
        var items = property.path("items");
        var at = place + "/items";
        checkKeywords(items, at);
        var properties = items.path("properties");
        if (properties.isEmpty() || properties.size() > MAX_COLUMNS) {
            issues.add(Issue.error("form.subtable.columns", at, "field", field, "limit", MAX_COLUMNS));
            return List.of();
        }
        var reader = new FormFields(scope, issues, at + "/properties");
        properties.properties().forEach(e -> checkColumn(e.getKey(), e.getValue(), at + "/properties/" + e.getKey()));
        reader.read(properties);
        var columns = List.copyOf(reader.fields().values());
        issues.addAll(RowFormulas.check(columns, at + "/properties/"));
        var all = schema.putObject("properties");
        all.putObject("id").put("type", "string");
        all.setAll(reader.properties());
        required(items, reader.fields(), at);
        schema.put("additionalProperties", false);
        return columns;
    }

    /** The schema of a row. */
    ObjectNode schema() {
        return schema;
    }

    private void checkKeywords(JsonNode items, String at) {
        items.properties().stream()
                .filter(e -> !KEYWORDS.contains(e.getKey()))
                .forEach(e -> issues.add(Issue.error(
                        "form.keyword.unsupported", at + "/" + e.getKey(), "field", field, "keyword", e.getKey())));
    }

    private void checkColumn(String key, JsonNode property, String place) {
        var type = property.path("x-eddy").path("type").asText();
        if (REFUSED.contains(type)) {
            issues.add(Issue.error("form.subtable.column", place + "/x-eddy/type", "field", key, "type", type));
        }
        if (RESERVED.contains(key)) {
            issues.add(Issue.error("form.field.reserved", place, "field", key));
        }
        var column = property.path("x-eddy").path("column").asText();
        if (RESERVED.contains(column)) {
            issues.add(Issue.error("form.field.column", place + "/x-eddy/column", "field", key, "column", column));
        }
    }

    private void required(JsonNode items, Map<String, FieldModel> columns, String at) {
        var wanted = new ArrayList<String>();
        var listed = items.path("required");
        for (int i = 0; i < listed.size(); i++) {
            var key = listed.get(i).asText();
            var place = at + "/required/" + i;
            if (!columns.containsKey(key)) {
                issues.add(Issue.error("form.field.unknown", place, "field", key));
            } else if (columns.get(key).type().computed()) {
                issues.add(Issue.error("form.computed.required", place, "field", key));
            } else if (OnDelete.of(columns.get(key)) == OnDelete.UNLINK) {
                issues.add(Issue.error("form.link.delete.required", place, "field", key));
            }
            wanted.add(key);
        }
        ArrayNode keys = schema.putArray("required");
        wanted.forEach(keys::add);
    }
}
