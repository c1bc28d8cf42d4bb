package eddy.form.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.internal.list.ListText;

/** A cell that names several records, people or departments for one field. */
final class ListCell {

    private final FieldModel column;
    private final FieldModel named;
    private final BiFunction<FieldModel, String, Compiled<JsonNode>> single;

    /**
     * @param field  the field that is shown as a list
     * @param column its one column
     * @param single reads a cell with one name
     */
    ListCell(FieldModel field, FieldModel column, BiFunction<FieldModel, String, Compiled<JsonNode>> single) {
        this.column = column;
        this.single = single;
        // What is wrong with a name is said of the field, since nobody knows its column.
        named = new FieldModel(
                field.key(),
                field.label(),
                column.column(),
                column.type(),
                column.linkTo(),
                column.options(),
                column.settings());
    }

    /** The rows, each value once; what is not known is named one by one. */
    Compiled<JsonNode> read(String text) {
        var names = ListText.split(text);
        var values = new LinkedHashSet<JsonNode>();
        var issues = new ArrayList<Issue>();
        for (String name : names) {
            var value = single.apply(named, name);
            value.value().ifPresent(values::add);
            issues.addAll(value.issues());
        }
        if (issues.isEmpty()) {
            return Compiled.of(rows(values));
        }
        // One name may hold what stands between names.
        var whole = names.size() > 1 ? single.apply(named, text.strip()).value() : null;
        return whole != null && whole.isPresent() ? Compiled.of(rows(List.of(whole.get()))) : Compiled.failed(issues);
    }

    private JsonNode rows(Iterable<JsonNode> values) {
        var rows = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> rows.addObject().set(column.key(), value));
        return rows;
    }
}
