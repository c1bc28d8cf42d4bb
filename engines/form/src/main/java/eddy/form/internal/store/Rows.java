package eddy.form.internal.store;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.RowList;
import eddy.form.internal.compile.RowValues;

/** The sub-tables among the values of a record that is written. */
final class Rows {

    private Rows() {}

    static List<FieldModel> fields(CompiledForm form) {
        return form.fields().stream().filter(f -> f.type().ofRows()).toList();
    }

    /**
     * Gives the rows in {@code after} their ids. Rows that say what they said before are left as they were.
     *
     * @param before the values so far; empty for a new record
     */
    static void identify(CompiledForm form, ObjectNode before, ObjectNode after) {
        for (FieldModel field : fields(form)) {
            var rows = after.path(field.key());
            if (rows.isArray()) {
                var standing = before.path(field.key());
                field.listed().ifPresent(column -> RowList.identify(column, rows, standing));
                RowValues.identify(rows, standing);
                if (standing.isArray() && isSame(field, standing, rows)) {
                    after.set(field.key(), standing);
                }
            }
        }
    }

    private static boolean isSame(FieldModel field, JsonNode standing, JsonNode rows) {
        return RowValues.same(field, standing, rows)
                || field.listed()
                        .filter(column -> RowList.isSame(column, standing, rows))
                        .isPresent();
    }

    /** Works out the rows in {@code after}, which has been checked, that are not as they stand in {@code before}. */
    static void settle(CompiledForm form, ObjectNode before, ObjectNode after) {
        for (FieldModel field : fields(form)) {
            JsonNode rows = after.path(field.key());
            if (rows.isArray() && !rows.equals(before.path(field.key()))) {
                after.set(field.key(), RowValues.settled(field, rows));
            }
        }
    }
}
