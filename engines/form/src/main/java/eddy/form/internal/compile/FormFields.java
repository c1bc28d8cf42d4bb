package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.PatternSyntaxException;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.document.KeptKey;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.FieldModel.Option;
import eddy.form.OnDelete;

/** Reads the properties of a form's schema: each becomes a field of a known type and a property of the record schema. */
final class FormFields {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    static final Set<String> RESERVED = Set.of(
            "id",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by",
            "version",
            "deleted_at",
            "sample",
            "unique_value");
    private static final int MAX_FIELDS = 400;

    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "format",
            "enum",
            "items",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "default",
            "title",
            "description",
            "examples",
            "readOnly",
            "x-eddy");

    private final CompileScope scope;
    private final List<Issue> issues;
    private final String base;
    private final Map<String, FieldModel> fields = new LinkedHashMap<>();
    private final ObjectNode properties = JsonNodeFactory.instance.objectNode();

    /** @param base where the properties stand in the document */
    FormFields(CompileScope scope, List<Issue> issues, String base) {
        this.scope = scope;
        this.issues = issues;
        this.base = base;
    }

    Map<String, FieldModel> fields() {
        return fields;
    }

    /** The properties of the record schema. */
    ObjectNode properties() {
        return properties;
    }

    void read(JsonNode schemaProperties) {
        if (!schemaProperties.isObject() || schemaProperties.isEmpty()) {
            issues.add(Issue.error("form.fields.none", base));
            return;
        }
        if (schemaProperties.size() > MAX_FIELDS) {
            issues.add(Issue.error("form.fields.many", base, "limit", MAX_FIELDS));
            return;
        }
        schemaProperties.properties().forEach(e -> readField(e.getKey(), e.getValue(), schemaProperties));
    }

    private void readField(String key, JsonNode property, JsonNode all) {
        var place = base + "/" + key.replace("~", "~0").replace("/", "~1");
        if (!KEY.matcher(key).matches()) {
            issues.add(Issue.error("form.field.key", place, "field", key));
            return;
        }
        if (RESERVED.contains(key)) {
            issues.add(Issue.error("form.field.reserved", place, "field", key));
            return;
        }
        property.properties().stream()
                .filter(e -> !KEYWORDS.contains(e.getKey()))
                .forEach(e -> issues.add(Issue.error(
                        "form.keyword.unsupported", place + "/" + e.getKey(), "field", key, "keyword", e.getKey())));
        var written = property.path("x-eddy");
        var resolved = new ResultTypes(scope).resolved(written, all);
        if (resolved.isEmpty()) {
            issues.add(
                    RowList.looksThrough(written, all)
                            ? Issue.error("form.lookup.several", place + "/x-eddy/link", "field", key)
                            : Issue.error("form.computed.source", place + "/x-eddy", "field", key));
            return;
        }
        var settings = resolved.get();
        var type = FieldTypes.standard().configured(settings);
        if (type.isEmpty()) {
            issues.add(Issue.error(
                    "form.field.type",
                    place + "/x-eddy/type",
                    "field",
                    key,
                    "type",
                    settings.path("type").asText("–")));
            return;
        }
        var label = label(settings, key, place);
        var options = options(type.get(), settings, key, place);
        var link = link(type.get(), settings, key, place);
        var column = column(settings, key, place);
        var rows = type.get().ofRows() ? Optional.of(new RowColumns(key, scope, issues)) : Optional.<RowColumns>empty();
        var columns = rows.map(r -> r.read(property, place)).orElse(List.of());
        RowList.check(key, settings, columns, place, issues);
        var kept = type.get().ofColumns(keys(columns));
        fields.put(
                key,
                new FieldModel(
                        key,
                        label,
                        column,
                        kept,
                        link,
                        options,
                        settings.deepCopy(),
                        columns,
                        link.map(this::keptKey)));
        addProperty(key, property, type.get(), settings, place);
        rows.ifPresent(r -> ((ObjectNode) properties.get(key)).set("items", r.schema()));
    }

    /** Keys of columns by their names in the database; of two that share one, which is an issue, the first. */
    private static Map<String, String> keys(List<FieldModel> columns) {
        return columns.stream().collect(Collectors.toMap(FieldModel::column, FieldModel::key, (one, other) -> one));
    }

    /** A renamed field keeps the column it began with, so that its values, their history and older releases stand. */
    private String column(JsonNode settings, String key, String place) {
        var column = settings.path("column").asText(key);
        boolean taken = fields.values().stream().anyMatch(f -> f.column().equals(column));
        if (!KEY.matcher(column).matches() || RESERVED.contains(column) || taken) {
            issues.add(Issue.error("form.field.column", place + "/x-eddy/column", "field", key, "column", column));
        }
        return column;
    }

    private Label label(JsonNode settings, String key, String place) {
        var texts = texts(settings.path("label"));
        if (!texts.containsKey("zh-CN") || !texts.containsKey("en")) {
            issues.add(Issue.error("form.field.label", place + "/x-eddy/label", "field", key));
        }
        return new Label(texts);
    }

    static Map<String, String> texts(JsonNode label) {
        var texts = new TreeMap<String, String>();
        label.properties().stream()
                .filter(e ->
                        e.getValue().isTextual() && !e.getValue().textValue().isBlank())
                .forEach(e -> texts.put(e.getKey(), e.getValue().textValue()));
        return texts;
    }

    private List<Option> options(FieldType type, JsonNode settings, String key, String place) {
        if (!type.ofOptions()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        var seen = new HashSet<String>();
        for (JsonNode option : settings.path("options")) {
            var value = option.path("value").asText();
            var at = place + "/x-eddy/options/" + options.size();
            var texts = texts(option.path("label"));
            if (value.isBlank() || !seen.add(value)) {
                issues.add(Issue.error("form.option.value", at, "field", key, "value", value));
            }
            if (!texts.containsKey("zh-CN") || !texts.containsKey("en")) {
                issues.add(Issue.error("form.option.label", at, "field", key, "value", value));
            }
            options.add(new Option(value, new Label(texts), option.path("color").asText("")));
        }
        if (options.isEmpty()) {
            issues.add(Issue.error("form.options.none", place + "/x-eddy/options", "field", key));
        }
        return options;
    }

    private Optional<String> link(FieldType type, JsonNode settings, String key, String place) {
        if (type.kind() != ValueKind.LINK) {
            return Optional.empty();
        }
        var form = settings.path("form").asText();
        if (!scope.exists(DocumentKind.FORM, form)) {
            issues.add(Issue.error("form.link.unknown", place + "/x-eddy/form", "field", key, "form", form));
        }
        var onDelete = settings.path("onDelete");
        if (!onDelete.isMissingNode() && OnDelete.named(onDelete.asText()).isEmpty()) {
            issues.add(Issue.error(
                    "form.link.delete", place + "/x-eddy/onDelete", "field", key, "value", onDelete.asText()));
        }
        return Optional.of(form);
    }

    private String keptKey(String form) {
        return scope.content(DocumentKind.FORM, form)
                .map(json -> KeptKey.of(form, json))
                .orElse(form);
    }

    /** The type's own schema, narrowed by what the document adds; what contradicts it is an issue. */
    private void addProperty(String key, JsonNode property, FieldType type, JsonNode settings, String place) {
        var schema = type.schema(settings);
        for (String fixed : List.of("type", "format")) {
            // The type of a computed field follows what it is computed from, whatever is written there.
            if (!type.computed() && schema.has(fixed) && !schema.get(fixed).equals(property.path(fixed))) {
                issues.add(Issue.error(
                        "form.field.contradiction",
                        place + "/" + fixed,
                        "field",
                        key,
                        "type",
                        type.key(),
                        "keyword",
                        fixed,
                        "expected",
                        schema.get(fixed).asText()));
            }
        }
        if (schema.has("enum") && property.has("enum") && !sameValues(schema.get("enum"), property.get("enum"))) {
            issues.add(Issue.error("form.field.enum", place + "/enum", "field", key));
        }
        for (String keyword :
                List.of("minLength", "maxLength", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems")) {
            if (property.has(keyword)) {
                addNumber(schema, property, keyword, key, place);
            }
        }
        for (String bound : List.of("minimum", "maximum", "maxItems")) {
            if (property.has(bound) && isStricter(bound, property.get(bound), schema.path(bound))) {
                addNumber(schema, property, bound, key, place);
            }
        }
        if (property.has("pattern")) {
            addPattern(schema, property.get("pattern"), key, place);
        }
        if (property.path("readOnly").asBoolean()) {
            schema.put("readOnly", true);
        }
        if (property.hasNonNull("default")) {
            addDefault(schema, property.get("default"), key, place);
        }
        schema.set("x-eddy", settings.deepCopy());
        properties.set(key, schema);
    }

    /** What a new record begins with must be a value of the field, or nobody could leave it as it is. */
    private void addDefault(ObjectNode schema, JsonNode value, String key, String place) {
        if (JsonSchemas.compile(schema).validate(value).isEmpty()) {
            schema.set("default", value);
        } else {
            issues.add(Issue.warning("form.field.default", place + "/default", "field", key));
        }
    }

    private void addNumber(ObjectNode schema, JsonNode property, String keyword, String key, String place) {
        var value = property.get(keyword);
        boolean length = keyword.endsWith("Length") || keyword.endsWith("Items");
        if (!value.isNumber() || length && (!value.canConvertToInt() || value.intValue() < 0)) {
            issues.add(Issue.error("form.keyword.number", place + "/" + keyword, "field", key, "keyword", keyword));
        } else {
            schema.set(keyword, value);
        }
    }

    private void addPattern(ObjectNode schema, JsonNode pattern, String key, String place) {
        try {
            JsonSchemas.pattern(pattern.asText());
        } catch (PatternSyntaxException e) {
            issues.add(Issue.error("form.pattern.unsupported", place + "/pattern", "field", key));
            return;
        }
        if (schema.has("pattern") && !schema.get("pattern").equals(pattern)) {
            schema.putArray("allOf").addObject().set("pattern", pattern);
        } else {
            schema.set("pattern", pattern);
        }
    }

    private static boolean isStricter(String bound, JsonNode wanted, JsonNode given) {
        if (!wanted.isNumber() || !given.isNumber()) {
            return true;
        }
        int order = wanted.decimalValue().compareTo(given.decimalValue());
        return bound.equals("minimum") ? order > 0 : order < 0;
    }

    private static boolean sameValues(JsonNode one, JsonNode other) {
        var values = new HashSet<JsonNode>();
        one.forEach(values::add);
        var others = new HashSet<JsonNode>();
        other.forEach(others::add);
        return values.equals(others);
    }
}
