package eddy.form.internal.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.TableNames;
import eddy.form.internal.compile.SystemFields;
import eddy.form.internal.store.ColumnCatalog.Entry;

/** Of a list of records, people or departments the first stays; its rows leave the table of rows. */
final class OneConversion extends Conversion {

    private static final Set<String> SYSTEM =
            Set.of(SystemFields.PARENT, SystemFields.POSITION, ColumnCatalog.UNIQUE, ColumnCatalog.TIME);

    private final FieldType lists;
    private final String column;

    private OneConversion(CompiledForm form, FieldModel field, FieldType from, String column) {
        super(form, field, from.key());
        this.lists = from;
        this.column = column;
    }

    static Optional<Conversion> from(CompiledForm form, FieldModel field, String from, Map<String, Entry> rows) {
        if (!field.type().kind().pointsElsewhere() || field.type().computed()) {
            return Optional.empty();
        }
        return FieldTypes.standard().find(from).filter(FieldType::ofRows).flatMap(type -> only(rows)
                .filter(column -> column.type().equals(field.type().key()))
                .map(column -> new OneConversion(form, field, type, column.field())));
    }

    /** The one column of a sub-table; of one that the form has no more, that which it had. */
    private static Optional<Entry> only(Map<String, Entry> rows) {
        var columns =
                rows.values().stream().filter(e -> !SYSTEM.contains(e.field())).toList();
        var standing = columns.stream().filter(e -> !e.retired()).toList();
        var wanted = standing.isEmpty() ? columns : standing;
        return wanted.size() == 1 ? Optional.of(wanted.get(0)) : Optional.empty();
    }

    @Override
    Optional<Object> converted(Object value) {
        JsonNode first = lists.toJson(value).path(0).path(column);
        return first.isTextual() ? Optional.of(field().type().fromJson(first)) : Optional.empty();
    }

    @Override
    boolean loses(Object value) {
        return lists.toJson(value).size() != 1 || converted(value).isEmpty();
    }

    /** What the record is called, where that can be told while its table is changed. */
    @Override
    String example(Transactions tx, UUID record, Object value) {
        var title = DSL.field(DSL.name(form().titleField().column())).cast(SQLDataType.VARCHAR);
        return ColumnConversion.stands(tx, form(), form().titleField().column())
                ? Optional.ofNullable(tx.db()
                                .select(title)
                                .from(Columns.table(form().table().sqlName()))
                                .where(Columns.ID.eq(record))
                                .fetchSingle(title))
                        .orElse("")
                : "";
    }

    @Override
    void follow(Transactions tx, Map<UUID, Object> converted, OffsetDateTime at) {
        leave(tx, rows(), List.copyOf(converted.keySet()), at);
    }

    private Table<Record> rows() {
        var key = form().keptKey() + "." + field().column();
        return Columns.table(TableNames.table(form().app(), key));
    }
}
