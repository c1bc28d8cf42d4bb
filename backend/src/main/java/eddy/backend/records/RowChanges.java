package eddy.backend.records;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.web.Texts;
import eddy.core.table.FieldModel;
import eddy.form.RecordChange;

/** A change of a sub-table in words. */
final class RowChanges {

    private RowChanges() {}

    /** Of a list which values came and went; of other rows how many came, changed and went. */
    static String told(FieldModel field, RecordChange change, ChangeNames.Words words) {
        return field.listed()
                .map(column -> values(column, change, words))
                .orElseGet(() -> counts(change, words.locale()));
    }

    private static String values(FieldModel column, RecordChange change, ChangeNames.Words words) {
        var before = values(column, change.before());
        var after = values(column, change.after());
        var came = after.stream().filter(v -> !before.contains(v)).toList();
        var went = before.stream().filter(v -> !after.contains(v)).toList();
        return Stream.of(Map.entry("added", came), Map.entry("removed", went))
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> Texts.of(
                        "timeline.list." + e.getKey(),
                        Map.of(
                                "names",
                                e.getValue().stream()
                                        .map(v -> words.text(column, v))
                                        .collect(Collectors.joining(
                                                Texts.of("list.between", Map.of(), words.locale())))),
                        words.locale()))
                .collect(Collectors.joining(" · "));
    }

    private static Set<JsonNode> values(FieldModel column, JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.path(column.key()))
                .filter(v -> !v.isMissingNode())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String counts(RecordChange change, Locale locale) {
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
