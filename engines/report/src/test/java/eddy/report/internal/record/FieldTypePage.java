package eddy.report.internal.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.field.FieldType;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.report.internal.record.FieldTypeSources.Cell;

/** The page of one type of field, in Markdown. */
final class FieldTypePage {

    private static final int MOST_CELLS = 8;
    private static final int LONGEST = 60;

    private final FieldTypeSources sources;
    private final FieldTypeIssues issues;
    private final FieldModel field;
    private final FieldType type;
    private final StringBuilder page = new StringBuilder();

    FieldTypePage(FieldTypeSources sources, FieldModel field) {
        this.sources = sources;
        this.issues = new FieldTypeIssues(sources);
        this.field = field;
        this.type = field.type();
    }

    String text() {
        line("# %s · %s", type.label().in(Locale.CHINA), type.label().in(Locale.ENGLISH));
        line("`x-eddy.type` is `%s`. All types: [field types](../field-types.md).", type.key());
        line(purpose(Locale.CHINA) + "  \n" + purpose(Locale.ENGLISH));
        if (type.computed()) {
            line("Computed: it takes no value, neither from people nor from files.");
        }
        line("## 文档 · In a document");
        line("`%s` of [every_field_type](../%s):", field.key(), FieldTypeSources.FIXTURE);
        json(sources.form.document().at("/schema/properties/" + field.key()));
        line("Its values fulfil this JSON Schema:");
        json(withoutSettings(sources.form.schema().at("/properties/" + field.key())));
        settings();
        conditions();
        cells();
        refusals();
        return page.toString().strip() + "\n";
    }

    private String purpose(Locale locale) {
        return FieldTypeSources.words("form/editor", "/purpose/" + type.key(), locale);
    }

    private void settings() {
        var own = sources.settings.properties().stream()
                .filter(e -> e.getValue().path("x-types").has(type.key()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        line("## 设置 · Settings");
        table("setting", "left out", "what it is");
        for (Map.Entry<String, JsonNode> setting : own) {
            var fallback = setting.getValue().path("x-types").get(type.key());
            var allowed = setting.getValue().path("enum").valueStream().map(JsonNode::asText);
            var words = allowed.map(FieldTypePage::code).collect(Collectors.joining(" "));
            row(
                    code(setting.getKey()),
                    fallback.isNull() ? "–" : code(fallback.toString()),
                    setting.getValue().path("description").asText() + (words.isEmpty() ? "" : " " + words));
        }
        page.append('\n');
    }

    private void conditions() {
        line("## 列与条件 · Column and conditions");
        line(
                "Column `%s`, kind `%s`%s. A condition may ask:",
                type.column().getTypeName(),
                type.kind().name().toLowerCase(Locale.ROOT),
                type.computed() && !type.key().equals("serial") ? ", by its result" : "");
        table("operator", "中文", "English");
        for (String operator : type.operators()) {
            row(code(operator), operatorIn(operator, Locale.CHINA), operatorIn(operator, Locale.ENGLISH));
        }
        page.append('\n');
    }

    private String operatorIn(String operator, Locale locale) {
        var kind = type.kind();
        boolean time = kind == ValueKind.DATE || kind == ValueKind.DATETIME;
        var group = time ? "time" : kind == ValueKind.NUMBER ? "number" : "text";
        return FieldTypeSources.words("core/condition", "/op/" + group + "/" + operator, locale);
    }

    private void cells() {
        var read = issues.read(type);
        if (read.isEmpty()) {
            return;
        }
        line("## 导入、导出与打印 · Read from files, written, printed");
        table("cell of a file", "value", "写出", "written", "打印", "printed");
        for (Cell cell : read.subList(0, Math.min(MOST_CELLS, read.size()))) {
            var value = FieldTypeIssues.value(cell);
            row(
                    code(cell.text()),
                    code(cell.expected()),
                    written(cell, Locale.CHINA),
                    written(cell, Locale.ENGLISH),
                    printed(cell, value, Locale.CHINA),
                    printed(cell, value, Locale.ENGLISH));
        }
        page.append('\n');
    }

    private String written(Cell cell, Locale locale) {
        return code(type.toText(type.fromJson(FieldTypeIssues.value(cell)), cell.settings(), locale));
    }

    private String printed(Cell cell, JsonNode value, Locale locale) {
        var model = new FieldModel(
                "f",
                Label.of("", ""),
                "f",
                type.configured(cell.settings()),
                Optional.empty(),
                List.of(),
                cell.settings());
        var name = type.kind().pointsElsewhere() ? Optional.of("李娜") : Optional.<String>empty();
        return code(PrintForms.words(new PrintForm.Asked(model, value, name, locale, ZoneId.of("Asia/Shanghai"))));
    }

    private void refusals() {
        line("## 问题 · What may be wrong");
        table("code", "中文", "English");
        for (var issue : issues.of(field)) {
            row(code(issue.code()), issues.text(issue, Locale.CHINA), issues.text(issue, Locale.ENGLISH));
        }
    }

    private static JsonNode withoutSettings(JsonNode schema) {
        return schema.isObject()
                ? ((com.fasterxml.jackson.databind.node.ObjectNode) schema.deepCopy()).without("x-eddy")
                : schema;
    }

    private void json(JsonNode json) {
        line("```json\n%s\n```", json.toPrettyString().replace("\r", ""));
    }

    private void line(String text, Object... args) {
        page.append(args.length == 0 ? text : text.formatted(args)).append("\n\n");
    }

    private void table(String... heads) {
        row(heads);
        page.append("|---".repeat(heads.length)).append("|\n");
    }

    private void row(String... cells) {
        for (String cell : cells) {
            page.append("| ")
                    .append(cell.replace("|", "\\|").replaceAll("\\R", " "))
                    .append(' ');
        }
        page.append("|\n");
    }

    private static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var one = text.replaceAll("\\R", "⏎").replace("\t", "⇥");
        return "`" + (one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one) + "`";
    }
}
