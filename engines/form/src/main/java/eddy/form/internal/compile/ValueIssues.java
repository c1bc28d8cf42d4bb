package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** Turns what the validator found into issues that name the field, the value and what is expected. */
public final class ValueIssues {

    private static final int MAX_SHOWN = 60;
    private static final int MAX_OPTIONS = 12;

    /** Field types with a sentence of their own about what a value must look like. */
    private static final Set<String> DESCRIBED = Set.of(
            "rich_text",
            "phone",
            "email",
            "url",
            "china_id",
            "region",
            "address",
            "date",
            "datetime",
            "time",
            "duration",
            "files",
            "subtable",
            "signature",
            "boolean",
            "integer",
            "decimal",
            "money",
            "percent",
            "rating",
            "nps",
            "choices",
            "tags",
            "person",
            "department",
            "link");

    private final Map<String, FieldModel> fields;

    ValueIssues(Map<String, FieldModel> fields) {
        this.fields = fields;
    }

    /** One issue per field and kind of trouble, in the order found. */
    List<Issue> of(List<Error> errors) {
        var issues = new LinkedHashMap<String, Issue>();
        for (Error error : errors) {
            var issue = issue(error);
            issues.putIfAbsent(issue.place() + " " + issue.code(), issue);
        }
        return new ArrayList<>(issues.values());
    }

    public static Issue issue(String code, FieldModel field, Object... more) {
        var args = new ArrayList<Object>(List.of(
                "field", field.key(),
                "field_zh", field.label().in(Locale.CHINA),
                "field_en", field.label().in(Locale.ENGLISH)));
        args.addAll(List.of(more));
        return Issue.error(code, "/" + field.key(), args.toArray());
    }

    /** A value that is none of its field's type. */
    static Issue unfit(FieldModel field, JsonNode value) {
        return issue(expectation(field), field, "value", shown(text(value)));
    }

    static Issue unfitCell(FieldModel field, int row, FieldModel column, JsonNode value) {
        return moved(unfit(column, value), field, row, "/" + column.key());
    }

    /** An issue of one cell of a sub-table, with the place {@code /field/row/column}; rows count from 0. */
    public static Issue cell(String code, FieldModel field, int row, FieldModel column, Object... more) {
        return moved(issue(code, column, more), field, row, "/" + column.key());
    }

    private static Issue moved(Issue issue, FieldModel field, int row, String rest) {
        var args = new TreeMap<>(issue.args());
        boolean listed = field.listed().isPresent();
        args.computeIfPresent("field", (k, key) -> field.key() + "/" + row + "/" + key);
        args.computeIfPresent(
                "field_zh",
                (k, name) -> field.label().in(Locale.CHINA) + (listed ? "" : "（第 " + (row + 1) + " 行）" + name));
        args.computeIfPresent(
                "field_en",
                (k, name) -> field.label().in(Locale.ENGLISH) + (listed ? "" : ", row " + (row + 1) + ", " + name));
        return new Issue(issue.severity(), issue.code(), issue.document(), "/" + field.key() + "/" + row + rest, args);
    }

    private Issue issue(Error error) {
        var location = error.getInstanceLocation();
        var key = location.getNameCount() > 0 ? location.getName(0) : error.getProperty();
        if (key == null) {
            return Issue.error("record.invalid", "");
        }
        var field = fields.get(key);
        if (field != null && field.type().ofRows() && location.getNameCount() > 1) {
            return rowIssue(error, field);
        }
        return issue(error, key, field);
    }

    /** What is wrong inside a row: with one of its cells, or with the row as such. */
    private static Issue rowIssue(Error error, FieldModel field) {
        var location = error.getInstanceLocation();
        int row = Integer.parseInt(location.getName(1));
        var key = location.getNameCount() > 2 ? location.getName(2) : error.getProperty();
        if (key == null) {
            return moved(issue("record.value.subtable", field, "value", ""), field, row, "");
        }
        var column = field.columns().stream().filter(c -> c.key().equals(key)).findFirst();
        var issue = issue(error, key, column.orElse(null));
        return moved(issue, field, row, "/" + key);
    }

    private static Issue issue(Error error, String key, FieldModel field) {
        if (field == null) {
            return Issue.error("record.field.unknown", "/" + key, "field", shown(key));
        }
        var value = error.getInstanceNode() == null ? "" : shown(text(error.getInstanceNode()));
        return switch (error.getKeyword()) {
            case "required" -> issue("record.value.required", field);
            case "enum" -> issue("record.value.choice", field, "value", value, "options", options(field));
            case "maxLength" -> issue("record.value.long", field, "value", value, "limit", limit(error));
            case "minLength" -> issue("record.value.short", field, "value", value, "limit", limit(error));
            case "minimum" -> issue("record.value.small", field, "value", value, "limit", limit(error));
            case "maximum" -> issue("record.value.large", field, "value", value, "limit", limit(error));
            case "exclusiveMinimum" -> issue("record.value.not_above", field, "value", value, "limit", limit(error));
            case "exclusiveMaximum" -> issue("record.value.not_below", field, "value", value, "limit", limit(error));
            case "multipleOf" -> issue("record.value.step", field, "value", value, "limit", limit(error));
            case "minItems" -> issue("record.value.few", field, "limit", limit(error));
            case "maxItems" -> issue("record.value.many", field, "limit", limit(error));
            default -> issue(expectation(field), field, "value", value);
        };
    }

    private static String expectation(FieldModel field) {
        var type = field.type().key();
        return DESCRIBED.contains(type) ? "record.value." + type : "record.value.invalid";
    }

    private static String limit(Error error) {
        var node = error.getSchemaNode();
        return node == null ? "" : node.asText();
    }

    private static String options(FieldModel field) {
        var values = field.options().stream().map(FieldModel.Option::value).toList();
        return String.join(", ", values.subList(0, Math.min(MAX_OPTIONS, values.size())))
                + (values.size() > MAX_OPTIONS ? " …" : "");
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
