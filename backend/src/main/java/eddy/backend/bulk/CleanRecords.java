package eddy.backend.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.cleaning.CleanedRecord;
import eddy.form.cleaning.RecordCleaning;

/** Lets the form's cleaning rules go through records that stand, one page after the other. Used once. */
final class CleanRecords implements BulkAction {

    /** Where {@link Done#before} keeps the tags that were given. */
    private static final String TAGS = "#tags";

    private final RecordStore store;
    private final RecordCleaning cleaning;
    private final Transactions tx;
    private RecordCleaning.Walk walk;

    CleanRecords(RecordStore store, RecordCleaning cleaning, Transactions tx) {
        this.store = store;
        this.cleaning = cleaning;
        this.tx = tx;
    }

    @Override
    public Outcome apply(CompiledForm form, List<UUID> records, Author by) {
        walk = walk == null ? cleaning.walk(form) : walk;
        var author = by.cleaning();
        var wrong = wrong(form, records);
        var done = new LinkedHashMap<UUID, Done>();
        var refused = correct(form, wrong, done, author);
        tag(form, wrong, done, author);
        walk.keep(author);
        return new Outcome(List.copyOf(done.values()), refused);
    }

    /** The records the rules have something to say of, in the order in which they were made. */
    private Map<UUID, CleanedRecord> wrong(CompiledForm form, List<UUID> records) {
        var wrong = new LinkedHashMap<UUID, CleanedRecord>();
        store.lock(form, records).stream()
                .sorted(Comparator.comparing(StoredRecord::createdAt).thenComparing(StoredRecord::id))
                .map(walk::clean)
                .filter(c -> !c.corrections().isEmpty())
                .forEach(c -> wrong.put(c.record(), c));
        return wrong;
    }

    private List<Refused> correct(CompiledForm form, Map<UUID, CleanedRecord> wrong, Map<UUID, Done> done, Author by) {
        var rows = wrong.values().stream()
                .filter(c -> !c.values().isEmpty())
                .sorted(Comparator.comparing(CleanedRecord::record))
                .<RowChange>map(c -> new RowChange.Update(c.record(), OptionalInt.empty(), c.values()))
                .toList();
        var refused = new ArrayList<Refused>();
        for (BatchResult.Row row : store.batch(form, rows, false, by).rows()) {
            if (row.outcome() == BatchResult.Outcome.REFUSED) {
                refused.add(new Refused(row.id(), row.issues()));
                wrong.remove(row.id());
            } else if (row.outcome() == BatchResult.Outcome.UPDATED) {
                var cleaned = wrong.get(row.id());
                done.put(row.id(), new Done(row.id(), row.version(), cleaned.before()));
                walk.stored(cleaned);
            }
        }
        return refused;
    }

    private void tag(CompiledForm form, Map<UUID, CleanedRecord> wrong, Map<UUID, Done> done, Author by) {
        var standing = store.tags(wrong.keySet());
        var wanted = new TreeMap<String, List<UUID>>();
        wrong.forEach((id, cleaned) -> cleaned.tags().stream()
                .filter(tag -> !standing.getOrDefault(id, List.of()).contains(tag))
                .forEach(tag ->
                        wanted.computeIfAbsent(tag, t -> new ArrayList<>()).add(id)));
        wanted.forEach((tag, ids) -> {
            new GiveTag(store, tx, tag, true).apply(form, ids, by).done().forEach(given -> {
                var former = done.get(given.record());
                if (former == null) {
                    walk.stored(wrong.get(given.record()));
                    former = new Done(given.record(), given.version(), JsonNodeFactory.instance.objectNode());
                }
                ObjectNode before = former.before().deepCopy();
                before.withArray(TAGS).add(tag);
                done.put(given.record(), new Done(given.record(), former.version(), before));
            });
        });
    }

    @Override
    public int undo(CompiledForm form, List<Done> done, Author by) {
        var tags = new TreeMap<String, List<Done>>();
        var rows = new ArrayList<RowChange>();
        var restored = new HashMap<UUID, Boolean>();
        for (Done one : done) {
            ObjectNode before = one.before().deepCopy();
            before.withArray(TAGS).forEach(tag -> tags.computeIfAbsent(tag.asText(), t -> new ArrayList<>())
                    .add(one));
            before.remove(TAGS);
            restored.put(one.record(), before.isEmpty());
            if (!before.isEmpty()) {
                rows.add(new RowChange.Update(one.record(), OptionalInt.of(one.version()), before));
            }
        }
        store.batch(form, rows, false, by).rows().stream()
                .filter(r -> r.outcome() != BatchResult.Outcome.REFUSED)
                .forEach(r -> restored.put(r.id(), true));
        tags.forEach((tag, given) -> new GiveTag(store, tx, tag, true).undo(form, given, by));
        return (int) restored.values().stream().filter(r -> r).count();
    }
}
