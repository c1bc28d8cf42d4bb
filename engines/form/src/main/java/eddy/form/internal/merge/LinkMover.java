package eddy.form.internal.merge;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordTags.Target;
import eddy.form.internal.store.SetWrites;
import eddy.form.spi.ChangeSet;

/** Moves the links of one field: with history where the form has one, set-based in any case. */
final class LinkMover implements Mover {

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final FieldModel link;
    private final Set<UUID> merging;
    private final Author by;
    private final Table<Record> table;
    private final Field<UUID> column;

    /** @param merging the records that are merged: what they link to among themselves is not moved */
    LinkMover(Transactions tx, ChangeLog log, CompiledForm form, FieldModel link, Set<UUID> merging, Author by) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        this.link = link;
        this.merging = merging;
        this.by = by;
        table = Columns.table(form.table().sqlName());
        column = MergeColumns.id(link.column());
    }

    CompiledForm form() {
        return form;
    }

    private String place() {
        return "form:" + form.keptKey() + "." + link.column();
    }

    private Condition to(UUID record) {
        return column.eq(record).and(Columns.ID.notIn(merging));
    }

    @Override
    public long count(UUID record) {
        return tx.db().fetchCount(table, to(record).and(Columns.DELETED_AT.isNull()));
    }

    @Override
    public long move(MoveLedger ledger, UUID from, UUID to) {
        int noted = ledger.note(place(), from, table, Columns.ID, false, to(from));
        if (noted > 0) {
            set(to(from), DSL.select(Columns.ID).from(table).where(to(from)), to);
            tell(ledger.ids(place(), from), noted);
        }
        return noted;
    }

    @Override
    public Back back(MoveLedger ledger, UUID from, UUID to) {
        var sum = new Back[] {new Back(0, 0)};
        ledger.pages(place(), from, ids -> sum[0] = sum[0].plus(back(ids, from, to)));
        if (sum[0].moved() > 0) {
            tell(ledger.ids(place(), from), (int) sum[0].moved());
        }
        return sum[0];
    }

    private Back back(List<UUID> ids, UUID from, UUID to) {
        var still = Columns.ID.in(ids).and(column.eq(to));
        int moved = form.facts()
                ? tx.db().update(table).set(column, from).where(still).execute()
                : relink(still, from);
        return new Back(moved, ids.size() - moved);
    }

    private int relink(Condition which, UUID to) {
        var ids = tx.db().select(Columns.ID).from(table).where(which).fetch(Columns.ID);
        if (!ids.isEmpty()) {
            var named = Columns.ID.in(ids);
            set(named, DSL.select(Columns.ID).from(table).where(named), to);
        }
        return ids.size();
    }

    /** Records have a history, and those in the recycle bin none of this; facts have neither history nor bin. */
    private void set(Condition which, Select<Record1<UUID>> ids, UUID to) {
        if (!form.facts()) {
            new SetWrites(tx, log).set(Target.of(form), ids, Collections.singletonMap(link, (Object) to), by);
        }
        var rest = form.facts() ? which : which.and(Columns.DELETED_AT.isNotNull());
        tx.db().update(table).set(column, to).where(rest).execute();
    }

    private void tell(Select<Record1<UUID>> moved, int count) {
        if (form.facts()) {
            log.tell(factsChanged(moved, count));
        }
    }

    /** Named one by one up to the size of a page: see {@link ChangeSet#holds}. */
    private ChangeSet factsChanged(Select<Record1<UUID>> moved, int count) {
        var fields = Set.of(link.key());
        var sqlName = form.table().sqlName();
        return count <= MoveLedger.PAGE
                ? ChangeSet.listed(
                        form.app(),
                        form.key(),
                        sqlName,
                        ChangeSet.Kind.UPDATED,
                        fields,
                        tx.db().fetchValues(moved),
                        by,
                        log.now())
                : new ChangeSet(
                        form.app(), form.key(), sqlName, ChangeSet.Kind.UPDATED, fields, moved, count, by, log.now());
    }
}
