package eddy.form.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import eddy.form.imports.PlannedBatches.Planned;
import eddy.form.internal.store.BatchUpsert.Plan;
import eddy.form.internal.store.BatchUpsert.Row;

/** One pass over the batches of a file, until their end or the wish to cancel. */
final class FilePass {

    private final Tally tally;
    private final Progress progress;
    private boolean cancelled;

    FilePass(Tally tally, Progress progress) {
        this.tally = tally;
        this.progress = progress;
    }

    /** Where batches come from. */
    interface Source {
        Planned next() throws IOException;

        /** Reads each batch when it is asked for; none is planned. */
        static Source of(FileBatches batches) {
            return () -> new Planned(batches.next(), Optional.empty(), null);
        }
    }

    /** Takes a batch, which may be empty: the rows since the last one were all unreadable. */
    interface Work {
        void take(List<Row> batch, Optional<Plan> plan);
    }

    boolean cancelled() {
        return cancelled;
    }

    void run(Source source, Work work) throws IOException {
        boolean more = true;
        while (more && !cancelled) {
            var next = source.next();
            more = next.batch().isPresent();
            if (more) {
                take(next.batch().get(), next.plan(), work);
            }
        }
    }

    private void take(FileBatch batch, Optional<Plan> plan, Work work) {
        tally.read(batch);
        if (batch.end()) {
            tally.ended();
        }
        work.take(batch.rows(), plan);
        cancelled = !progress.at(tally.point().rows());
    }
}
