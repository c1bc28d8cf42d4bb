package eddy.form.imports;

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

/** One pass over a file, in batches of rows that can be read. The same file gives the same batches, from wherever it begins. */
final class FilePass {

    private static final int BATCH = 1_000;

    private final TableFile file;
    private final RowReader reader;
    private final BatchUpsert upsert;
    private final Tally tally;
    private final Progress progress;
    private final List<Row> batch = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private boolean cancelled;

    FilePass(TableFile file, RowReader reader, BatchUpsert upsert, Tally tally, Progress progress) {
        this.file = file;
        this.reader = reader;
        this.upsert = upsert;
        this.tally = tally;
        this.progress = progress;
    }

    /** Takes a batch, which may be empty: the rows since the last one were all unreadable. */
    interface Work {
        void take(List<Row> batch);
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Reads on from where the tally is until the end, the first cell that stops, or the wish to cancel. */
    void run(Work work) throws IOException {
        try (var source = file.rows()) {
            for (long behind = 0; behind < tally.point().rows(); behind++) {
                source.next().ifPresent(reader::pass);
            }
            boolean stop = false;
            for (var next = source.next(); next.isPresent() && !stop && !cancelled; next = source.next()) {
                stop = take(reader.read(next.get()), work);
            }
            if (!stop && !cancelled) {
                tally.ended();
            }
            flush(work);
        }
    }

    private boolean take(RowReader.Read read, Work work) {
        var key = read.good() ? upsert.key(read.values()) : Optional.<String>empty();
        if (key.isPresent() && !keys.add(key.get())) {
            flush(work);
            keys.add(key.get());
        }
        if (cancelled) {
            return true;
        }
        tally.row();
        if (tally.point().rows() > file.limits().rows()) {
            throw new IssueException(
                    Issue.error("import.rows.many", "", "limit", file.limits().rows()));
        }
        if (read.good()) {
            batch.add(new Row(read.row(), read.values()));
        } else {
            tally.refused(read);
        }
        if (tally.point().rows() % BATCH == 0) {
            flush(work);
        }
        return read.stop();
    }

    private void flush(Work work) {
        work.take(List.copyOf(batch));
        batch.clear();
        keys.clear();
        cancelled = !progress.at(tally.point().rows());
    }
}
