package eddy.backend.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.RowChange;

/** Moves records to the recycle bin. */
record DeleteRecords(RecordStore store) implements BulkAction {

    @Override
    public Outcome apply(CompiledForm form, List<UUID> records, Author by) {
        var rows = records.stream()
                .<RowChange>map(id -> new RowChange.Delete(id, OptionalInt.empty()))
                .toList();
        var done = new ArrayList<Done>();
        var refused = new ArrayList<Refused>();
        for (BatchResult.Row row : store.batch(form, rows, false, by).rows()) {
            if (row.outcome() == BatchResult.Outcome.DELETED) {
                done.add(new Done(row.id(), row.version(), null));
            } else if (row.issues().stream().noneMatch(i -> i.code().equals("record.missing"))) {
                refused.add(new Refused(row.id(), row.issues()));
            }
        }
        return new Outcome(done, refused);
    }

    @Override
    public int undo(CompiledForm form, List<Done> done, Author by) {
        int restored = 0;
        for (Done one : done) {
            var now = store.get(form, one.record());
            boolean lies =
                    now.filter(r -> r.deleted() && r.version() == one.version()).isPresent();
            if (lies && restored(form, one.record(), by)) {
                restored++;
            }
        }
        return restored;
    }

    /** {@code false} when another record has taken its unique key. */
    private boolean restored(CompiledForm form, UUID record, Author by) {
        try {
            store.restore(form, record, by);
            return true;
        } catch (IssueException taken) {
            return false;
        }
    }
}
