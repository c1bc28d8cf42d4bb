package eddy.form.export;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import eddy.form.RecordColumns;
import eddy.form.RecordQuery;

/** Pages of a list, each of which is read while the one before it is written. */
final class PagesAhead {

    private final Reading reading;

    PagesAhead(Reading reading) {
        this.reading = reading;
    }

    /** Reads one page; in a thread of its own. */
    interface Reading {
        RecordColumns page(RecordQuery query);
    }

    interface Work {
        void accept(RecordColumns page) throws IOException;
    }

    void forEach(RecordQuery first, Work work) throws IOException {
        var thread = Executors.newSingleThreadExecutor(PagesAhead::thread);
        try {
            for (var next = ask(thread, first); next != null; ) {
                var page = get(next);
                next = page.next().map(after -> ask(thread, first.after(after))).orElse(null);
                work.accept(page);
            }
        } finally {
            // No interruption: it would close the file of an embedded database under the reader.
            thread.shutdown();
        }
    }

    private Future<RecordColumns> ask(ExecutorService thread, RecordQuery query) {
        return thread.submit(() -> reading.page(query));
    }

    private static RecordColumns get(Future<RecordColumns> page) throws IOException {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "eddy-export");
        thread.setDaemon(true);
        return thread;
    }
}
