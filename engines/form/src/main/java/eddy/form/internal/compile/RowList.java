package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/**
 * A sub-table that is shown as a list of values: several records, people or departments in one field. Its rows have one
 * column, and no two of them the same value.
 */
public final class RowList {

    private RowList() {}

    /** What a form may say of it, as issues at the setting. */
    static void check(String field, JsonNode settings, List<FieldModel> columns, String place, List<Issue> issues) {
        var shown = settings.path("shown");
        if (shown.isMissingNode() || !settings.path("type").asText().equals("subtable")) {
            return;
        }
        boolean listable = columns.size() == 1
                && columns.get(0).type().kind().pointsElsewhere()
                && !columns.get(0).type().computed();
        if (!shown.asText().equals("list") || !listable) {
            issues.add(Issue.error("form.subtable.shown", place + "/x-eddy/shown", "field", field));
        }
    }

    /** Whether a look-up goes along a link that holds several. */
    static boolean looksThrough(JsonNode settings, JsonNode properties) {
        return settings.path("type").asText().equals("lookup")
                && properties
                        .path(settings.path("link").asText())
                        .path("x-eddy")
                        .path("shown")
                        .asText()
                        .equals("list");
    }

    /** A bare value of a list as the row it stands for; anything else as it is. */
    static JsonNode row(FieldModel field, JsonNode given) {
        return field.listed()
                .filter(column -> given.isTextual())
                .<JsonNode>map(column -> JsonNodeFactory.instance.objectNode().set(column.key(), given))
                .orElse(given);
    }

    /** Gives each row that has no id of the record's the one of the row which says the same, or none. */
    public static void identify(FieldModel column, JsonNode rows, JsonNode before) {
        var standing = new HashMap<String, String>();
        before.forEach(
                row -> standing.put(value(column, row), row.path(RowValues.ID).asText()));
        rows.forEach(row -> standing.values().remove(row.path(RowValues.ID).asText()));
        var known = new HashSet<String>();
        before.forEach(row -> known.add(row.path(RowValues.ID).asText()));
        for (JsonNode one : rows) {
            if (one instanceof ObjectNode row
                    && !known.contains(row.path(RowValues.ID).asText())) {
                var id = standing.remove(value(column, row));
                row.put(RowValues.ID, id == null ? "" : id);
            }
        }
    }

    /** Whether two lists, whose rows have their ids, say the same values and nothing else, in whatever order. */
    public static boolean isSame(FieldModel column, JsonNode one, JsonNode other) {
        return one.size() == other.size()
                && isPlain(other)
                && values(column, one).equals(values(column, other));
    }

    private static boolean isPlain(JsonNode rows) {
        return rows.valueStream().allMatch(row -> row.size() == 2);
    }

    private static Set<String> values(FieldModel column, JsonNode rows) {
        var values = new HashSet<String>();
        rows.forEach(row -> values.add(value(column, row)));
        return values;
    }

    private static String value(FieldModel column, JsonNode row) {
        return row.path(column.key()).asText();
    }

    /** Issues for values that stood in the list before; none for a sub-table that is no list. */
    static List<Issue> twice(FieldModel field, JsonNode rows) {
        var issues = new ArrayList<Issue>();
        field.listed().ifPresent(column -> {
            var seen = new HashSet<String>();
            for (int i = 0; i < rows.size(); i++) {
                var value = value(column, rows.path(i));
                if (!value.isEmpty() && !seen.add(value)) {
                    issues.add(ValueIssues.cell("record.value.twice", field, i, column, "value", value));
                }
            }
        });
        return issues;
    }
}
