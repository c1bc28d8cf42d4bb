package eddy.form;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Record1;
import org.jooq.Select;

import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.internal.delete.LinkDeletions;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.ColumnReads;
import eddy.form.internal.store.Deletions;
import eddy.form.internal.store.FactInserts;
import eddy.form.internal.store.RecordBatch;
import eddy.form.internal.store.RecordGroups;
import eddy.form.internal.store.RecordReads;
import eddy.form.internal.store.RecordTags;
import eddy.form.internal.store.RecordWrites;
import eddy.form.internal.store.SetWrites;
import eddy.form.spi.LiveForms;
import eddy.form.spi.People;
import eddy.form.spi.RecordListener;

/**
 * The records of all forms. Every change is checked by the form, kept in the history, and told to the listeners in the
 * same transaction; each method joins the current transaction or runs in one of its own. Thread-safe.
 *
 * <p>What the caller did wrong is an {@link eddy.core.issue.IssueException}: {@code record.missing}, {@code
 * record.version.conflict}, {@code record.unique}, {@code record.link.missing}, {@code
 * record.department.missing}, {@code record.person.missing}, {@code record.facts.readonly}, {@code
 * record.value.…}. Nothing has happened then.
 */
public final class RecordStore {

    private final Transactions tx;
    private final ChangeLog log;
    private final RecordReads reads;
    private final Deletions deletions;
    private final ColumnReads columns;
    private final RecordWrites writes;
    private final SetWrites sets;
    private final RecordTags tags;
    private final FactInserts facts;
    private final RecordGroups groups;

    /** A store in which deletions leave alone what links to the records, and any person may be named. */
    public RecordStore(Transactions tx, Clock clock, List<RecordListener> listeners) {
        this(tx, clock, listeners, app -> Optional.empty(), People.ANYBODY);
    }

    /**
     * @param live   the forms whose links say what becomes of them when the record they lead to is deleted
     * @param people who may be named in records
     */
    public RecordStore(Transactions tx, Clock clock, List<RecordListener> listeners, LiveForms live, People people) {
        this.tx = tx;
        log = new ChangeLog(tx, clock, listeners, people);
        reads = new RecordReads(tx);
        deletions = new LinkDeletions(tx, log, live);
        writes = new RecordWrites(tx, log, reads, deletions);
        columns = new ColumnReads(tx);
        sets = new SetWrites(tx, log);
        tags = new RecordTags(tx, log);
        facts = new FactInserts(tx, log);
        groups = new RecordGroups(tx);
    }

    /** @param values by field key; {@code null} and blank text count as missing */
    public StoredRecord create(CompiledForm form, ObjectNode values, Author by) {
        return writes.create(form, values, by, false);
    }

    /** A record that goes away again with the sample data. */
    public StoredRecord createSample(CompiledForm form, ObjectNode values, Author by) {
        return writes.create(form, values, by, true);
    }

    /** The record, also when it lies in the recycle bin; see {@link StoredRecord#deleted()}. */
    public Optional<StoredRecord> get(CompiledForm form, UUID id) {
        return reads.get(form, id);
    }

    /** Those of {@code ids} that exist, in any order, also from the recycle bin. */
    public List<StoredRecord> all(CompiledForm form, Collection<UUID> ids) {
        return reads.all(form, ids);
    }

    /**
     * The record alive whose unique key has this value, written as in a file; else the one into which the record that had it
     * was merged.
     */
    public Optional<StoredRecord> find(CompiledForm form, String uniqueValue) {
        return reads.find(form, uniqueValue);
    }

    /** Those of {@code ids} that are alive, locked in the order of their ids until the current transaction ends. */
    public List<StoredRecord> lock(CompiledForm form, Collection<UUID> ids) {
        return reads.lock(form, ids);
    }

    /** Those of {@code ids} whose records are there, and not deleted. */
    public Set<UUID> standing(CompiledForm form, Collection<UUID> ids) {
        return reads.standing(form, ids);
    }

    /** Title by id, for those of {@code ids} that exist. */
    public Map<UUID, String> titles(CompiledForm form, Collection<UUID> ids) {
        return reads.titles(form, ids);
    }

    /**
     * Changes some fields.
     *
     * @param values   the fields to change; {@code null} clears one
     * @param expected the version the caller saw; empty to change whatever is there. If the record has moved on, the
     *                 change is saved all the same while it touches none of the fields changed since
     * @throws RecordConflict when it does, or when nobody knows
     */
    public StoredRecord patch(CompiledForm form, UUID id, ObjectNode values, OptionalInt expected, Author by) {
        return writes.patch(form, id, values, expected, by);
    }

    /**
     * Moves a record to the recycle bin; its unique key becomes free. What links to it is treated as the builder of the link
     * chose, see {@link OnDelete}.
     *
     * @throws eddy.core.issue.IssueException {@code record.linked}, {@code record.delete.many}
     */
    public Deletion delete(CompiledForm form, UUID id, OptionalInt expected, Author by) {
        return writes.delete(form, id, expected, by);
    }

    /**
     * Takes a record out of the recycle bin, with what its deletion took along, unless its unique key has been taken meanwhile.
     */
    public StoredRecord restore(CompiledForm form, UUID id, Author by) {
        return writes.restore(form, id, by);
    }

