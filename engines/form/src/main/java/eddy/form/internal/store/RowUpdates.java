package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Record;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.spi.ChangeSet.Kind;

/** Writes checked changes of many records, each with values of its own, as one change set: history, rows, listeners. */
final class RowUpdates {

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;

    RowUpdates(Transactions tx, ChangeLog log, CompiledForm form) {
        this.tx = tx;
        this.log = log;
        this.form = form;
    }

    /**
     * @param version the record's next
     * @param row     as it stands
     * @param fields  those that differ between {@code row} and {@code after}
     */
    record Change(UUID id, int version, Record row, ObjectNode after, List<FieldModel> fields) {}

    /** Rows are locked in the order of their ids, so that two writers of the same rows do not wait for each other. */
    void write(List<Change> changes, Author by) {
        if (changes.isEmpty()) {
            return;
        }
        var at = log.now();
        var changeSet = Ids.next();
        var updates = new BatchUpdates(tx.db(), Columns.table(form.table().sqlName()));
        var history = new ArrayList<Map<Field<?>, Object>>();
        var fields = new HashSet<String>();
        lock(changes);
        for (Change change : changes) {
            var columns = new HashMap<Field<?>, Object>();
            for (FieldModel field : change.fields()) {
                var value = field.type().fromJson(change.after().get(field.key()));
                columns.put(Columns.of(field), value);
                fields.add(field.key());
                var before = ValueText.of(change.row().get(Columns.of(field)));
                history.add(log.row(
                        form,
                        changeSet,
                        change.id(),
                        change.version(),
                        field.key(),
                        before,
                        ValueText.of(value),
                        by,
                        at));
            }
            columns.put(Columns.VERSION, change.version());
            columns.put(Columns.UPDATED_AT, at.atOffset(java.time.ZoneOffset.UTC));
            columns.put(Columns.UPDATED_BY, by.person().orElse(null));
            updates.add(change.id(), columns);
        }
        RowInserts.insert(tx.db(), Columns.RECORD_CHANGE, history);
        updates.run();
        log.tell(form, Kind.UPDATED, Set.copyOf(fields), SetWrites.changed(changeSet), changes.size(), by, at);
    }

    private void lock(List<Change> changes) {
        var ids = changes.stream().map(Change::id).toList();
        for (var piece : IdPieces.of(tx.db(), ids)) {
            var rows = tx.db()
                    .select(Columns.ID)
                    .from(Columns.table(form.table().sqlName()))
                    .where(Columns.ID.in(piece))
                    .orderBy(Columns.ID);
            RecordLocks.change(rows, tx.db().dialect()).fetch();
        }
    }
}
