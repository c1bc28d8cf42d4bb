package eddy.form.internal.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Ids;
import eddy.core.table.FieldModel;

/** The rows of a sub-table on their way into a record: what was given, by which ids they go, what they come to. */
public final class RowValues {

    public static final String ID = "id";

    private RowValues() {}

    public static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isTextual() && value.textValue().isBlank()
                || value.isContainerNode() && value.isEmpty();
    }

    /** The rows without what is computed and what is no value, and without rows in which nothing is left. */
    public static ArrayNode given(FieldModel field, JsonNode rows) {
        var given = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : rows) {
            var row = RowList.row(field, one);
            if (row instanceof ObjectNode values) {
                var kept = given(field, values);
                if (kept.size() > (kept.has(ID) ? 1 : 0)) {
                    given.add(kept);
                }
            } else if (!row.isNull()) {
                given.add(row);
            }
        }
        return given;
    }

    private static ObjectNode given(FieldModel field, ObjectNode row) {
        var kept = row.deepCopy();
        field.columns().stream().filter(c -> c.type().computed()).forEach(c -> kept.remove(c.key()));
        kept.properties().removeIf(e -> isNothing(e.getValue()));
        return kept;
    }

    /** Rows as they are kept, without the columns that the form has no longer. */
    public static ArrayNode known(FieldModel field, JsonNode rows) {
        var keys = new HashSet<>(Set.of(ID));
        field.columns().forEach(c -> keys.add(c.key()));
        var known = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> known.add(((ObjectNode) row).retain(keys)));
        return known;
    }

    /**
     * Gives every row its id: its own where the record has such a row, that of the row which stood in its place where it
     * says none, a new one otherwise.
     *
     * @param before the record's rows so far; missing for a new record
     */
    public static void identify(JsonNode rows, JsonNode before) {
        var known = new HashSet<String>();
        before.forEach(row -> known.add(row.path(ID).asText()));
        var free = new HashSet<>(known);
        rows.forEach(row -> free.remove(row.path(ID).asText()));
        var taken = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ObjectNode row) {
                var there = before.path(i).path(ID).asText();
                var own = row.has(ID) ? row.path(ID).asText() : free.contains(there) ? there : "";
                row.put(
                        ID,
                        known.contains(own) && taken.add(own) ? own : Ids.next().toString());
            }
        }
    }

    /** Whether two lists of rows say the same, what is computed aside. */
    public static boolean same(FieldModel field, JsonNode one, JsonNode other) {
        return given(field, one).equals(RowValues::order, given(field, other));
    }

    private static int order(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;
    }

    /** Rows that have been checked, as they are kept: every value as its column has it, formulas worked out. */
    public static ArrayNode settled(FieldModel field, JsonNode rows) {
        var formulas = RowFormulas.inOrder(field.columns());
        var settled = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> settled.add(settled(field, row, formulas)));
        return settled;
    }

    private static ObjectNode settled(FieldModel field, JsonNode row, Iterable<FieldModel> formulas) {
        Map<String, Object> values = new HashMap<>();
        for (FieldModel column : field.columns()) {
            if (!column.type().computed()) {
                values.put(column.key(), column.type().fromJson(row.get(column.key())));
            }
        }
        for (FieldModel column : formulas) {
            var formula = RowFormulas.of(column);
            var value = formula.evaluate(Fitting.given(field.columns(), values, formula));
            values.put(column.key(), Fitting.fitting(column, value));
        }
        var kept = JsonNodeFactory.instance.objectNode();
        kept.set(ID, row.get(ID));
        for (FieldModel column : field.columns()) {
            if (values.get(column.key()) != null) {
                kept.set(column.key(), column.type().toJson(values.get(column.key())));
            }
        }
        return kept;
    }
}
