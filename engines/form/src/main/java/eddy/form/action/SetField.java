package eddy.form.action;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.Label;
import eddy.core.action.ActionCall;
import eddy.core.action.ActionType;
import eddy.core.condition.AsOf;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/** Sets a field to a constant, clears it ({@code null}), or to {@code {"moment": "now"}} or {@code "today"}. */
final class SetField implements ActionType<SetField.Config> {

    private final RecordStore store;

    SetField(RecordStore store) {
        this.store = store;
    }

    record Config(String field, JsonNode value) {}

    @Override
    public String key() {
        return "set_field";
    }

    @Override
    public Label label() {
        return Label.of("设置字段", "Set a field");
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public JsonNode configSchema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var field = properties.putObject("field").put("type", "string");
        field.putObject("x-eddy")
                .put("type", "field")
                .putObject("label")
                .put("zh-CN", "字段")
                .put("en", "Field");
        properties
                .putObject("value")
                .putObject("x-eddy")
                .put("type", "value")
                .put("of", "field")
                .putObject("label")
                .put("zh-CN", "值")
                .put("en", "Value");
        schema.putArray("required").add("field");
        return schema.put("additionalProperties", false);
    }

    @Override
    public Effect effect() {
        return Effect.IN_TABLE;
    }

    @Override
    public List<Issue> check(Config config, TableModel table, CompileScope scope) {
        var form = scope.compiled(DocumentKind.FORM, table.key(), CompiledForm.class);
        if (form.isEmpty() || form.get().facts()) {
            return List.of(Issue.error("action.set_field.table", "/field", "table", table.key()));
        }
        if (config.field() == null || config.field().isBlank()) {
            return List.of(Issue.error("action.set_field.blank", "/field"));
        }
        var field = form.get().field(config.field());
        if (field.isEmpty()) {
            return List.of(
                    Issue.error("action.set_field.unknown", "/field", "field", config.field(), "form", table.key()));
        }
        if (field.get().type().computed()
                || field.get().type().ofFiles()
                || field.get().type().ofRows()) {
            return List.of(Issue.error("action.set_field.computed", "/field", "field", config.field()));
        }
        if (form.get().uniqueKey().equals(field)) {
            return List.of(Issue.error("action.set_field.unique", "/field", "field", config.field()));
        }
        return checkValue(config.value(), field.get(), form.get(), scope);
    }

    private static List<Issue> checkValue(JsonNode value, FieldModel field, CompiledForm form, CompileScope scope) {
        if (value == null || value.isNull()) {
            return form.required().contains(field.key())
                    ? List.of(Issue.error("action.set_field.required", "/value", "field", field.key()))
                    : List.of();
        }
        if (value.isObject()) {
            var kind = field.type().kind();
            var moment = value.path("moment").asText();
            boolean fits = value.size() == 1
                    && (kind == ValueKind.DATETIME || kind == ValueKind.DATE)
                    && (moment.equals("now") || moment.equals("today"));
            return fits ? List.of() : List.of(Issue.error("action.set_field.moment", "/value", "field", field.key()));
        }
        var wrong = form.checkValue(field, value).stream()
                .map(i -> new Issue(i.severity(), i.code(), i.document(), "/value", i.args()))
                .toList();
        return wrong.isEmpty() ? scope.named().check(field, value, "/value") : wrong;
    }

    @Override
    public void apply(Config config, ActionCall call) {
        var field = call.table().field(config.field()).orElseThrow();
        var values = new HashMap<FieldModel, Object>();
        var value = value(config.value(), field, call.asOf());
        var gone = store.gone(call.app(), field, value);
        if (gone.isPresent()) {
            call.leftOut().accept(gone.get());
            return;
        }
        values.put(field, value);
        store.setFields(call.app(), call.table(), Calls.ids(call), values, Calls.author(call));
    }

    private static Object value(JsonNode value, FieldModel field, AsOf asOf) {
        if (value == null || !value.isObject()) {
            return field.type().fromJson(value);
        }
        ZoneId zone = asOf.zone();
        var today = asOf.now().atZone(zone).toLocalDate();
        if (field.type().kind() == ValueKind.DATE) {
            return today;
        }
        Instant moment = value.path("moment").asText().equals("now")
                ? asOf.now()
                : today.atStartOfDay(zone).toInstant();
        return moment.atOffset(ZoneOffset.UTC);
    }
}
