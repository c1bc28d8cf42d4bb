package eddy.form.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.internal.store.BatchUpsert;
import eddy.form.internal.store.BatchUpsert.Row;

/** Cuts a file into batches of rows. The same file gives the same batches, from wherever one of them begins. For one thread. */
final class FileBatches implements Closeable {

    private static final int BATCH = 1_000;
    /** Rows of sub-tables that belong to one batch; those of one record are never parted. */
    private static final int SUBTABLE_ROWS = 5_000;

    private final TableFile file;
    private final RowReader reader;
    private final BatchUpsert upsert;
    private final RowSource source;
    private final long behind;
    private final Set<String> keys = new HashSet<>();
    private List<Row> rows = new ArrayList<>();
    private List<CellError> found = new ArrayList<>();
    private int read;
    private int skipped;
    private int failed;
    private int weight;
    private long position;
    private RowReader.Read held;
    private boolean over;

    /** @param behind rows of the file that an earlier run has behind it; a batch ended there */
    FileBatches(TableFile file, RowReader reader, BatchUpsert upsert, long behind) throws IOException {
        this.file = file;
        this.reader = reader;
        this.upsert = upsert;
        this.behind = behind;
        source = file.rows();
    }

    /** The next batch; empty behind the last one, which may have no rows. */
    Optional<FileBatch> next() throws IOException {
        if (over) {
            return Optional.empty();
        }
        for (; position < behind; position++) {
            source.next().ifPresent(reader::pass);
        }
        while (true) {
            var row = held == null ? source.next().map(reader::read) : Optional.of(held);
            held = null;
            if (row.isEmpty()) {
                return Optional.of(last(true));
            }
            var key = row.get().good() ? upsert.key(row.get().values()) : Optional.<String>empty();
            if (key.isPresent() && !keys.add(key.get())) {
                held = row.get();
                return Optional.of(batch(false));
            }
            take(row.get());
            if (row.get().stop()) {
                return Optional.of(last(false));
            }
            if (position % BATCH == 0 || weight >= SUBTABLE_ROWS) {
                return Optional.of(batch(false));
            }
        }
    }

    private void take(RowReader.Read row) {
        position++;
        read++;
        if (position > file.limits().rows()) {
            throw new IssueException(
                    Issue.error("import.rows.many", "", "limit", file.limits().rows()));
        }
        if (row.good()) {
            rows.add(new Row(row.row(), row.values()));
            weight += row.subtableRows();
        } else if (row.errors().isEmpty()) {
            skipped++;
        } else {
            failed++;
            found.addAll(row.errors());
        }
    }

    private FileBatch last(boolean end) {
        over = true;
        return batch(end);
    }

    private FileBatch batch(boolean end) {
        var batch = new FileBatch(rows, read, skipped, failed, found, end);
        rows = new ArrayList<>();
        found = new ArrayList<>();
        keys.clear();
        read = 0;
        skipped = 0;
        failed = 0;
        weight = 0;
        return batch;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
