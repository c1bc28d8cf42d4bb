package eddy.form.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.imports.ImportMapping.Blank;
import eddy.form.internal.compile.ValueIssues;

/** Turns rows of a file into values of a form, cell by cell. Remembers names it has looked up; for one thread. */
final class RowReader {

    private static final int REMEMBERED = 50_000;
    private static final int MAX_SHOWN = 80;

    private final TableFile file;
    private final CompiledForm form;
    private final ImportMapping mapping;
    private final ImportContext context;
    private final RecordStore store;
    private final Map<Integer, FieldModel> fields = new TreeMap<>();
    private final Map<String, JsonNode> settings = new HashMap<>();
    private final Map<String, Optional<JsonNode>> names = new HashMap<>();
    private final Map<String, Long> blanks = new LinkedHashMap<>();

    RowReader(TableFile file, CompiledForm form, ImportMapping mapping, ImportContext context, RecordStore store) {
        this.file = file;
        this.form = form;
        this.mapping = mapping;
        this.context = context;
        this.store = store;
        mapping.columns().forEach((column, key) -> form.field(key).ifPresent(field -> {
            fields.put(column, field);
            ObjectNode own = field.settings().deepCopy();
            settings.put(key, own.put("zone", context.zone().getId()));
        }));
    }

    /** A row understood: its values, or why not, or that it is to be left out. */
    record Read(long row, ObjectNode values, boolean skip, boolean stop, List<CellError> errors) {
        boolean good() {
            return !skip && errors.isEmpty();
        }
    }

    /** Blank cells so far, by field. */
    Map<String, Long> blanks() {
        return blanks;
    }

    Read read(SourceRow row) {
        var values = JsonNodeFactory.instance.objectNode();
        var errors = new ArrayList<CellError>();
        boolean skip = false;
        boolean stop = false;
        for (var entry : fields.entrySet()) {
            int column = entry.getKey();
            var field = entry.getValue();
            var text = row.cell(column);
            if (!text.isEmpty()) {
                var value = value(field, text);
                value.value().ifPresent(v -> values.set(field.key(), v));
                value.issues().forEach(i -> errors.add(error(row, column, field.key(), text, i)));
                continue;
            }
            blanks.merge(field.key(), 1L, Long::sum);
            var blank = mapping.blank(field.key());
            if (blank instanceof Blank.Value constant) {
                values.set(field.key(), constant.value());
            } else if (blank instanceof Blank.Stop) {
                stop = true;
                errors.add(error(row, column, field.key(), "", ValueIssues.issue("import.cell.blank", field)));
            }
            skip |= blank instanceof Blank.SkipRow;
        }
        if (row.cells().size() > file.header().size() && file.hasHeader()) {
            errors.add(new CellError(
                    row.number(),
                    -1,
                    "",
                    "",
                    "",
                    Issue.error(
                            "import.row.long",
                            "",
                            "row",
                            row.number(),
                            "cells",
                            row.cells().size(),
                            "columns",
                            file.header().size())));
        }
        return new Read(row.number(), values, skip, stop, errors);
    }

    /** What the form says about a whole row's values, placed on the row's cells. */
    List<CellError> check(long row, ObjectNode values) {
        return form.check(values).stream().map(i -> located(row, values, i)).toList();
    }

    CellError located(long row, ObjectNode values, Issue issue) {
        var key = issue.place().replace("/", "");
        int column = mapping.columns().entrySet().stream()
                .filter(e -> e.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
        var header = column < 0 ? "" : file.header().get(column);
        return new CellError(row, column, header, key, values.path(key).asText(), issue);
    }

    private Compiled<JsonNode> value(FieldModel field, String text) {
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

    private Compiled<JsonNode> named(
            FieldModel field, String text, String code, java.util.function.Supplier<Optional<JsonNode>> lookUp) {
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

    private CellError error(SourceRow row, int column, String field, String text, Issue issue) {
        var shown = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return new CellError(row.number(), column, file.header().get(column), field, shown, issue);
    }
}
