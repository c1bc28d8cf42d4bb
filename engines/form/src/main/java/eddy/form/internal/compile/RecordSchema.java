package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** The schema of a form's records, compiled: says what is wrong with one record. Thread-safe. */
public final class RecordSchema {

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
        var errors = schema.validate(values);
        return errors.isEmpty() ? List.of() : issues.of(errors);
    }

    public List<Issue> checkLocked(ObjectNode before, ObjectNode after) {
        var found = new ArrayList<Issue>();
        for (Lock lock : locks) {
            var changed = lock.fields().stream()
                    .filter(f -> !before.path(f).equals(after.path(f)))
                    .toList();
            if (!changed.isEmpty() && holds(lock, before) && holds(lock, after)) {
                changed.forEach(f -> found.add(ValueIssues.issue("record.field.locked", fields.get(f))));
            }
        }
        return found;
    }

    private static boolean holds(Lock lock, ObjectNode values) {
        return lock.when().validate(values).isEmpty();
    }
}
