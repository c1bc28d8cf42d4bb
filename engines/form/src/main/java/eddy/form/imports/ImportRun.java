package eddy.form.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.jooq.exception.IntegrityConstraintViolationException;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.imports.ImportMapping.Mode;
import eddy.form.internal.store.BatchUpsert;
import eddy.form.internal.store.BatchUpsert.Plan;
import eddy.form.internal.store.BatchUpsert.Row;
import eddy.form.internal.store.ImportLedger;
import eddy.form.internal.store.ImportLedger.Entry;

/** Imports one file, from where its entry in the ledger says. Used once. */
final class ImportRun {

    private final Transactions tx;
    private final ImportLedger ledger;
    private final Entry entry;
    private final BatchUpsert upsert;
    private final Tally tally;
    private final FilePass pass;
    private final TableFile file;
    private final RowReader reader;
    private final Author by;

    ImportRun(
            Transactions tx,
            ImportLedger ledger,
            Entry entry,
            TableFile file,
            RowReader reader,
            BatchUpsert upsert,
            Author by,
            Progress progress) {
        this.tx = tx;
        this.ledger = ledger;
        this.entry = entry;
        this.upsert = upsert;
        this.file = file;
        this.reader = reader;
        this.by = by;
        tally = new Tally(reader, entry.point(), ledger.errors(entry.id()));
        pass = new FilePass(tally, progress);
    }

    ImportResult run(Mode mode) throws IOException {
        try (var batches = new FileBatches(file, reader, upsert, entry.point().rows())) {
            if (mode == Mode.ALL_OR_NOTHING) {
                allOrNothing(batches);
            } else if (reader.asksItself()) {
                pass.run(FilePass.Source.of(batches), this::writeAlone);
            } else {
                goodRows(batches);
            }
        }
        return tally.point().result(entry.id(), pass.cancelled(), tally.errors());
    }

    private void goodRows(FileBatches batches) throws IOException {
        try (var planned = new PlannedBatches(batches, upsert)) {
            pass.run(planned::next, (batch, plan) -> {
                writeAlone(batch, plan);
                planned.written();
            });
        }
    }

    private void allOrNothing(FileBatches batches) {
        tx.requiresNew(() -> {
            try {
                pass.run(FilePass.Source.of(batches), (batch, none) -> {
                    var plan = upsert.planHere(batch);
                    tally.keep(tally.settled(batch, plan));
                    if (tally.point().failed() == 0) {
                        upsert.apply(plan, entry.id(), by);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            long bad = tally.point().failed() + tally.strays();
            if (bad > 0) {
                throw new IssueException(Issue.error("import.refused", "", "rows", bad));
            }
            if (pass.cancelled()) {
                tx.rollbackOnly();
                tally.unwritten();
            } else {
                ledger.reached(entry, tally.point(), 0, List.of());
            }
        });
    }

    /** Another import may take one of the keys between plan and write; the second plan then sees it. */
    private void writeAlone(List<Row> batch, Optional<Plan> plan) {
        try {
            tally.keep(write(batch, plan));
        } catch (IntegrityConstraintViolationException e) {
            tally.keep(write(batch, Optional.empty()));
        }
    }

    /** The records and how far they bring the import are one commit: no kill comes between them. */
    private Tally.Settled write(List<Row> batch, Optional<Plan> planned) {
        return tx.requiresNew(() -> {
            var plan = planned.filter(upsert::stands).orElseGet(() -> upsert.planHere(batch));
            upsert.apply(plan, entry.id(), by);
            var settled = tally.settled(batch, plan);
            ledger.reached(entry, settled.point(), tally.errors().size(), settled.errors());
            return settled;
        });
    }
}
