package eddy.backend.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.bulk.BulkAction.Refused;
import eddy.backend.bulk.BulkChangeStore.BulkChange;
import eddy.backend.jobs.JobCancelled;
import eddy.backend.jobs.Progress;
import eddy.backend.web.IssueView;
import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.cleaning.RecordCleaning;

/** Changes any number of records page by page, each page in a transaction of its own, and takes such a change back. */
@ApplicationScoped
class BulkChanges {

    private static final int PAGE = 500;
    private static final int MAX_REASONS = 20;

    private final RecordStore records;
    private final RecordCleaning cleaning;
    private final BulkChangeStore changes;
    private final Transactions tx;

    BulkChanges(RecordStore records, RecordCleaning cleaning, BulkChangeStore changes, Transactions tx) {
        this.records = records;
        this.cleaning = cleaning;
        this.changes = changes;
        this.tx = tx;
    }

    /** Which records: these, or those a query leaves. */
    record Selection(List<UUID> ids, Optional<RecordQuery> query) {}

    /**
     * @param change    goes into undo; {@code null} when nothing changed
     * @param unchanged were as wanted before, or are gone
     * @param refused   were left as they were, with the first reasons in {@code reasons}
     */
    public record Result(UUID change, long changed, long unchanged, long refused, List<Reason> reasons) {}

    public record Reason(UUID record, String title, List<IssueView> issues) {}

    /** @param leftAlone were changed or deleted by somebody since */
    public record Undone(long restored, long leftAlone) {}

    Result run(CompiledForm form, Selection which, BulkAsk.Action action, Author by, Locale locale, Progress progress) {
        var run = new Run(form, action.with(records, cleaning, tx), by, locale);
        long total = which.query().map(q -> records.count(form, q)).orElse((long)
                which.ids().size());
        run.change = tx.required(() -> changes.begin(form, action, by.person().orElse(null)));
        if (which.query().isEmpty()) {
            for (int at = 0; at < which.ids().size(); at += PAGE) {
                run.page(which.ids().subList(at, Math.min(at + PAGE, which.ids().size())), total, progress);
            }
            return run.result();
        }
        var query = which.query();
        while (query.isPresent()) {
            var page = records.query(form, query.get());
            run.page(page.items().stream().map(StoredRecord::id).toList(), total, progress);
            query = page.next().map(query.get()::after);
        }
        return run.result();
    }

    /** What a stop of the server broke off is simply done again: what is as before already stays so. */
    Undone undo(CompiledForm form, BulkChange change, Author by, Progress progress) {
        var action = change.action().with(records, cleaning, tx);
        long total = changes.count(change.id());
        long restored = 0;
        long seen = 0;
        UUID last = null;
        for (; ; ) {
            var rows = changes.rows(form, change.id(), last, PAGE);
            if (rows.isEmpty()) {
                tx.required(() -> changes.undone(change.id()));
                return new Undone(restored, total - restored);
            }
            restored += action.undo(form, rows, by.undoing());
            seen += rows.size();
            last = rows.get(rows.size() - 1).record();
            progress.at(seen, total);
        }
    }

    /** One bulk change under way. */
    private final class Run {

        private final CompiledForm form;
        private final BulkAction action;
        private final Author by;
        private final Locale locale;
        private final List<Reason> reasons = new ArrayList<>();
        private UUID change;
        private long seen;
        private long changed;
        private long refused;

        private Run(CompiledForm form, BulkAction action, Author by, Locale locale) {
            this.form = form;
            this.action = action;
            this.by = by;
            this.locale = locale;
        }

        private void page(List<UUID> ids, long total, Progress progress) {
            if (progress.cancelled()) {
                throw new JobCancelled(result());
            }
            tx.required(() -> {
                var outcome = action.apply(form, ids, by);
                changes.add(form, change, outcome.done());
                changed += outcome.done().size();
                refused += outcome.refused().size();
                explain(outcome.refused());
            });
            seen += ids.size();
            progress.at(seen, total);
        }

        private void explain(List<Refused> more) {
            var shown = more.subList(0, Math.min(more.size(), MAX_REASONS - reasons.size()));
            var titles =
                    records.titles(form, shown.stream().map(Refused::record).toList());
            shown.forEach(r -> reasons.add(
                    new Reason(r.record(), titles.getOrDefault(r.record(), ""), IssueView.of(r.issues(), locale))));
        }

        private Result result() {
            return new Result(changed == 0 ? null : change, changed, seen - changed - refused, refused, reasons);
        }
    }

    /** Page by page, the oldest record first. */
    static RecordQuery paged(RecordQuery query) {
        var oldest = Optional.of(new RecordQuery.Sort("created_at", false));
        return new RecordQuery(query.where(), query.asOf(), query.search(), oldest, PAGE, Optional.empty(), false);
    }
}
