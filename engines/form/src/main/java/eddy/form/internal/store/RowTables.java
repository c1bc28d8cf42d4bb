package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.RowValues;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/**
 * Keeps the tables of sub-tables as the records say: a change of a record is followed, in its transaction, by that of its
 * rows, and whoever listens is told of them as of records. Rows that leave stay, marked as deleted, and come back by id.
 */
public final class RowTables {

    /** Records whose rows are looked at together; each may have hundreds. */
    private static final int PAGE = 50;

    /** Rows that are written together; those of one page of records may be more. */
    private static final int MANY = 1_000;

    private final Transactions tx;
    private final Consumer<ChangeSet> tell;

    public RowTables(Transactions tx, Consumer<ChangeSet> tell) {
        this.tx = tx;
        this.tell = tell;
    }

    public void follow(CompiledForm form, ChangeSet changes) {
        for (CompiledForm rows : form.subForms()) {
            if (changes.kind() == Kind.CREATED && changes.listed().isPresent()) {
                made(form, rows, changes);
            } else if (changes.kind() != Kind.UPDATED || changes.fields().contains(rows.rowsField())) {
                pages(form, rows, changes, ids -> follow(form, rows, ids, changes));
            }
        }
    }

    /** New records have no rows yet: none has to be compared. */
    private void made(CompiledForm form, CompiledForm rows, ChangeSet changes) {
        var wanted = new WantedRows(tx, form, rows, changes);
        var added = new ArrayList<Map<Field<?>, Object>>();
        for (var piece : IdPieces.of(changes.listed().orElseThrow(), PAGE)) {
            added.addAll(wanted.of(piece).values());
            if (added.size() >= MANY) {
                add(rows, added, changes);
                added.clear();
            }
        }
        add(rows, added, changes);
    }

    private void add(CompiledForm rows, List<Map<Field<?>, Object>> added, ChangeSet changes) {
        insert(rows, added);
        told(rows, Kind.CREATED, ids(added), Set.of(), changes);
    }

    private static List<UUID> ids(List<Map<Field<?>, Object>> rows) {
        return rows.stream().map(row -> (UUID) row.get(Columns.ID)).toList();
    }

    private void pages(CompiledForm form, CompiledForm rows, ChangeSet changes, Consumer<List<UUID>> work) {
        if (changes.listed().isPresent()) {
            IdPieces.of(changes.listed().get(), PAGE).forEach(work);
        } else {
            pages(form, rows, changes.holds(Columns.ID), work);
        }
    }

    /**
     * Works the rows out again, after their formulas have changed; {@link #follow} has to be told of the records answered.
     */
    public List<UUID> settle(CompiledForm form, CompiledForm rows, List<UUID> ids) {
        var field = form.field(rows.rowsField()).orElseThrow();
        var column = Columns.of(field);
        var table = Columns.table(form.table().sqlName());
        var changed = new ArrayList<UUID>();
        var updates = new BatchUpdates(tx.db(), table);
        var rowsOf = tx.db()
                .select(Columns.ID, column)
                .from(table)
                .where(Columns.ID.in(ids).and(column.isNotNull()))
                .orderBy(Columns.ID);
        RecordLocks.change(rowsOf, tx.db().dialect()).forEach(record -> {
            var settled =
                    field.type().fromJson(RowValues.settled(field, field.type().toJson(record.value2())));
            if (!settled.equals(record.value2())) {
                changed.add(record.value1());
                updates.add(record.value1(), Map.of(column, settled));
            }
        });
        updates.run();
        return changed;
    }

    /** Pages through those records that have rows, or had. */
    public void pages(CompiledForm form, CompiledForm rows, Condition which, Consumer<List<UUID>> work) {
        var column = Columns.of(form.field(rows.rowsField()).orElseThrow());
        var had = DSL.select(Columns.PARENT).from(Columns.table(rows.table().sqlName()));
        var after = new UUID(0, 0);
        List<UUID> page;
        do {
            page = tx.db()
                    .select(Columns.ID)
                    .from(Columns.table(form.table().sqlName()))
                    .where(which)
                    .and(Columns.ID.gt(after))
                    .and(column.isNotNull().or(Columns.ID.in(had)))
                    .orderBy(Columns.ID)
                    .limit(PAGE)
                    .fetch(Columns.ID);
            if (!page.isEmpty()) {
                work.accept(page);
                after = page.get(page.size() - 1);
            }
        } while (page.size() == PAGE);
    }

    private void follow(CompiledForm form, CompiledForm rows, List<UUID> ids, ChangeSet changes) {
        var standing = tx.db()
                .select(RecordRows.columns(rows))
                .from(Columns.table(rows.table().sqlName()))
                .where(Columns.PARENT.in(ids))
                .fetchMap(Columns.ID);
        var difference = RowDifference.between(rows, standing, new WantedRows(tx, form, rows, changes).of(ids));
        mark(rows, difference.gone(), changes);
        insert(rows, difference.added());
        update(rows, difference.changed());
        var there = new ArrayList<UUID>(difference.back());
        there.addAll(ids(difference.added()));
        told(rows, Kind.CREATED, there, Set.of(), changes);
        var stayed = new ArrayList<>(difference.changed().keySet());
        stayed.removeAll(difference.back());
        told(rows, Kind.UPDATED, stayed, difference.fields(), changes);
    }

    private void mark(CompiledForm rows, List<UUID> gone, ChangeSet changes) {
        if (!gone.isEmpty()) {
            tx.db()
                    .update(Columns.table(rows.table().sqlName()))
                    .set(Columns.DELETED_AT, changes.at().atOffset(java.time.ZoneOffset.UTC))
                    .where(Columns.ID.in(gone))
                    .execute();
            tell.accept(change(rows, Kind.DELETED, gone, Set.of(), changes));
        }
    }

    private void insert(CompiledForm rows, List<Map<Field<?>, Object>> added) {
        RowInserts.insert(tx.db(), Columns.table(rows.table().sqlName()), added);
    }

    private void update(CompiledForm rows, Map<UUID, Map<Field<?>, Object>> changed) {
        var updates = new BatchUpdates(tx.db(), Columns.table(rows.table().sqlName()));
        changed.forEach(updates::add);
        updates.run();
    }

    private void told(CompiledForm rows, Kind kind, List<UUID> ids, Set<String> fields, ChangeSet changes) {
        if (!ids.isEmpty()) {
            tell.accept(change(rows, kind, ids, fields, changes));
        }
    }

    private static ChangeSet change(CompiledForm rows, Kind kind, List<UUID> ids, Set<String> fields, ChangeSet of) {
        return ChangeSet.listed(of.app(), rows.key(), rows.table().sqlName(), kind, fields, ids, of.by(), of.at());
    }
}
