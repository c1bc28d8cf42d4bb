package eddy.backend.records;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.web.Texts;
import eddy.form.RecordChange;

/** A change of a sub-table in words. */
final class RowChanges {

    private RowChanges() {}

    /** How many rows came, changed and went. */
    static String told(RecordChange change, Locale locale) {
        var before = byId(change.before());
        var after = byId(change.after());
        long added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long removed =
                before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        long changed = after.entrySet().stream()
                .filter(row -> before.containsKey(row.getKey()))
                .filter(row -> !before.get(row.getKey()).equals(row.getValue()))
                .count();
        return Stream.of(Map.entry("added", added), Map.entry("changed", changed), Map.entry("removed", removed))
                .filter(e -> e.getValue() > 0)
                .map(e -> Texts.of(
                        "timeline.rows." + e.getKey(),
                        Map.of("count", e.getValue().toString()),
                        locale))
                .collect(Collectors.joining(" · "));
    }

    private static Map<String, JsonNode> byId(JsonNode rows) {
        var byId = new HashMap<String, JsonNode>();
        rows.forEach(row -> byId.put(row.path("id").asText(), row));
        return byId;
    }
}
