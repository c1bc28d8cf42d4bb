package eddy.form.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import eddy.form.internal.store.BatchUpsert.Plan;
import eddy.form.internal.store.BatchUpsert.Row;

/** What the rows of a file have come to so far, and the first errors among them. For one thread. */
final class Tally {

    private final RowReader reader;
    private final List<CellError> errors;
    /** Found by the reader since the last batch was settled. */
    private final List<CellError> found = new ArrayList<>();

    private ImportPoint point;
    private long strays;

    Tally(RowReader reader, ImportPoint from, List<CellError> errors) {
        this.reader = reader;
        this.errors = new ArrayList<>(errors);
        point = from;
    }

    /**
     * A batch and what it comes to.
     *
     * @param point  behind it
     * @param errors in the order of their rows, those of its unreadable rows included
     */
    record Settled(ImportPoint point, List<CellError> errors) {}

    ImportPoint point() {
        return point;
    }

    List<CellError> errors() {
        return errors;
    }

    /** A batch that was read; it is not settled yet. */
    void read(FileBatch batch) {
        point = point.read(batch.read(), batch.skipped(), batch.failed());
        found.addAll(batch.found());
    }

    /** A row that repeats the key of one before it. */
    void repeated(boolean updates, CellError error) {
        point = updates ? point.plus(0, 1, 0, 0) : point.fail();
        if (!updates) {
            found.add(error);
        }
    }

    /** Rows of other sheets whose record has not come, now that the file is read; those of an earlier run are known. */
    void ended() {
        strays = reader.subtables().strays();
        if (errors.stream().noneMatch(e -> e.issue().code().equals(SheetRows.STRAY))) {
            found.addAll(reader.subtables().strays(ImportCheck.MAX_ERRORS));
        }
    }

    long strays() {
        return strays;
    }

    /** What would stand once a planned batch is written; {@link #keep} it then. */
    Settled settled(List<Row> batch, Plan plan) {
        var all = new ArrayList<>(found);
        for (Row row : batch) {
            var issues = plan.refused().getOrDefault(row.number(), List.of());
            all.addAll(reader.located(row.number(), row.values(), issues));
        }
        all.sort(Comparator.comparing(CellError::sheet).thenComparingLong(CellError::row));
        int room = Math.max(0, ImportCheck.MAX_ERRORS - errors.size());
        return new Settled(
                point.plus(
                        plan.created(),
                        plan.updated(),
                        plan.unchanged(),
                        plan.refused().size()),
                List.copyOf(all.subList(0, Math.min(room, all.size()))));
    }

    void keep(Settled settled) {
        point = settled.point();
        errors.addAll(settled.errors());
        found.clear();
    }

    /** Nothing of it was written after all. */
    void unwritten() {
        point = point.unwritten();
    }
}
