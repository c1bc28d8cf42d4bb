package eddy.form.internal.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;

/** The table {@code form_column}: which columns the forms' tables have, retired ones included. */
public final class ColumnCatalog {

    /** In place of a column: the entry whose type names the column of the form's unique key. */
    public static final String UNIQUE = "#unique";

    /** Likewise: the column of the point in time that follows the links in their indexes. */
    public static final String TIME = "#time";

    private static final Table<Record> TABLE = DSL.table(DSL.name("form_column"));
    private static final Field<String> TYPE = Columns.text("type");
    private static final Field<String> COLUMN_TYPE = Columns.text("column_type");
    private static final Field<Boolean> RETIRED = DSL.field(DSL.name("retired"), SQLDataType.BOOLEAN);
    private static final Field<OffsetDateTime> CHANGED_AT =
            DSL.field(DSL.name("changed_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Transactions tx;
    private final Clock clock;

    public ColumnCatalog(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Whether an entry is none of a column. */
    public static boolean ofTable(String field) {
        return field.equals(UNIQUE) || field.equals(TIME);
    }

    /**
     * @param field      the column; the field's key unless it was renamed since
     * @param type       key of the field type
     * @param columnType see {@link ColumnTypes#describe}
     */
    public record Entry(String field, String type, String columnType, boolean retired) {}

    /** The entries of an app by form and column. */
    public Map<String, Map<String, Entry>> of(String app) {
        var byForm = new HashMap<String, Map<String, Entry>>();
        tx.db()
                .select(Columns.FORM, Columns.FIELD, TYPE, COLUMN_TYPE, RETIRED)
                .from(TABLE)
                .where(Columns.APP.eq(app))
                .forEach(r -> byForm.computeIfAbsent(r.value1(), f -> new TreeMap<>())
                        .put(r.value2(), new Entry(r.value2(), r.value3(), r.value4(), r.value5())));
        return byForm;
    }

    void put(String app, String form, FieldModel field) {
        put(
                app,
                form,
                field.column(),
                field.type().key(),
                ColumnTypes.describe(field.type().column()));
    }

    void putUnique(String app, String form, String column) {
        put(app, form, UNIQUE, column, "");
    }

    void putTime(String app, String form, String column) {
        put(app, form, TIME, column, "");
    }

    /** The column of the point in time in the indexes of a form's links; empty for none. */
    String time(String app, String form) {
        return tx.db()
                .select(TYPE)
                .from(TABLE)
                .where(at(app, form, TIME))
                .fetchOptional(TYPE)
                .orElse("");
    }

    void retire(String app, String form, String field) {
        tx.db()
                .update(TABLE)
                .set(RETIRED, true)
                .set(CHANGED_AT, now())
                .where(at(app, form, field))
                .execute();
    }

    private void put(String app, String form, String field, String type, String columnType) {
        int updated = tx.db()
                .update(TABLE)
                .set(TYPE, type)
                .set(COLUMN_TYPE, columnType)
                .set(RETIRED, false)
                .set(CHANGED_AT, now())
                .where(at(app, form, field))
                .execute();
        if (updated == 0) {
            tx.db()
                    .insertInto(TABLE, Columns.APP, Columns.FORM, Columns.FIELD, TYPE, COLUMN_TYPE, RETIRED, CHANGED_AT)
                    .values(app, form, field, type, columnType, false, now())
                    .execute();
        }
    }

    private static org.jooq.Condition at(String app, String form, String field) {
        return Columns.APP.eq(app).and(Columns.FORM.eq(form)).and(Columns.FIELD.eq(field));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
