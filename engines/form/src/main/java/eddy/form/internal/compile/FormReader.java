package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.KeptKey;
import eddy.core.field.ValueKind;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.OnDelete;
import eddy.form.TableNames;
import eddy.form.internal.cleaning.Cleaning;
import eddy.form.internal.cleaning.CleaningReader;
import eddy.form.internal.fill.FillReader;
import eddy.form.internal.fill.Fills;

/** Reads and checks one form document. Used once. */
public final class FormReader {

    private static final Set<String> ROOT_KEYWORDS =
            Set.of("$schema", "type", "properties", "required", "additionalProperties", "title", "description");
    private static final Set<ValueKind> KEY_KINDS = Set.of(ValueKind.TEXT, ValueKind.CHOICE, ValueKind.NUMBER);

    /** Facts do not change and do not go one by one. */
    private static final Set<OnDelete> CHANGES_FACTS = Set.of(OnDelete.UNLINK, OnDelete.CASCADE);

    private final String key;
    private final JsonNode json;
    private final CompileScope scope;
    private final List<Issue> issues = new ArrayList<>();

    /**
     * What a form document compiles into.
     */
    public record Parts(
            TableModel table,
            List<FieldModel> fields,
            RecordSchema schema,
            Cleaning cleaning,
            Fills fills,
            Visibility visibility,
            List<Parts> rows) {

        public Parts {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    public FormReader(String key, JsonNode json, CompileScope scope) {
        this.key = key;
        this.json = json;
        this.scope = scope;
    }

    public Compiled<Parts> read() {
        var label = FormFields.texts(json.path("label"));
        if (!label.containsKey("zh-CN") || !label.containsKey("en")) {
            issues.add(Issue.error("form.label", "/label"));
        }
        checkRoot(json.path("schema"));
        var fields = new FormFields(scope, issues, "/schema/properties");
        fields.read(json.path("schema").path("properties"));
        var required = required(fields.fields());
        var title = title(fields.fields());
        checkUniqueKey(fields.fields());
        checkFacts(fields.fields());
        new LayoutCheck(fields.fields().keySet(), issues).check(json);
        var table = table(new Label(label), title, fields.fields());
        var logic = new FormLogic(table, fields.fields(), scope.app(), issues);
        logic.read(json.path("logic"));
        var fills = new FillReader(
                        fields.fields(),
                        fields.properties(),
                        json.path("uniqueKey").asText(),
                        issues)
                .read(
                        json.path("logic"),
                        logic.filledWhen(),
                        scope.manifest().path("zone").asText());
        var cleaning = new CleaningReader(
                        fields.fields(), logic::condition, json.path("facts").asBoolean(), issues)
                .read(json.path("cleaning"), "/cleaning");
        issues.addAll(new NamedConstants(scope.named()).check(json, fields.fields()));
        if (issues.stream().anyMatch(Issue::isError)) {
            return Compiled.failed(issues);
        }
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("type", "object");
        schema.set("properties", fields.properties());
        logic.addTo(schema, required);
        schema.put("additionalProperties", false);
        var compiled = new RecordSchema(schema, Map.copyOf(fields.fields()), logic.locks());
        var own = List.copyOf(fields.fields().values());
        var rows = own.stream()
                .filter(f -> f.type().ofRows())
                .map(f -> RowParts.of(
                        table, f, (ObjectNode) fields.properties().path(f.key()).path("items"), scope.app()))
                .toList();
        var parts = new Parts(table, own, compiled, cleaning, fills, logic.visibility(), rows);
        return Compiled.of(parts, issues);
    }

    private void checkRoot(JsonNode schema) {
        if (!schema.path("type").asText().equals("object")) {
            issues.add(Issue.error("form.schema.object", "/schema"));
        }
        schema.properties().stream()
                .filter(e -> !ROOT_KEYWORDS.contains(e.getKey()))
                .forEach(e -> issues.add(Issue.error(
                        "form.keyword.unsupported", "/schema/" + e.getKey(), "field", "", "keyword", e.getKey())));
    }

    private Set<String> required(Map<String, FieldModel> fields) {
        var required = new HashSet<String>();
        var listed = json.path("schema").path("required");
        for (int i = 0; i < listed.size(); i++) {
            var field = listed.get(i).asText();
            if (!fields.containsKey(field)) {
                issues.add(unknown(field, "/schema/required/" + i));
            } else if (fields.get(field).type().computed()) {
                issues.add(Issue.error("form.computed.required", "/schema/required/" + i, "field", field));
            } else if (OnDelete.of(fields.get(field)) == OnDelete.UNLINK) {
                issues.add(Issue.error("form.link.delete.required", "/schema/required/" + i, "field", field));
            }
            required.add(field);
        }
        return required;
    }

    private String title(Map<String, FieldModel> fields) {
        var title = json.path("titleField").asText();
        if (title.isEmpty()) {
            issues.add(Issue.error("form.title.missing", "/titleField"));
        } else if (!fields.containsKey(title)) {
            issues.add(unknown(title, "/titleField"));
        }
        return title;
    }

    private void checkUniqueKey(Map<String, FieldModel> fields) {
        var unique = json.path("uniqueKey");
        if (unique.isMissingNode() || unique.isNull()) {
            return;
        }
        var field = Optional.ofNullable(fields.get(unique.asText()));
        if (field.isEmpty()) {
            issues.add(unknown(unique.asText(), "/uniqueKey"));
        } else if (!KEY_KINDS.contains(field.get().type().kind())
                || field.get().type().key().equals("long_text")
                || field.get().type().ofFiles()
                || field.get().type().ofRows()
                || field.get().type().computed() && !field.get().type().key().equals("serial")) {
            issues.add(Issue.error("form.unique.kind", "/uniqueKey", "field", unique.asText()));
        }
    }

    private void checkFacts(Map<String, FieldModel> fields) {
        if (json.path("facts").asBoolean()) {
            refuse(fields, f -> f.type().ofFiles(), "form.files.facts");
            refuse(fields, f -> f.type().ofRows(), "form.subtable.facts");
            refuse(fields, f -> CHANGES_FACTS.contains(OnDelete.of(f)), "form.link.delete.facts");
        }
    }

    private void refuse(Map<String, FieldModel> fields, Predicate<FieldModel> which, String code) {
        fields.values().stream()
                .filter(which)
                .forEach(f -> issues.add(Issue.error(code, "/schema/properties/" + f.key(), "field", f.key())));
    }

    private TableModel table(Label label, String title, Map<String, FieldModel> own) {
        var fields = new ArrayList<FieldModel>();
        fields.add(SystemFields.id(key));
        fields.addAll(own.values());
        fields.addAll(SystemFields.REST);
        var kept = KeptKey.of(key, json);
        var sqlName = TableNames.table(scope.app(), kept);
        return new TableModel(key, label, sqlName, fields, title, SystemFields.ALIVE, false, kept);
    }

    private static Issue unknown(String field, String place) {
        return Issue.error("form.field.unknown", place, "field", field);
    }
}
