package eddy.flow.internal.run;

import java.util.List;

import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A table of which jOOQ knows the key, so that it can write insert-or-ignore for H2 too. */
final class KeyedTable extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    private final transient UniqueKey<Record> key;

    /** @param columns the columns of its unique key that are texts, but for those named {@code record_id} */
    KeyedTable(String name, String... columns) {
        super(DSL.name(name));
        @SuppressWarnings({"unchecked", "rawtypes"})
        TableField<Record, ?>[] fields = new TableField[columns.length];
        for (int i = 0; i < columns.length; i++) {
            boolean id = columns[i].equals("record_id");
            fields[i] = id ? column(columns[i], SQLDataType.UUID) : column(columns[i], SQLDataType.VARCHAR);
        }
        key = Internal.createUniqueKey(this, DSL.name(name + "_key"), fields, true);
    }

    private <T> TableField<Record, T> column(String column, DataType<T> type) {
        return createField(DSL.name(column), type);
    }

    @Override
    public UniqueKey<Record> getPrimaryKey() {
        return key;
    }

    @Override
    public List<UniqueKey<Record>> getUniqueKeys() {
        return List.of();
    }
}
