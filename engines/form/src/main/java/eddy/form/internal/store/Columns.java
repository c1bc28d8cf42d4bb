package eddy.form.internal.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.table.FieldModel;
import eddy.form.internal.compile.SystemFields;

/** The columns every form's table has, and those of the tables beside them. */
public final class Columns {

    public static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID.notNull());
    public static final Field<OffsetDateTime> CREATED_AT = time("created_at");
    public static final Field<UUID> CREATED_BY = DSL.field(DSL.name("created_by"), SQLDataType.UUID);
    public static final Field<OffsetDateTime> UPDATED_AT = time("updated_at");
    public static final Field<UUID> UPDATED_BY = DSL.field(DSL.name("updated_by"), SQLDataType.UUID);
    public static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER.notNull());
    public static final Field<Boolean> SAMPLE = DSL.field(DSL.name("sample"), SQLDataType.BOOLEAN.notNull());
    public static final Field<OffsetDateTime> DELETED_AT =
            DSL.field(DSL.name("deleted_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    /** Of a row of a sub-table: the record it belongs to. */
    public static final Field<UUID> PARENT = DSL.field(DSL.name(SystemFields.PARENT), SQLDataType.UUID);

    /** The unique key's value while the record is alive; computed by the database, with a unique index. */
    public static final Field<String> UNIQUE_VALUE = DSL.field(DSL.name("unique_value"), SQLDataType.VARCHAR);

    public static final Field<String> APP = text("app");
    public static final Field<String> FORM = text("form");
    public static final Field<UUID> RECORD = DSL.field(DSL.name("record"), SQLDataType.UUID);
    public static final Field<OffsetDateTime> AT = time("at");
    public static final Field<UUID> BY = DSL.field(DSL.name("by"), SQLDataType.UUID);
    public static final Field<String> ORIGIN = text("origin");

    public static final Table<Record> RECORD_CHANGE = DSL.table(DSL.name("record_change"));
    public static final Field<UUID> CHANGE_SET = DSL.field(DSL.name("change_set"), SQLDataType.UUID);
    public static final Field<String> FIELD = text("field");
    public static final Field<String> OLD_VALUE = text("old_value");
    public static final Field<String> NEW_VALUE = text("new_value");

    /** Columns of a row of history, in the order in which rows are written. */
    public static final List<Field<?>> HISTORY =
            List.of(APP, FORM, CHANGE_SET, RECORD, VERSION, FIELD, OLD_VALUE, NEW_VALUE, AT, BY, ORIGIN);

    private Columns() {}

    public static Table<Record> table(String sqlName) {
        return DSL.table(DSL.name(sqlName));
    }

    /** The column of a form's field, untyped: what it holds is the field type's business. */
    @SuppressWarnings("unchecked")
    public static Field<Object> of(FieldModel field) {
        return (Field<Object>) DSL.field(DSL.name(field.column()), field.type().column());
    }

    public static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    /** {@code field} as a column of {@code table}. */
    public static <T> Field<T> in(Name table, Field<T> field) {
        return DSL.field(table.append(field.getUnqualifiedName()), field.getDataType());
    }

    private static Field<OffsetDateTime> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.TIMESTAMPWITHTIMEZONE.notNull());
    }
}
