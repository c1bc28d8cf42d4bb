package eddy.form.internal.merge;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.internal.store.Columns;
import eddy.form.spi.Belongings;

/** Moves the rows of a table beside the forms. One that the record to come to has already stays where it is. */
final class BelongingsMover implements Mover {

    private static final String SAME = "same";

    private final Transactions tx;
    private final Belongings of;
    private final Table<Record> table;
    private final Field<UUID> record;
    private final Field<?> row;

    BelongingsMover(Transactions tx, Belongings of) {
        this.tx = tx;
        this.of = of;
        table = Columns.table(of.table());
        record = DSL.field(DSL.name(of.table(), of.record()), MergeColumns.SURVIVOR.getDataType());
        row = of.named()
                ? DSL.field(DSL.name(of.table(), of.row()), Columns.APP.getDataType())
                : DSL.field(DSL.name(of.table(), of.row()), MergeColumns.SURVIVOR.getDataType());
    }

    Belongings of() {
        return of;
    }

    /** The names of a record's rows. */
    List<String> held(UUID of) {
        return tx.db()
                .select(row.coerce(Columns.APP))
                .from(table)
                .where(record.eq(of))
                .fetch(r -> r.value1());
    }

    @Override
    public long count(UUID from) {
        return tx.db().fetchCount(table, record.eq(from));
    }

    @Override
    public long move(MoveLedger ledger, UUID from, UUID to) {
        var which = record.eq(from).and(free(to));
        int noted = ledger.note(of.table(), from, table, row, of.named(), which);
        if (noted > 0) {
            set(to, which, marked -> marked.concat(mark(from)));
        }
        return noted;
    }

    @Override
    public Back back(MoveLedger ledger, UUID from, UUID to) {
        var sum = new Back[] {new Back(0, 0)};
        if (of.named()) {
            var names = ledger.names(of.table(), from);
            sum[0] = back(names.size(), row.coerce(Columns.APP).in(names), from, to);
        } else {
            ledger.pages(
                    of.table(),
                    from,
                    ids -> sum[0] = sum[0].plus(
                            back(ids.size(), row.coerce(MergeColumns.SURVIVOR).in(ids), from, to)));
        }
        return sum[0];
    }

    private Back back(int all, Condition which, UUID from, UUID to) {
        int moved = all == 0
                ? 0
                : set(from, record.eq(to).and(which).and(free(from)), marked -> DSL.replace(marked, mark(from), ""));
        return new Back(moved, all - moved);
    }

    private int set(UUID to, Condition which, UnaryOperator<Field<String>> marking) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(MergeColumns.id(of.record()), to);
        if (of.marked() != null) {
            columns.put(Columns.text(of.marked()), marking.apply(Columns.text(of.marked())));
        }
        return tx.db().update(table).set(columns).where(which).execute();
    }

    private static String mark(UUID from) {
        return "~" + from;
    }

    /** That the record to come to has no such row yet. */
    private Condition free(UUID to) {
        if (of.distinct().isEmpty()) {
            return DSL.noCondition();
        }
        var same = DSL.name(SAME);
        var equal = DSL.noCondition();
        for (String column : of.distinct()) {
            equal = equal.and(DSL.field(same.append(column)).eq(DSL.field(DSL.name(of.table(), column))));
        }
        return DSL.notExists(DSL.selectOne()
                .from(table.as(same))
                .where(Columns.in(same, MergeColumns.id(of.record())).eq(to))
                .and(equal));
    }
}
