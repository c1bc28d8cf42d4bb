package eddy.form.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.internal.compile.RowValues;

/** The rows of one record as they are when a link in them points elsewhere. A list has no value twice. */
record RelinkedRows(FieldModel field, FieldModel link) {

    /**
     * @param rows  as they are to be
     * @param moved ids of those that point elsewhere now, or are there again
     * @param gone  ids of those that went, since the list has what they would say
     */
    record Done(JsonNode rows, List<UUID> moved, List<UUID> gone) {

        static Done none() {
            return new Done(JsonNodeFactory.instance.arrayNode(), List.of(), List.of());
        }

        boolean isNothing() {
            return moved.isEmpty() && gone.isEmpty();
        }

        Done and(Done other) {
            return new Done(other.rows(), joined(moved, other.moved()), joined(gone, other.gone()));
        }

        private static List<UUID> joined(List<UUID> one, List<UUID> other) {
            var all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }
    }

    /** @param only ids of the rows concerned; empty for all */
    Done moved(JsonNode standing, Set<UUID> only, UUID from, UUID to) {
        boolean there = field.listed().isPresent() && holds(standing, to);
        var moved = new ArrayList<UUID>();
        var gone = new ArrayList<UUID>();
        var rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : standing) {
            ObjectNode row = one.deepCopy();
            var id = UUID.fromString(row.path(RowValues.ID).asText());
            boolean concerned = (only.isEmpty() || only.contains(id)) && says(row, from);
            if (concerned && there) {
                gone.add(id);
                continue;
            }
            if (concerned) {
                row.put(link.key(), to.toString());
                moved.add(id);
            }
            rows.add(row);
        }
        return new Done(rows, moved, gone);
    }

    /** The list with {@code from} in it again, if it still has {@code to} and nothing else has brought it back. */
    Done back(JsonNode standing, UUID from, UUID to) {
        if (!holds(standing, to) || holds(standing, from)) {
            return new Done(standing, List.of(), List.of());
        }
        ArrayNode rows = standing.deepCopy();
        rows.addObject().put(link.key(), from.toString());
        return new Done(rows, List.of(from), List.of());
    }

    private boolean holds(JsonNode rows, UUID record) {
        return rows.valueStream().anyMatch(row -> says(row, record));
    }

    private boolean says(JsonNode row, UUID record) {
        return row.path(link.key()).asText().equals(record.toString());
    }
}
