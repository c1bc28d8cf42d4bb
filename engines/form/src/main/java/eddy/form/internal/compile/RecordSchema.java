package eddy.form.internal.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** The schema of a form's records, compiled: says what is wrong with one record. Thread-safe. */
public final class RecordSchema {

    private static final int MAX_DECIMALS = 400;
    /** No column holds so many digits before the point; the validator compares longer numbers wrongly. */
    private static final int MAX_DIGITS = 18;

    private final ObjectNode json;
    private final Schema schema;
    private final ValueIssues issues;
    private final List<Lock> locks;
    private final Map<String, FieldModel> fields;

    /** Fields that may not change while {@code when} holds. */
    record Lock(Set<String> fields, Schema when) {}

    RecordSchema(ObjectNode json, Map<String, FieldModel> fields, List<Lock> locks) {
        this.json = json;
        this.schema = JsonSchemas.compile(json);
        this.fields = fields;
        this.issues = new ValueIssues(fields);
        this.locks = locks;
    }

    public JsonNode json() {
        return json.deepCopy();
    }

    public Set<String> required() {
        var keys = new LinkedHashSet<String>();
        json.path("required").forEach(k -> keys.add(k.asText()));
        return keys;
    }

    public boolean hasLogic() {
        return json.has("allOf") || !locks.isEmpty();
    }

    public List<Issue> check(ObjectNode values) {
        var unreadable = values.properties().stream()
                .filter(e -> fields.containsKey(e.getKey()) && isOutOfReach(e.getValue()))
                .map(e -> ValueIssues.issue(
                        "record.value.magnitude",
                        fields.get(e.getKey()),
                        "value",
                        e.getValue().asText()))
                .toList();
        if (unreadable.isEmpty()) {
            return checkReadable(values);
        }
        var places = unreadable.stream().map(Issue::place).collect(Collectors.toSet());
        var all = new ArrayList<>(unreadable);
        ObjectNode readable = values.deepCopy();
        places.forEach(place -> readable.remove(place.substring(1)));
        checkReadable(readable).stream()
                .filter(i -> !places.contains(i.place()))
                .forEach(all::add);
        return all;
    }

    private List<Issue> checkReadable(ObjectNode values) {
        var errors = schema.validate(values);
        var found = new ArrayList<Issue>(errors.isEmpty() ? List.of() : issues.of(errors));
        values.properties().forEach(e -> {
            if (fields.containsKey(e.getKey()) && hasUnstorable(e.getValue())) {
                found.add(ValueIssues.issue("record.value.character", fields.get(e.getKey())));
            }
        });
        found.addAll(unacceptable(values, found));
        return found;
    }

    /** What no schema can say, asked of the values the schema found nothing wrong with. */
    private List<Issue> unacceptable(ObjectNode values, List<Issue> found) {
        var issues = new ArrayList<Issue>();
        var places = found.stream().map(Issue::place).collect(Collectors.toSet());
        values.properties().forEach(e -> {
            var field = fields.get(e.getKey());
            if (field != null && field.type().ofRows()) {
                unacceptableCells(field, e.getValue(), places, issues);
                issues.addAll(RowList.twice(field, e.getValue()));
            } else if (field != null && !places.contains("/" + field.key()) && !accepts(field, e.getValue())) {
                issues.add(ValueIssues.unfit(field, e.getValue()));
            }
        });
        return issues;
    }

    private static void unacceptableCells(FieldModel field, JsonNode rows, Set<String> places, List<Issue> issues) {
        for (int row = 0; rows.isArray() && row < rows.size(); row++) {
            for (FieldModel column : field.columns()) {
                var value = rows.get(row).path(column.key());
                boolean unseen = !places.contains("/" + field.key() + "/" + row + "/" + column.key());
                if (unseen && !value.isMissingNode() && !accepts(column, value)) {
                    issues.add(ValueIssues.unfitCell(field, row, column, value));
                }
            }
        }
    }

    private static boolean accepts(FieldModel field, JsonNode value) {
        return value.isNull() || field.type().accepts(value, field.settings());
    }

    /** Whether writing a number out would take more digits than any field has; 1e999999999 would fill the memory. */
    private static boolean isOutOfReach(JsonNode value) {
        return value.isNumber()
                ? isOutOfReach(value.decimalValue())
                : value.isContainerNode() && value.valueStream().anyMatch(RecordSchema::isOutOfReach);
    }

    private static boolean isOutOfReach(BigDecimal number) {
        return (long) number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DECIMALS;
    }

    /** Whether a text has U+0000 or half of a surrogate pair: no database keeps those as they are. */
    private static boolean hasUnstorable(JsonNode value) {
        return value.isTextual()
                ? isUnstorable(value.textValue())
                : value.isContainerNode() && value.valueStream().anyMatch(RecordSchema::hasUnstorable);
    }

    private static boolean isUnstorable(String text) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (point == 0 || point >= 0xD800 && point <= 0xDFFF) {
                return true;
            }
        }
        return false;
    }

    public List<Issue> checkLocked(ObjectNode before, ObjectNode after) {
        var found = new ArrayList<Issue>();
        for (Lock lock : locks) {
            var changed = lock.fields().stream()
                    .filter(f -> !says(fields.get(f), before.path(f), after.path(f)))
                    .toList();
            if (!changed.isEmpty() && holds(lock, before) && holds(lock, after)) {
                changed.forEach(f -> found.add(ValueIssues.issue("record.field.locked", fields.get(f))));
            }
        }
        return found;
    }

    /** Whether a value is the one that is stored, be it written otherwise: an id in capitals, a moment of another zone. */
    private static boolean says(FieldModel field, JsonNode stored, JsonNode value) {
        if (value.equals(stored) || !stored.isTextual() || !value.isTextual()) {
            return value.equals(stored);
        }
        try {
            return field.type().toJson(field.type().fromJson(value)).equals(stored);
        } catch (DateTimeException | IllegalArgumentException e) {
            return false; // It is no value of its type, which the schema tells.
        }
    }

    private static boolean holds(Lock lock, ObjectNode values) {
        return lock.when().validate(values).isEmpty();
    }
}
