package eddy.form.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eddy.core.Transactions;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.internal.delete.LinkDeletions;
import eddy.form.internal.store.BatchUpsert;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.ImportLedger;
import eddy.form.internal.store.ImportLedger.Entry;
import eddy.form.internal.store.ImportUndo;
import eddy.form.internal.store.RecordReads;
import eddy.form.internal.store.RecordWrites;
import eddy.form.spi.LiveForms;
import eddy.form.spi.People;
import eddy.form.spi.RecordListener;

/**
 * Brings files into forms: understand the file, propose a mapping, check, run, take back. Files stream; memory does not
 * grow with them. Thread-safe.
 */
public final class Importer {

    private final Transactions tx;
    private final ChangeLog log;
    private final RecordStore store;
    private final ImportLedger ledger;
    private final ImportUndo undo;

    /** Where deletions leave alone what links to the records, and any person may be named. */
    public Importer(Transactions tx, Clock clock, List<RecordListener> listeners) {
        this(tx, clock, listeners, app -> Optional.empty(), People.ANYBODY);
    }

    /**
     * @param live   the forms whose links say what becomes of them when an import is taken back
     * @param people who may be named in records
     */
    public Importer(Transactions tx, Clock clock, List<RecordListener> listeners, LiveForms live, People people) {
        this.tx = tx;
        log = new ChangeLog(tx, clock, listeners, people);
        store = new RecordStore(tx, clock, listeners, live, people);
        ledger = new ImportLedger(tx, clock);
        var reads = new RecordReads(tx);
        undo = new ImportUndo(
                tx, log, reads, new RecordWrites(tx, log, reads), ledger, new LinkDeletions(tx, log, live));
    }

    /**
     * Finds out what kind of table a file is, by its content.
     *
     * @param file     stays where it is until the import is over
     * @param settings what the person corrected
     * @return the table, or an issue {@code import.file.…}, {@code import.encoding.unknown}, {@code import.xlsx.broken}
     */
    public static Compiled<TableFile> open(Path file, FileSettings settings, ImportLimits limits) throws IOException {
        return new FileDetection(file, settings, limits).detect();
    }

    /** A proposal for each column; reads up to 100,000 rows. */
    public List<ColumnProposal> propose(TableFile file, CompiledForm form) throws IOException {
        return new Proposals(file, form).find();
    }

    /** What is wrong with the mapping itself; empty when it can be checked and run. */
    public List<Issue> checkMapping(TableFile file, CompiledForm form, ImportMapping mapping) {
        return new MappingCheck(file, form, mapping).issues();
    }

    /**
     * Goes through the whole file and says what would happen; writes nothing.
     *
     * @throws IssueException when the mapping is wrong or the file cannot be read to its end
     */
    public ImportCheck check(
            TableFile file, CompiledForm form, ImportMapping mapping, ImportContext context, Progress progress)
            throws IOException {
        refuse(checkMapping(file, form, mapping));
        try (var subtables = Subtables.open(file, form, mapping, context, store)) {
            var reader = reader(file, form, mapping, context, subtables);
            return new CheckRun(
                            file, reader, upsert(form, mapping), mapping.key().isPresent())
                    .run(progress);
        }
    }

    /**
     * Imports. With {@link ImportMapping.Mode#ALL_OR_NOTHING} everything is one transaction that ends without a trace at an
     * error; otherwise each batch of rows is one. An import that was left under way, because its process died or {@code
     * progress} threw {@link ImportPaused}, goes on behind the last commit when it is run with the same id, file and mapping.
     *
     * @param id       of the import, kept with every record it touches
     * @param fileName as the person knows it
     * @throws IssueException when the mapping is wrong, the file cannot be read to its end, or all-or-nothing met an
     *     error ({@code import.refused}; the rows are in {@link #check})
     */
    public ImportResult run(
            UUID id,
            String fileName,
            TableFile file,
            CompiledForm form,
            ImportMapping mapping,
            ImportContext context,
            Author by,
            Progress progress)
            throws IOException {
        refuse(checkMapping(file, form, mapping));
        var entry = ledger.begin(id, form, fileName, by);
        if (entry.ended()) {
            return result(entry);
        }
        var origin = new Author(by.person(), "import:" + id);
        var state = ImportLedger.FAILED;
        try (var subtables = Subtables.open(file, form, mapping, context, store)) {
            var reader = reader(file, form, mapping, context, subtables);
            var run = new ImportRun(tx, ledger, entry, file, reader, upsert(form, mapping), origin, progress);
            var result = run.run(mapping.mode());
            state = result.cancelled() ? ImportLedger.CANCELLED : ImportLedger.DONE;
            return result;
        } catch (ImportPaused e) {
            state = ImportLedger.RUNNING;
            throw e;
        } finally {
            if (!state.equals(ImportLedger.RUNNING)) {
                end(entry, state);
            }
        }
    }

    /** What part of a failed import stands can be taken back like one that was stopped. */
    private void end(Entry entry, String state) {
        boolean partly = state.equals(ImportLedger.FAILED)
                && ledger.entry(entry.id()).map(e -> e.point().wrote()).orElse(false);
        ledger.end(entry, partly ? ImportLedger.CANCELLED : state);
    }

    private RowReader reader(
            TableFile file, CompiledForm form, ImportMapping mapping, ImportContext context, Subtables subtables) {
        return new RowReader(file, form, mapping, new CellReader(form.fields(), context, store), subtables);
    }

    private BatchUpsert upsert(CompiledForm form, ImportMapping mapping) {
        return new BatchUpsert(tx, log, form, mapping.key().isPresent());
    }

    private ImportResult result(Entry entry) {
        var cancelled = entry.state().equals(ImportLedger.CANCELLED);
        return entry.point().result(entry.id(), cancelled, ledger.errors(entry.id()));
    }

    /** How far an import is, or what it came to; empty when there is none. */
    public Optional<ImportResult> standing(UUID id) {
        return ledger.entry(id).map(this::result);
    }

    /** Ends an import that nobody will go on with. What stands of it can be taken back. */
    public void giveUp(UUID id) {
        ledger.entry(id).filter(e -> !e.ended()).ifPresent(e -> end(e, ImportLedger.FAILED));
    }

    /** Forgets the cell errors of imports that ended before {@code time}; answers how many. */
    public int forgetErrors(Instant time) {
        return ledger.forgetErrors(time);
    }

    /**
     * Takes an import back: records it made go to the recycle bin, records it changed get their values back. What someone
     * changed since stays as it is and is counted.
     *
     * @throws IssueException {@code import.missing}, {@code import.undo.state}
     */
    public UndoResult undo(UUID id, CompiledForm form, Author by) {
        return undo.run(id, form, by);
    }

    private static void refuse(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new IssueException(issues);
        }
    }
}
