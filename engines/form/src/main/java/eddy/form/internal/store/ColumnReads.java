package eddy.form.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordColumns;
import eddy.form.RecordQuery;

/** Reads lists of records that go out as they stand: nothing but the columns asked for, and no record is made of them. */
public final class ColumnReads {

    private static final String ALIAS = "r";

    private final Transactions tx;

    public ColumnReads(Transactions tx) {
        this.tx = tx;
    }

    public RecordColumns query(CompiledForm form, RecordQuery query, List<FieldModel> fields) {
        var keyset = Keyset.of(form, query.sort());
        var where = RecordReads.where(form, query);
        if (query.after().isPresent()) {
            where = where.and(keyset.after(ALIAS, query.after().get()));
        }
        var columns = columns(fields, keyset);
        boolean whole = keyset.isSystem() || tx.db().dialect().family() == SQLDialect.POSTGRES;
        var found = whole ? rows(form, query, keyset, where, columns) : byIds(form, query, keyset, where, columns);
        boolean more = found.size() > query.limit();
        var rows = more ? found.subList(0, query.limit()) : found;
        var last = more ? rows.get(rows.size() - 1) : null;
        return new RecordColumns(
                rows.stream().map(row -> values(row, fields.size())).toList(),
                Optional.ofNullable(last).map(keyset::cursor));
    }

    private static Object[] values(Record row, int count) {
        var values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.get(i);
        }
        return values;
    }

    /** Those of the fields first, in their order; then what the way to the next part needs. */
    private static List<Field<?>> columns(List<FieldModel> fields, Keyset keyset) {
        Map<String, Field<?>> columns = new LinkedHashMap<>();
        fields.forEach(f -> columns.put(f.column(), Columns.of(f)));
        columns.putIfAbsent(Columns.ID.getName(), Columns.ID);
        columns.putIfAbsent(keyset.column().getName(), keyset.column());
        return List.copyOf(columns.values());
    }

    private List<Record> rows(
            CompiledForm form, RecordQuery query, Keyset keyset, Condition where, List<Field<?>> columns) {
        var here = columns.stream().map(c -> Columns.in(DSL.name(ALIAS), c)).toList();
        return tx.db()
                .select(here)
                .from(form.table().as(ALIAS))
                .where(where)
                .orderBy(keyset.order(ALIAS))
                .limit(query.limit() + 1)
                .fetch();
    }

    /** H2 writes whole rows to a file to sort them. */
    private List<Record> byIds(
            CompiledForm form, RecordQuery query, Keyset keyset, Condition where, List<Field<?>> columns) {
        var ids = tx.db()
                .select(Columns.in(DSL.name(ALIAS), Columns.ID))
                .from(form.table().as(ALIAS))
                .where(where)
                .orderBy(keyset.order(ALIAS))
                .limit(query.limit() + 1)
                .fetch(Record1::value1);
        var found = new LinkedHashMap<UUID, Record>();
        for (var piece : IdPieces.of(tx.db(), ids)) {
            found.putAll(tx.db()
                    .select(columns)
                    .from(Columns.table(form.table().sqlName()))
                    .where(Columns.ID.in(piece))
                    .fetchMap(Columns.ID));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
