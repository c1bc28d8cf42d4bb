package eddy.form.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;

/** Random forms and records, and changes of these, written down for tests that knock at doors elsewhere. */
final class DoorLines {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private DoorLines() {}

    /**
     * One form a line: its document, the columns a file of it has (none where a file cannot hold it), and for each record its
     * values and a change of them, both as cells too where a file can say the same.
     */
    static String of(long seed, int forms, int records) throws JsonProcessingException {
        var lines = new StringBuilder();
        for (int number = 0; number < forms; number++) {
            lines.append(JSON.writeValueAsString(line(new RandomForm(seed, number), records)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static ObjectNode line(RandomForm random, int records) {
        var cells = new FileCells(random.form());
        var line = JsonNodeFactory.instance.objectNode();
        line.set("document", random.form().document());
        var columns = line.putArray("columns");
        if (cells.complete()) {
            cells.columns().stream().map(FieldModel::key).forEach(columns::add);
        }
        var list = line.putArray("records");
        var changes = random.changes(records).iterator();
        for (ObjectNode values : random.records(records)) {
            var one = list.addObject();
            one.set("values", values);
            cells.record(values).ifPresent(c -> one.set("cells", JSON.valueToTree(c)));
            ObjectNode change = changes.next();
            one.set("change", change);
            ObjectNode keyed = change.deepCopy();
            keyed.set("ref", values.get("ref"));
            cells.change(keyed).ifPresent(c -> one.set("changeCells", JSON.valueToTree(c)));
        }
        return line;
    }
}
