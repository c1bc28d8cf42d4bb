package eddy.form.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;
import eddy.form.spi.People;
import eddy.form.spi.RecordListener;

/** Writes the history of changes and tells the listeners, both inside the transaction of the change; knows who there is. */
public final class ChangeLog {

    public static final String DELETED = "#deleted";
    public static final String RESTORED = "#restored";

    private final Transactions tx;
    private final Clock clock;
    private final List<RecordListener> listeners;
    private final People people;

    public ChangeLog(Transactions tx, Clock clock, List<RecordListener> listeners) {
        this(tx, clock, listeners, People.ANYBODY);
    }

    public ChangeLog(Transactions tx, Clock clock, List<RecordListener> listeners, People people) {
        this.tx = tx;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.people = people;
    }

    People people() {
        return people;
    }

    /** Whom a change may name; taking something back names whoever was named. */
    People people(Author by) {
        return by.undoes() ? People.ANYBODY : people;
    }

    /** What fields of an app may name now. */
    public InUse inUse(String app) {
        return new InUse(tx, people, app);
    }

    /** Texts of one field before and after. */
    record Texts(String before, String after) {}

    public Instant now() {
        return clock.instant();
    }

    /** Writes the changes of one record, by field, and tells them. */
    void changed(
            CompiledForm form, UUID record, int version, Map<String, Texts> texts, Kind kind, Author by, Instant at) {
        var changeSet = Ids.next();
        var rows = new ArrayList<Map<Field<?>, Object>>();
        texts.forEach(
                (field, t) -> rows.add(row(form, changeSet, record, version, field, t.before(), t.after(), by, at)));
        RowInserts.insert(tx.db(), Columns.RECORD_CHANGE, rows);
        var fields = new HashSet<>(texts.keySet());
        fields.remove(DELETED);
        fields.remove(RESTORED);
        tell(form, kind, fields, List.of(record), by, at);
    }

    /** A row of history by column; a field is kept under its column, which outlives a renaming. */
    public Map<Field<?>, Object> row(
            CompiledForm form,
            UUID changeSet,
            UUID record,
            int version,
            String field,
            String before,
            String after,
            Author by,
            Instant at) {
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(Columns.APP, form.app());
        row.put(Columns.FORM, form.keptKey());
        row.put(Columns.CHANGE_SET, changeSet);
        row.put(Columns.RECORD, record);
        row.put(Columns.VERSION, version);
        row.put(Columns.FIELD, form.field(field).map(FieldModel::column).orElse(field));
        row.put(Columns.OLD_VALUE, before);
        row.put(Columns.NEW_VALUE, after);
        row.put(Columns.AT, at.atOffset(ZoneOffset.UTC));
        row.put(Columns.BY, by.person().orElse(null));
        row.put(Columns.ORIGIN, by.origin());
        return row;
    }

    /** Tells of new records; their history begins with their own columns. */
    public void created(CompiledForm form, Collection<UUID> records, Author by, Instant at) {
        if (!records.isEmpty()) {
            tell(form, Kind.CREATED, Set.of(), records, by, at);
        }
    }

    private void tell(
            CompiledForm form, Kind kind, Set<String> fields, Collection<UUID> records, Author by, Instant at) {
        tell(ChangeSet.listed(
                form.app(), form.key(), form.table().sqlName(), kind, Set.copyOf(fields), records, by, at));
    }

    void tell(
            CompiledForm form,
            Kind kind,
            Set<String> fields,
            Select<Record1<UUID>> ids,
            int count,
            Author by,
            Instant at) {
        tell(new ChangeSet(
                form.app(), form.key(), form.table().sqlName(), kind, Set.copyOf(fields), ids, count, by, at));
    }

    public void tell(ChangeSet changes) {
        listeners.forEach(listener -> listener.changed(changes));
    }
}
