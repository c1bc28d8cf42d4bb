package eddy.core.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Label;

/**
 * The compiled shape of a table that conditions, rules, flows and boards read: a form's own table, or a table of the
 * system ({@code case}, {@code todo}, {@code touch} …) shown the same way. Immutable.
 *
 * @param key        the form's key, or the system table's
 * @param label      the name people see
 * @param sqlName    the table's name in the database
 * @param fields     its columns, system fields ({@code id}, {@code created_at}, {@code updated_at}) included
 * @param titleField key of the field that names a record
 * @param fixed      column = value (or {@code IS NULL} for a null value) that every query on it must hold
 * @param system     whether users cannot write it
 * @param keptKey    how rows of other tables name it, whatever the form is called by now; see {@link
 *                   eddy.core.document.KeptKey}
 */
public record TableModel(
        String key,
        Label label,
        String sqlName,
        List<FieldModel> fields,
        String titleField,
        List<Fixed> fixed,
        boolean system,
        String keptKey) {

    public TableModel {
        fields = List.copyOf(fields);
        fixed = List.copyOf(fixed);
    }

    /** A table that was never called otherwise. */
    public TableModel(
            String key,
            Label label,
            String sqlName,
            List<FieldModel> fields,
            String titleField,
            List<Fixed> fixed,
            boolean system) {
        this(key, label, sqlName, fields, titleField, fixed, system, key);
    }

    /** A condition that holds for every visible row: {@code column = value}, or {@code column IS NULL}. */
    public record Fixed(String column, Optional<String> value) {}

    public Optional<FieldModel> field(String fieldKey) {
        return fields.stream().filter(f -> f.key().equals(fieldKey)).findFirst();
    }

    /** The table under an alias, ready for {@code from}. */
    public Table<?> as(String alias) {
        return DSL.table(DSL.name(sqlName)).as(DSL.name(alias));
    }

    /** What every row a user may see fulfils (app, not deleted), on the given alias. */
    public Condition visible(String alias) {
        Condition all = DSL.noCondition();
        for (Fixed f : fixed) {
            Field<String> column = DSL.field(DSL.name(alias, f.column()), String.class);
            all = all.and(f.value().isPresent() ? column.eq(f.value().get()) : column.isNull());
        }
        return all;
    }

    /** The jOOQ field of {@code field} on the given alias. */
    public static Field<Object> on(String alias, FieldModel field) {
        @SuppressWarnings("unchecked")
        Field<Object> column = (Field<Object>)
                DSL.field(DSL.name(alias, field.column()), field.type().column());
        return column;
    }

    /** Settings by field key, for callers that need only the names. */
    public Map<String, FieldModel> byKey() {
        return fields.stream().collect(java.util.stream.Collectors.toUnmodifiableMap(FieldModel::key, f -> f));
    }
}
