package eddy.backend.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.StoredRecord;

/** Gives fields the same values everywhere; {@code null} clears one. */
record SetValues(RecordStore store, ObjectNode values) implements BulkAction {

    @Override
    public Outcome apply(CompiledForm form, List<UUID> records, Author by) {
        Map<UUID, StoredRecord> before =
                store.lock(form, records).stream().collect(Collectors.toMap(StoredRecord::id, Function.identity()));
        var rows = before.keySet().stream()
                .sorted()
                .<RowChange>map(id -> new RowChange.Update(id, OptionalInt.empty(), values))
                .toList();
        var done = new ArrayList<Done>();
        var refused = new ArrayList<Refused>();
        for (BatchResult.Row row : store.batch(form, rows, false, by).rows()) {
            if (row.outcome() == BatchResult.Outcome.UPDATED) {
                done.add(new Done(row.id(), row.version(), former(before.get(row.id()))));
            } else if (row.outcome() == BatchResult.Outcome.REFUSED) {
                refused.add(new Refused(row.id(), row.issues()));
            }
        }
        return new Outcome(done, refused);
    }

    private ObjectNode former(StoredRecord record) {
        var former = JsonNodeFactory.instance.objectNode();
        values.fieldNames()
                .forEachRemaining(key -> former.set(key, record.values().get(key)));
        return former;
    }

    @Override
    public int undo(CompiledForm form, List<Done> done, Author by) {
        var rows = done.stream()
                .<RowChange>map(d -> new RowChange.Update(d.record(), OptionalInt.of(d.version()), d.before()))
                .toList();
        var result = store.batch(form, rows, false, by);
        return (int) (result.rows().size() - result.count(BatchResult.Outcome.REFUSED));
    }
}
