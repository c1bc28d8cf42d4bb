package eddy.form.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/**
 * What has to happen to the rows that stand, so that they are as wanted.
 *
 * @param gone    rows that leave; those that come back linked to another record among them, because what was drawn from
 *                the old link must hear of it
 * @param back    rows that are among the changed, and count as new
 * @param changed columns to set, by row
 * @param fields  keys of the fields that differ in rows that stay
 */
record RowDifference(
        List<UUID> gone,
        List<Map<Field<?>, Object>> added,
        Set<UUID> back,
        Map<UUID, Map<Field<?>, Object>> changed,
        Set<String> fields) {

    static RowDifference between(
            CompiledForm rows, Map<UUID, Record> standing, Map<UUID, Map<Field<?>, Object>> wanted) {
        var difference = new RowDifference(
                new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashMap<>(), new HashSet<>());
        standing.forEach((id, row) -> {
            if (row.get(Columns.DELETED_AT) == null && !wanted.containsKey(id)) {
                difference.gone.add(id);
            }
        });
        wanted.forEach((id, columns) -> {
            if (standing.containsKey(id)) {
                difference.compare(rows, id, standing.get(id), columns);
            } else {
                difference.added.add(columns);
            }
        });
        return difference;
    }

    private void compare(CompiledForm rows, UUID id, Record row, Map<Field<?>, Object> columns) {
        var set = new HashMap<Field<?>, Object>();
        var differing = new HashSet<String>();
        boolean relinked = false;
        for (FieldModel field : rows.fields()) {
            var column = Columns.of(field);
            if (!Objects.equals(ValueText.of(row.get(column)), ValueText.of(columns.get(column)))) {
                set.put(column, columns.get(column));
                differing.add(field.key());
                relinked |= field.linkTo().isPresent();
            }
        }
        boolean alive = row.get(Columns.DELETED_AT) == null;
        if (alive && relinked) {
            gone.add(id);
        }
        if (!alive || relinked) {
            back.add(id);
            set.put(Columns.DELETED_AT, null);
        } else {
            fields.addAll(differing);
        }
        if (!set.isEmpty()) {
            set.put(Columns.UPDATED_AT, columns.get(Columns.UPDATED_AT));
            set.put(Columns.UPDATED_BY, columns.get(Columns.UPDATED_BY));
            changed.put(id, set);
        }
    }
}
