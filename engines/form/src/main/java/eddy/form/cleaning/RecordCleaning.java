package eddy.form.cleaning;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.issue.Compiled;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.internal.cleaning.Cleaning;
import eddy.form.internal.cleaning.CorrectionLog;
import eddy.form.internal.cleaning.PreviewCount;
import eddy.form.internal.cleaning.StoredCleaning;

/** The cleaning rules of forms and the records that stand already. Thread-safe. */
public final class RecordCleaning {

    /** So many records a preview looks at. */
    public static final int LOOKED_AT = 50_000;

    private final Transactions tx;
    private final Clock clock;
    private final RecordStore records;

    public RecordCleaning(Transactions tx, Clock clock, RecordStore records) {
        this.tx = tx;
        this.clock = clock;
        this.records = records;
    }

    /** How many corrections each rule of the form has made, by its key. */
    public Map<String, Long> counts(CompiledForm form) {
        return new CorrectionLog(tx).counts(form);
    }

    /** What rules corrected in a record on its way in, the latest first; their origin is {@code cleaning:<rule>}. */
    public List<RecordChange> of(UUID record) {
        return new CorrectionLog(tx).of(record);
    }

    /**
     * What rules in the making would do; writes nothing.
     *
     * @param rules as in the form's document; issues are placed below {@code /rules}
     */
    public Compiled<CleaningPreview> preview(CompiledForm form, JsonNode rules) {
        return Cleaning.read(form, rules).then(read -> Compiled.of(preview(form, read)));
    }

    private CleaningPreview preview(CompiledForm form, Cleaning rules) {
        var all = RecordQuery.newest(AsOf.at(clock.instant(), ZoneOffset.UTC), RecordQuery.MAX_LIMIT);
        long total = records.count(form, all);
        var query = Optional.of(total > LOOKED_AT ? all : all.sortedBy("created_at", false));
        var count = new PreviewCount(rules);
        var walk = new StoredCleaning(tx, form, rules);
        while (query.isPresent() && count.looked() < LOOKED_AT) {
            var page = records.query(form, query.get());
            page.items().forEach(record -> count.add(record, walk.clean(record.values())));
            query = page.next().map(query.get()::after);
        }
        return count.result(total);
    }

    /** A walk with the form's rules through its records, from the first to the last. For one thread. */
    public Walk walk(CompiledForm form) {
        return new Walk(form, new StoredCleaning(tx, form, form.cleaning()));
    }

    /** See {@link #walk}. */
    public final class Walk {

        private final CompiledForm form;
        private final StoredCleaning cleaning;
        private final List<CorrectionLog.Row> kept = new ArrayList<>();

        private Walk(CompiledForm form, StoredCleaning cleaning) {
            this.form = form;
            this.cleaning = cleaning;
        }

        /** What the rules make of a record; refusals do not concern what stands. */
        public CleanedRecord clean(StoredRecord record) {
            return CleanedRecord.of(form, record, cleaning.clean(record.values()));
        }

        /** The record stands as the rules made it. */
        public void stored(CleanedRecord cleaned) {
            cleaned.corrections().forEach(c -> kept.add(new CorrectionLog.Row(cleaned.record(), c)));
        }

        /** Keeps the corrections of what was {@link #stored}, in the current transaction. */
        public void keep(Author by) {
            new CorrectionLog(tx).add(form, kept, by, Instant.now(clock));
            kept.clear();
        }
    }
}
