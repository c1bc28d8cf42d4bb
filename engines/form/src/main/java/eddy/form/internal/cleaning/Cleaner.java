package eddy.form.internal.cleaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordTags;

/**
 * Cleans and fills what comes in through one door: first the values, before they are judged; and once they are stored, keeps what
 * was corrected. Used for one piece of work, by one thread.
 */
public final class Cleaner {

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final boolean idle;
    private final Statistics statistics;
    private LivingFills fills;
    private final Map<ObjectNode, Cleaned> created = new IdentityHashMap<>();
    private final Map<UUID, Cleaned> changed = new HashMap<>();
    private final List<CorrectionLog.Row> rows = new ArrayList<>();
    private final Map<String, List<UUID>> tags = new TreeMap<>();
    private final Map<String, List<UUID>> cleared = new TreeMap<>();

    public Cleaner(Transactions tx, ChangeLog log, CompiledForm form) {
        this(tx, log, form, false);
    }

    /** What is taken back gets the values it had, whatever the rules say; what the rules themselves write is clean. */
    public Cleaner(Transactions tx, ChangeLog log, CompiledForm form, Author by) {
        this(tx, log, form, by.undoes() || by.cleans());
    }

    private Cleaner(Transactions tx, ChangeLog log, CompiledForm form, boolean asItWas) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        idle = form.cleaning().isEmpty() && form.fills().isEmpty() || asItWas;
        statistics = form.cleaning().statistics(tx, form);
    }

    /** The values of a new record, cleaned, without what is no value; ask {@link #refusals} and {@link #made} by them. */
    public ObjectNode created(ObjectNode values) {
        if (idle) {
            return values;
        }
        var cleaned = form.cleaning().all(form, fills().chosen(values), statistics);
        var clean = fills().made(form.normalised(cleaned.values()), log.now());
        statistics.seen(clean);
        created.put(clean, cleaned);
        return clean;
    }

    public List<Issue> refusals(ObjectNode clean) {
        return created.containsKey(clean) ? created.get(clean).refusals() : List.of();
    }

    /**
     * The change of a record, cleaned.
     *
     * @param given the change as it was sent
     * @param merge how the change becomes part of the record
     */
    public ObjectNode changed(UUID id, ObjectNode before, ObjectNode given, Merge merge) {
        if (idle) {
            return given;
        }
        var changes = fills().chosen(given, () -> merge.of(before, given));
        var written = new LinkedHashSet<String>();
        changes.fieldNames().forEachRemaining(written::add);
        var cleaned = form.cleaning().run(merge.of(before, changes), written, statistics);
        ObjectNode clean = changes.deepCopy();
        cleaned.corrections().stream()
                .filter(Correction::changes)
                .forEach(c -> clean.set(
                        c.field(),
                        cleaned.values().has(c.field()) ? cleaned.values().get(c.field()) : NullNode.instance));
        fill(cleaned, clean);
        changed.put(id, cleaned);
        return clean;
    }

    /** Known once the work is within its transaction. */
    private LivingFills fills() {
        if (fills == null) {
            fills = new LivingFills(form.fills(), log.inUse(form.app()));
        }
        return fills;
    }

    /** What the form's logic fills because of a change becomes part of the change. */
    private void fill(Cleaned cleaned, ObjectNode change) {
        var known = form.normalised(cleaned.values());
        var filled = fills().changed(known, cleaned.written(), log.now());
        form.fields().stream()
                .map(FieldModel::key)
                .filter(key -> !known.path(key).equals(filled.path(key)))
                .forEach(key -> change.set(key, filled.has(key) ? filled.get(key) : NullNode.instance));
    }

    /** A record with a change in it. */
    @FunctionalInterface
    public interface Merge {
        ObjectNode of(ObjectNode before, ObjectNode changes);
    }

    public List<Issue> refusals(UUID id) {
        return changed.containsKey(id) ? changed.get(id).refusals() : List.of();
    }

    /** The record that came of {@link #created} values has been stored. */
    public void made(ObjectNode clean, UUID id) {
        remember(id, created.get(clean), false);
    }

    /** The change of a record has been stored. */
    public void stored(UUID id) {
        remember(id, changed.get(id), true);
    }

    private void remember(UUID id, Cleaned cleaned, boolean before) {
        if (cleaned == null) {
            return;
        }
        cleaned.corrections().forEach(c -> rows.add(new CorrectionLog.Row(id, c)));
        cleaned.tags().values().forEach(tag -> add(tags, tag, id));
        if (before) {
            cleaned.cleared().stream()
                    .filter(tag -> !cleaned.tags().containsValue(tag))
                    .forEach(tag -> add(cleared, tag, id));
        }
    }

    private static void add(Map<String, List<UUID>> ids, String tag, UUID id) {
        ids.computeIfAbsent(tag, t -> new ArrayList<>()).add(id);
    }

    /** Writes what was remembered, in the current transaction; after the listeners have heard of the records. */
    public void keep(Author by, Instant at) {
        if (idle) {
            return;
        }
        new CorrectionLog(tx).add(form, rows, by, at);
        var target = RecordTags.Target.of(form);
        var writes = new RecordTags(tx, log);
        tags.forEach((tag, ids) -> writes.add(target, these(ids), tag, by));
        cleared.forEach((tag, ids) -> writes.remove(target, these(ids), tag, by));
        rows.clear();
        tags.clear();
        cleared.clear();
        created.clear();
        changed.clear();
    }

    private Select<Record1<UUID>> these(Collection<UUID> ids) {
        return DSL.select(Columns.ID)
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.ID.in(ids));
    }

    /** The unique key as it would be stored, so that a record is known by it before its row is read. */
    public static ObjectNode keyed(CompiledForm form, ObjectNode values) {
        var key = form.uniqueKey();
        if (key.isEmpty()
                || !values.hasNonNull(key.get().key())
                || !form.cleaning().touches(key.get())) {
            return values;
        }
        return form.cleaning().texts(values, Set.of(key.get().key()));
    }
}