    /** Removes the records that came with the sample data for good, with their tags and history; tells nobody. */
    public int removeSamples(CompiledForm form) {
        return writes.removeSamples(form);
    }

    /** @throws eddy.core.issue.IssueException {@code record.sort.unknown}, {@code record.cursor.invalid} */
    public RecordPage query(CompiledForm form, RecordQuery query) {
        return reads.query(form, query);
    }

    /** As {@link #query}, of each record nothing but some fields. */
    public RecordColumns columns(CompiledForm form, RecordQuery query, List<FieldModel> fields) {
        return columns.query(form, query, fields);
    }

    /** How many records {@link #query} would list without its limit. */
    public long count(CompiledForm form, RecordQuery query) {
        return reads.count(form, query);
    }

    public long count(CompiledForm form, CompiledCondition where, AsOf asOf) {
        return reads.count(form, RecordQuery.newest(asOf, 1).where(where));
    }

    /**
     * Counts what {@link #query} would list by the values of one of the form's fields, the most frequent first.
     *
     * @param most how many values at most
     */
    public List<RecordGroup> groups(CompiledForm form, RecordQuery query, FieldModel field, int most) {
        return groups.of(form, query, field, most);
    }

    /**
     * Makes, changes and deletes many records in one transaction; the rows may come in any order. Every row is judged, and
     * what is wrong with a row never shows as an exception.
     *
     * @param all whether one refused row refuses all; otherwise the good rows are written
     */
    public BatchResult batch(CompiledForm form, List<RowChange> rows, boolean all, Author by) {
        return new RecordBatch(tx, log, form, rows, deletions).run(all, by);
    }

    /** What happened to a record, newest first; the last entry is its creation. */
    public List<RecordChange> changes(CompiledForm form, UUID id) {
        return reads.changes(form, id);
    }

    /**
     * A row of {@code record_change} as a change.
     *
     * @param row with {@code at}, {@code by}, {@code origin}, {@code field}, {@code old_value}, {@code new_value}
     */
    public RecordChange change(CompiledForm form, org.jooq.Record row) {
        return RecordReads.change(form, row);
    }

    /** Tags of each record, sorted; records without tags are left out. */
    public Map<UUID, List<String>> tags(Collection<UUID> ids) {
        return tags.of(ids);
    }

    /** Gives the tag to those of {@code ids} that lack it; answers to how many. */
    public int addTag(String app, TableModel table, Select<Record1<UUID>> ids, String tag, Author by) {
        return tags.add(target(app, table), ids, tag, by);
    }

    public int removeTag(String app, TableModel table, Select<Record1<UUID>> ids, String tag, Author by) {
        return tags.remove(target(app, table), ids, tag, by);
    }

    public int joinGroup(String app, TableModel table, Select<Record1<UUID>> ids, String group, Author by) {
        return tags.join(target(app, table), ids, group, by);
    }

    public int leaveGroup(String app, TableModel table, Select<Record1<UUID>> ids, String group, Author by) {
        return tags.leave(target(app, table), ids, group, by);
    }

    /** Calls a tag of an app otherwise, on every record and in the history; tells nobody, since nothing changed. */
    public void renameTag(String app, String from, String to) {
        tags.renameTag(app, from, to);
    }

    /** Like {@link #renameTag}. */
    public void renameGroup(String app, String from, String to) {
        tags.renameGroup(app, from, to);
    }

    /** Calls the rule or flow that changed records otherwise, in the history, on tags and on memberships of groups. */
    public void renameOrigin(String app, String from, String to) {
        tags.renameOrigin(app, from, to);
    }

    /**
     * Why a field of an app cannot be given a value now: the record, the department or the person that it names is not there
     * or no longer in use. Empty for what names nothing.
     *
     * @param value as a column holds it
     */
    public Optional<Issue> gone(String app, FieldModel field, Object value) {
        return sets.gone(app, field, value);
    }

    /**
     * Sets fields to constants, set-based and without asking the form again: for actions, whose values were checked when
     * their document was compiled.
     *
     * @param values column values by field; {@code null} clears
     * @return how many records changed
     */
    public int setFields(
            String app, TableModel table, Select<Record1<UUID>> ids, Map<FieldModel, Object> values, Author by) {
        return sets.set(target(app, table), ids, values, by);
    }

    private static RecordTags.Target target(String app, TableModel table) {
        return new RecordTags.Target(app, table.key(), table.keptKey(), table.sqlName());
    }

    /**
     * Appends facts, such as behaviour events, in one batch of at most {@value FactInserts#MAX_BATCH}. A fact whose unique
     * key is there already is counted and left out.
     *
     * @return how many were new, how many were known; the issues of those refused by their place in {@code facts}
     */
    public FactsResult insertFacts(CompiledForm form, List<ObjectNode> facts, Author by) {
        return this.facts.insert(form, facts, by);
    }

    /** @param accepted the new ones, by their place in what was sent */
    public record FactsResult(Set<Integer> accepted, int duplicates, Map<Integer, List<Issue>> rejected) {}

    ChangeLog log() {
        return log;
    }
}
