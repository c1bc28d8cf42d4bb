package eddy.form.internal.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.form.internal.compile.RowValues;
import eddy.form.internal.compile.ValueIssues;

/** Whose values the record that stays gets. */
public final class MergedValues {

    private final CompiledForm form;
    private final List<StoredRecord> records;

    /** @param records the one that stays first, then the others in the order in which they give what it lacks */
    public MergedValues(CompiledForm form, List<StoredRecord> records) {
        this.form = form;
        this.records = records;
    }

    /** The fields that can be chosen: what the product works out, it works out again. */
    public static List<FieldModel> choosable(CompiledForm form) {
        return form.fields().stream().filter(f -> !f.type().computed()).toList();
    }

    /** Whether the values of several records can be united. */
    public static boolean isList(FieldModel field) {
        return field.type().ofRows() || field.type().ofFiles() || field.type().kind() == ValueKind.CHOICES;
    }

    /** By field: those whose value is taken when nobody says otherwise. */
    public Map<String, List<UUID>> proposed() {
        var proposed = new LinkedHashMap<String, List<UUID>>();
        for (FieldModel field : choosable(form)) {
            var having = records.stream()
                    .filter(r -> r.values().hasNonNull(field.key()))
                    .map(StoredRecord::id)
                    .toList();
            if (having.isEmpty()) {
                proposed.put(field.key(), List.of(records.get(0).id()));
            } else {
                proposed.put(field.key(), isList(field) ? having : having.subList(0, 1));
            }
        }
        return proposed;
    }

    /** What is wrong with a choice, located at {@code /values/<field>}. */
    public List<Issue> check(Map<String, List<UUID>> chosen) {
        var ids = records.stream().map(StoredRecord::id).collect(Collectors.toSet());
        var issues = new ArrayList<Issue>();
        chosen.forEach((key, from) -> {
            var field = form.field(key).filter(f -> !f.type().computed());
            var place = "/values/" + key;
            if (field.isEmpty()) {
                issues.add(Issue.error("merge.field", place, "field", key));
            } else if (from.isEmpty() || !ids.containsAll(from)) {
                issues.add(ValueIssues.issue("merge.choice.record", field.get()));
            } else if (from.size() > 1 && !isList(field.get())) {
                issues.add(ValueIssues.issue("merge.choice.one", field.get()));
            }
        });
        return issues;
    }

    /**
     * The values by field, {@code null} for none, of all fields that can be chosen.
     *
     * @param chosen has been checked
     */
    public ObjectNode of(Map<String, List<UUID>> chosen) {
        var from = new LinkedHashMap<>(proposed());
        from.putAll(chosen);
        var byId = records.stream().collect(Collectors.toMap(StoredRecord::id, r -> r));
        var values = JsonNodeFactory.instance.objectNode();
        for (FieldModel field : choosable(form)) {
            var given = from.get(field.key()).stream()
                    .map(id -> byId.get(id).values().path(field.key()))
                    .filter(v -> !v.isMissingNode())
                    .map(v -> outside(field, v))
                    .toList();
            values.set(field.key(), pointsWithin(field, given) ? NullNode.instance : united(field, given));
        }
        return values;
    }

    /** A record does not link to itself, nor to what has become part of it. */
    private boolean pointsWithin(FieldModel field, List<JsonNode> given) {
        Set<String> ids = records.stream().map(r -> r.id().toString()).collect(Collectors.toSet());
        return field.linkTo().filter(form.key()::equals).isPresent()
                && given.stream().anyMatch(v -> ids.contains(v.asText()));
    }

    /** A list without the records that become one. */
    private JsonNode outside(FieldModel field, JsonNode rows) {
        var column =
                field.listed().filter(c -> c.linkTo().filter(form.key()::equals).isPresent());
        if (column.isEmpty()) {
            return rows;
        }
        Set<String> ids = records.stream().map(r -> r.id().toString()).collect(Collectors.toSet());
        ArrayNode others = rows.deepCopy();
        others.removeIf(row -> ids.contains(row.path(column.get().key()).asText()));
        return others;
    }

    private static JsonNode united(FieldModel field, List<JsonNode> given) {
        if (given.isEmpty()) {
            return NullNode.instance;
        }
        if (given.size() == 1 || !given.get(0).isArray()) {
            return given.get(0);
        }
        var all = JsonNodeFactory.instance.arrayNode();
        var seen = new LinkedHashSet<JsonNode>();
        for (JsonNode list : given) {
            list.forEach(one -> {
                if (seen.add(said(field, one))) {
                    all.add(one);
                }
            });
        }
        return all;
    }

    /** Rows are the same when all but their ids are. */
    private static JsonNode said(FieldModel field, JsonNode one) {
        return field.type().ofRows() ? ((ObjectNode) one.deepCopy()).without(RowValues.ID) : one;
    }
}
