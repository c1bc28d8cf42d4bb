package eddy.form.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import eddy.core.issue.Issue;
import eddy.form.internal.store.BatchUpsert;
import eddy.form.internal.store.BatchUpsert.Row;

/** Goes through a file and writes nothing. Used once, by one thread. */
final class CheckRun {

    /** Keys remembered to tell a second row of the same key while nothing is written; beyond it a check may miscount. */
    private static final int MAX_KEYS = 1_000_000;

    private final TableFile file;
    private final RowReader reader;
    private final BatchUpsert upsert;
    private final boolean updates;
    private final Tally tally;
    private final Set<String> keys = new HashSet<>();

    /** @param updates whether a row with a known key changes that record */
    CheckRun(TableFile file, RowReader reader, BatchUpsert upsert, boolean updates) {
        this.file = file;
        this.reader = reader;
        this.upsert = upsert;
        this.updates = updates;
        tally = new Tally(reader, ImportPoint.START, List.of());
    }

    ImportCheck run(Progress progress) throws IOException {
        try (var batches = new FileBatches(file, reader, upsert, 0)) {
            new FilePass(tally, progress).run(FilePass.Source.of(batches), (batch, none) -> {
                var fresh = withoutSeen(batch);
                tally.keep(tally.settled(fresh, upsert.plan(fresh)));
            });
        }
        var all = tally.point();
        return new ImportCheck(
                all.rows(),
                all.rows() - all.failed() - all.skipped(),
                all.failed(),
                all.skipped(),
                all.created(),
                all.updated(),
                tally.strays(),
                reader.blanks(),
                tally.errors());
    }

    private List<Row> withoutSeen(List<Row> rows) {
        var fresh = new ArrayList<Row>();
        for (Row row : rows) {
            var key = upsert.key(row.values());
            if (key.isEmpty() || keys.size() >= MAX_KEYS || keys.add(key.get())) {
                fresh.add(row);
            } else {
                var twice = Issue.error("import.key.twice", "", "value", key.get());
                tally.repeated(updates, reader.located(row.number(), row.values(), twice));
            }
        }
        return fresh;
    }
}
