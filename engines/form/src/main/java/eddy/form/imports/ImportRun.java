package eddy.form.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.exception.IntegrityConstraintViolationException;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.imports.ImportMapping.Mode;
import eddy.form.internal.store.BatchUpsert;
import eddy.form.internal.store.BatchUpsert.Plan;
import eddy.form.internal.store.BatchUpsert.Row;
import eddy.form.internal.store.ChangeLog;

/** One pass over one file, to check it or to import it. Used once, by one thread. */
final class ImportRun {

    private static final int BATCH = 1_000;
    /** Keys remembered to tell a second row of the same key while nothing is written; beyond it a check may miscount. */
    private static final int MAX_KEYS = 1_000_000;

    private final Transactions tx;
    private final TableFile file;
    private final ImportMapping mapping;
    private final Progress progress;
    private final RowReader reader;
    private final BatchUpsert upsert;

    private final List<CellError> errors = new ArrayList<>();
    private long rows;
    private long bad;
    private long skipped;
    private long created;
    private long updated;
    private long unchanged;
    private boolean cancelled;

    ImportRun(
            Transactions tx,
            ChangeLog log,
            RecordStore store,
            TableFile file,
            CompiledForm form,
            ImportMapping mapping,
            ImportContext context,
            Progress progress) {
        this.tx = tx;
        this.file = file;
        this.mapping = mapping;
        this.progress = progress;
        reader = new RowReader(file, form, mapping, context, store);
        upsert = new BatchUpsert(tx, log, form, mapping.key().isPresent());
    }

    /** Records made and committed so far. */
    long created() {
        return mapping.mode() == Mode.GOOD_ROWS ? created : 0;
    }

    /** Records changed and committed so far. */
    long updated() {
        return mapping.mode() == Mode.GOOD_ROWS ? updated : 0;
    }

    ImportCheck check() throws IOException {
        var keys = new HashSet<String>();
        pass(batch -> {
            var fresh = withoutSeen(batch, keys);
            count(fresh, upsert.plan(fresh));
        });
        return new ImportCheck(rows, rows - bad - skipped, bad, skipped, created, updated, reader.blanks(), errors);
    }

    ImportResult run(UUID id, Author by) throws IOException {
        if (mapping.mode() == Mode.GOOD_ROWS) {
            pass(batch -> count(batch, writeAlone(batch, id, by)));
        } else {
            allOrNothing(id, by);
        }
        return new ImportResult(id, rows, created, updated, unchanged, skipped, bad, cancelled, errors);
    }

    private void allOrNothing(UUID id, Author by) {
        tx.requiresNew(() -> {
            try {
                pass(batch -> {
                    var plan = upsert.plan(batch);
                    count(batch, plan);
                    if (bad == 0) {
                        upsert.apply(plan, id, by);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (bad > 0) {
                throw new IssueException(Issue.error("import.refused", "", "rows", bad));
            }
            if (cancelled) {
                tx.rollbackOnly();
                created = 0;
                updated = 0;
            }
        });
    }

    /** Another import may take one of the keys between plan and write; the second plan then sees it. */
    private Plan writeAlone(List<Row> batch, UUID id, Author by) {
        try {
            return write(batch, id, by);
        } catch (IntegrityConstraintViolationException e) {
            return write(batch, id, by);
        }
    }

    private Plan write(List<Row> batch, UUID id, Author by) {
        return tx.requiresNew(() -> {
            var plan = upsert.plan(batch);
            upsert.apply(plan, id, by);
            return plan;
        });
    }

    /** Reads on until the end, the first cell that stops, or the wish to cancel. */
    private void pass(Consumer<List<Row>> work) throws IOException {
        try (var source = file.rows()) {
            var batch = new ArrayList<Row>();
            var keys = new HashSet<String>();
            boolean stop = false;
            for (var next = source.next(); next.isPresent() && !stop && !cancelled; next = source.next()) {
                if (++rows > file.limits().rows()) {
                    throw new IssueException(Issue.error(
                            "import.rows.many", "", "limit", file.limits().rows()));
                }
                var read = reader.read(next.get());
                stop = read.stop();
                if (!read.good()) {
                    bad += read.errors().isEmpty() ? 0 : 1;
                    skipped += read.errors().isEmpty() ? 1 : 0;
                    read.errors().forEach(this::keep);
                    continue;
                }
                var key = upsert.key(read.values());
                if (batch.size() == BATCH || key.isPresent() && !keys.add(key.get())) {
                    flush(batch, keys, work);
                    key.ifPresent(keys::add);
                }
                if (!cancelled) {
                    batch.add(new Row(read.row(), read.values()));
                }
            }
            flush(batch, keys, work);
        }
    }

    private void flush(List<Row> batch, Set<String> keys, Consumer<List<Row>> work) {
        if (!batch.isEmpty()) {
            work.accept(List.copyOf(batch));
        }
        batch.clear();
        keys.clear();
        cancelled = !progress.at(rows);
    }

    private void count(List<Row> batch, Plan plan) {
        created += plan.created();
        updated += plan.updated();
        unchanged += plan.unchanged();
        bad += plan.refused().size();
        for (Row row : batch) {
            for (Issue issue : plan.refused().getOrDefault(row.number(), List.of())) {
                keep(reader.located(row.number(), row.values(), issue));
            }
        }
    }

    private List<Row> withoutSeen(List<Row> rowsOfBatch, Set<String> keys) {
        var fresh = new ArrayList<Row>();
        for (Row row : rowsOfBatch) {
            var key = upsert.key(row.values());
            if (key.isEmpty() || keys.size() >= MAX_KEYS || keys.add(key.get())) {
                fresh.add(row);
            } else if (mapping.key().isPresent()) {
                updated++;
            } else {
                bad++;
                keep(reader.located(
                        row.number(), row.values(), Issue.error("import.key.twice", "", "value", key.get())));
            }
        }
        return fresh;
    }

    private void keep(CellError error) {
        if (errors.size() < ImportCheck.MAX_ERRORS) {
            errors.add(error);
        }
    }
}
