package eddy.form.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.core.issue.Compiled;
import eddy.core.table.FieldModel;
import eddy.form.RecordStore;
import eddy.form.internal.compile.ValueIssues;

/** Turns texts of cells into values of fields. Remembers names it has looked up; for one thread. */
final class CellReader {

    private static final int REMEMBERED = 50_000;

    private final ImportContext context;
    private final RecordStore store;
    private final Map<String, JsonNode> settings = new HashMap<>();
    private final Map<String, Optional<JsonNode>> names = new HashMap<>();

    /** @param fields those that will be asked for */
    CellReader(Collection<FieldModel> fields, ImportContext context, RecordStore store) {
        this.context = context;
        this.store = store;
        fields.forEach(field -> {
            ObjectNode own = field.settings().deepCopy();
            settings.put(field.key(), own.put("zone", context.zone().getId()));
        });
    }

    Compiled<JsonNode> value(FieldModel field, String text) {
        return field.listed().map(column -> list(field, column, text)).orElseGet(() -> single(field, text));
    }

    private Compiled<JsonNode> list(FieldModel field, FieldModel column, String text) {
        return new ListCell(field, column, this::single).read(text);
    }

    private Compiled<JsonNode> single(FieldModel field, String text) {
        return switch (field.type().kind()) {
            case LINK -> named(field, text, "import.link.unknown", () -> linked(field, text));
            case PERSON ->
                named(field, text, "import.person.unknown", () -> context.people()
                        .apply(text)
                        .map(id -> TextNode.valueOf(id.toString())));
            case DEPARTMENT ->
                named(field, text, "import.department.unknown", () -> context.departments()
                        .apply(text)
                        .map(id -> TextNode.valueOf(id.toString())));
            default ->
                field.type()
                        .fromText(text, settings.get(field.key()))
                        .then(value -> Compiled.of(field.type().toJson(value)));
        };
    }

    private Compiled<JsonNode> named(FieldModel field, String text, String code, Supplier<Optional<JsonNode>> lookUp) {
        var id = field.type().fromText(text, field.settings()).value();
        if (id.isPresent()) {
            return Compiled.of(field.type().toJson(id.get()));
        }
        if (names.size() > REMEMBERED) {
            names.clear();
        }
        return names.computeIfAbsent(field.key() + " " + text, k -> lookUp.get())
                .map(Compiled::of)
                .orElseGet(() -> Compiled.failed(ValueIssues.issue(code, field, "value", text)));
    }

    private Optional<JsonNode> linked(FieldModel field, String text) {
        return field.linkTo()
                .flatMap(context.forms()::apply)
                .flatMap(form -> store.find(form, text))
                .map(record -> TextNode.valueOf(record.id().toString()));
    }
}
