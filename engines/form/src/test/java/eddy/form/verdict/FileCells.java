package eddy.form.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** Records as cells. A file is read generously, so only cells that can be misread by nobody are written. */
final class FileCells {

    private final CompiledForm form;
    private final List<FieldModel> columns;

    FileCells(CompiledForm form) {
        this.form = form;
        columns = form.fields().stream()
                .filter(f ->
                        !f.type().computed() && !f.type().ofRows() && !f.type().ofFiles())
                .toList();
    }

    List<FieldModel> columns() {
        return columns;
    }

    /** Whether every field that must have a value can stand in a file. */
    boolean complete() {
        return form.required().stream()
                .flatMap(k -> form.field(k).stream())
                .noneMatch(f -> f.type().ofRows() || f.type().ofFiles());
    }

    /** The cells of a new record, or nothing where a file cannot say the same. */
    Optional<Map<String, String>> record(ObjectNode values) {
        return cells(form.normalised(values));
    }

    private Optional<Map<String, String>> cells(ObjectNode values) {
        var cells = new HashMap<String, String>();
        for (var entry : values.properties()) {
            var field =
                    columns.stream().filter(f -> f.key().equals(entry.getKey())).findFirst();
            var cell = field.flatMap(f -> cell(f, entry.getValue()));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.put(entry.getKey(), cell.get());
        }
        return Optional.of(cells);
    }

    /** The cells of a change, or nothing where a file cannot say the same: a blank cell leaves a value as it is. */
    Optional<Map<String, String>> change(ObjectNode values) {
        return form.normalised(values).equals(values) ? cells(values) : Optional.empty();
    }

    private Optional<String> cell(FieldModel field, JsonNode value) {
        boolean right = form.checkValue(field, value).isEmpty();
        boolean replaced = form.fills().fills(field);
        if (!right && (replaced || !value.isTextual() && !value.isNumber())) {
            return Optional.empty();
        }
        var text = right ? text(field, value) : value.asText();
        if (!text.equals(text.strip())
                || text.isBlank()
                || text.codePoints().anyMatch(c -> c < 32 || c >= 0xD800 && c <= 0xDFFF)) {
            return Optional.empty();
        }
        var read = field.type().fromText(text, field.settings());
        boolean same = read.value().isEmpty()
                ? !right
                : field.type()
                        .toJson(read.value().get())
                        .toString()
                        .equals(right ? kept(field, value) : value.toString());
        return same ? Optional.of(text) : Optional.empty();
    }

    private static String text(FieldModel field, JsonNode value) {
        return field.type().toText(field.type().fromJson(value), field.settings(), Locale.ENGLISH);
    }

    private static String kept(FieldModel field, JsonNode value) {
        return field.type().toJson(field.type().fromJson(value)).toString();
    }
}
