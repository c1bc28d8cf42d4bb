package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.RecordPage;
import eddy.form.RecordQuery;
import eddy.form.StoredRecord;

/** Reads records: one, a page of a list, its history. */
public final class RecordReads {

    /** H2 compares each row it finds with all ids asked for, so that it takes long lists of them in pieces. */
    private static final int FEW = 100;

    private static final String ALIAS = "r";

    private static final int MAX_CHANGES = 1_000;

    private final Transactions tx;

    public RecordReads(Transactions tx) {
        this.tx = tx;
    }

    public Optional<StoredRecord> get(CompiledForm form, UUID id) {
        return row(form, Columns.ID.eq(id), false).map(r -> RecordRows.record(form, r));
    }

    public Optional<StoredRecord> find(CompiledForm form, String uniqueValue) {
        return form.uniqueKey()
                .flatMap(key -> uniqueText(key, uniqueValue))
                .flatMap(text -> row(form, Columns.UNIQUE_VALUE.eq(text), false).or(() -> merged(form, text)))
                .map(r -> RecordRows.record(form, r));
    }

    /** The record, alive, into which the one with this key was merged. */
    private Optional<Record> merged(CompiledForm form, String key) {
        return new Aliases(tx)
                .find(form, key)
                .flatMap(id -> row(form, Columns.ID.eq(id).and(Columns.DELETED_AT.isNull()), false));
    }

    /** A serial number is asked for as it was given, though nobody can enter one. */
    private static Optional<String> uniqueText(FieldModel key, String entered) {
        return key.type().computed()
                ? Optional.of(entered.strip())
                : key.type().fromText(entered, key.settings()).value().map(ValueText::of);
    }

    Optional<Record> row(CompiledForm form, Condition where, boolean lock) {
        var select = tx.db()
                .select(RecordRows.columns(form))
                .from(Columns.table(form.table().sqlName()))
                .where(where);
        return Optional.ofNullable(
                lock ? RecordLocks.change(select, tx.db().dialect()).fetchOne() : select.fetchOne());
    }

    /** A record that is to be deleted, locked against everything. */
    Optional<Record> going(CompiledForm form, UUID id) {
        return Optional.ofNullable(RecordLocks.deletion(tx.db()
                        .select(RecordRows.columns(form))
                        .from(Columns.table(form.table().sqlName()))
                        .where(Columns.ID.eq(id)))
                .fetchOne());
    }

    public List<StoredRecord> all(CompiledForm form, Collection<UUID> ids) {
        return tx.db()
                .select(RecordRows.columns(form))
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.ID.in(ids))
                .fetch(r -> RecordRows.record(form, r));
    }

    public List<StoredRecord> lock(CompiledForm form, Collection<UUID> ids) {
        return lockedRows(form, ids, true).map(r -> RecordRows.record(form, r));
    }

    /** @param going whether some of them are to be deleted */
    Result<Record> lockedRows(CompiledForm form, Collection<UUID> ids, boolean going) {
        var rows = tx.db()
                .select(RecordRows.columns(form))
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.ID.in(ids).and(Columns.DELETED_AT.isNull()))
                .orderBy(Columns.ID);
        return going
                ? RecordLocks.deletion(rows).fetch()
                : RecordLocks.change(rows, tx.db().dialect()).fetch();
    }

    /** Those of {@code ids} whose records are there, and not deleted. */
    public Set<UUID> standing(CompiledForm form, Collection<UUID> ids) {
        var standing = new HashSet<UUID>();
        for (var piece : IdPieces.of(tx.db(), ids)) {
            standing.addAll(tx.db()
                    .select(Columns.ID)
                    .from(Columns.table(form.table().sqlName()))
                    .where(Columns.ID.in(piece).and(Columns.DELETED_AT.isNull()))
                    .fetch(Columns.ID));
        }
        return standing;
    }

    public Map<UUID, String> titles(CompiledForm form, Collection<UUID> ids) {
        var columns = new ArrayList<Field<?>>(RecordRows.titleColumns(form));
        columns.add(Columns.ID);
        return tx.db()
                .select(columns)
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.ID.in(ids))
                .fetchMap(r -> r.get(Columns.ID), r -> RecordRows.title(form, r));
    }

    public RecordPage query(CompiledForm form, RecordQuery query) {
        if (query.limit() < 1 || query.limit() > RecordQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("Limit " + query.limit());
        }
        var keyset = Keyset.of(form, query.sort());
        var where = where(form, query);
        if (query.after().isPresent()) {
            where = where.and(keyset.after(ALIAS, query.after().get()));
        }
        var ids = tx.db()
                .select(Columns.in(DSL.name(ALIAS), Columns.ID))
                .from(form.table().as(ALIAS))
                .where(where)
                .orderBy(keyset.order(ALIAS))
                .limit(query.limit() + 1)
                .fetch(Record1::value1);
        var rows = inOrder(form, ids.subList(0, Math.min(ids.size(), query.limit())));
        var next = ids.size() > query.limit() && !rows.isEmpty()
                ? Optional.of(keyset.cursor(rows.get(rows.size() - 1)))
                : Optional.<String>empty();
        return new RecordPage(rows.stream().map(r -> RecordRows.record(form, r)).toList(), next);
    }

    /**
     * The rows of a page, without those that are gone meanwhile. The page is found by ids first: a database sorts all rows
     * that match to find fifty, and H2 writes them to a file for that when they are whole.
     */
    private List<Record> inOrder(CompiledForm form, List<UUID> ids) {
        var found = new HashMap<UUID, Record>();
        int atOnce = tx.db().dialect().family() == SQLDialect.H2 ? FEW : RecordQuery.MAX_LIMIT;
        for (int from = 0; from < ids.size(); from += atOnce) {
            found.putAll(tx.db()
                    .select(RecordRows.columns(form))
                    .from(Columns.table(form.table().sqlName()))
                    .where(Columns.ID.in(ids.subList(from, Math.min(ids.size(), from + atOnce))))
                    .fetchMap(Columns.ID));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public long count(CompiledForm form, RecordQuery query) {
        var count = tx.db()
                .selectCount()
                .from(form.table().as(ALIAS))
                .where(where(form, query))
                .fetchSingle();
        return count.value1();
    }

    static Condition where(CompiledForm form, RecordQuery query) {
        var deleted = Columns.in(DSL.name(ALIAS), Columns.DELETED_AT);
        var where = query.bin() ? deleted.isNotNull() : form.table().visible(ALIAS);
        if (query.where().isPresent()) {
            where = where.and(query.where().get().predicate(ALIAS, query.asOf()));
        }
        return query.search().isBlank() ? where : where.and(new QuickSearch(form, ALIAS, query.search()).condition());
    }

    public List<RecordChange> changes(CompiledForm form, UUID id) {
        var record = row(form, Columns.ID.eq(id), false)
                .orElseThrow(() -> new IssueException(Issue.error("record.missing", "", "id", id)));
        var changes = new ArrayList<RecordChange>();
        tx.db()
                .select(Columns.AT, Columns.BY, Columns.ORIGIN, Columns.FIELD, Columns.OLD_VALUE, Columns.NEW_VALUE)
                .from(Columns.RECORD_CHANGE)
                .where(Columns.RECORD.eq(id))
                .orderBy(Columns.AT.desc(), Columns.VERSION.desc(), Columns.FIELD)
                .limit(MAX_CHANGES)
                .forEach(r -> changes.add(change(form, r)));
        changes.add(new RecordChange(
                record.get(Columns.CREATED_AT).toInstant(),
                Optional.ofNullable(record.get(Columns.CREATED_BY)),
                record.get(Columns.SAMPLE) ? "sample" : "",
                "#created",
                NullNode.instance,
                NullNode.instance));
        return changes;
    }

    /** A row of the history as a change. */
    public static RecordChange change(CompiledForm form, Record row) {
        var field = row.get(Columns.FIELD);
        return new RecordChange(
                row.get(Columns.AT).toInstant(),
                Optional.ofNullable(row.get(Columns.BY)),
                row.get(Columns.ORIGIN),
                name(form, field),
                json(form, field, row.get(Columns.OLD_VALUE)),
                json(form, field, row.get(Columns.NEW_VALUE)));
    }

    /** {@code #tag:silent} is kept so that several tags may change at once; readers see {@code #tag}. */
    private static String name(CompiledForm form, String field) {
        if (field.startsWith("#")) {
            return field.indexOf(':') > 0 ? field.substring(0, field.indexOf(':')) : field;
        }
        return form.fieldOf(field).map(FieldModel::key).orElse(field);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(CompiledForm form, String field, String text) {
        if (text == null) {
            return NullNode.instance;
        }
        return form.fieldOf(field).map(f -> ValueText.json(f, text)).orElse(TextNode.valueOf(text));
    }
}
