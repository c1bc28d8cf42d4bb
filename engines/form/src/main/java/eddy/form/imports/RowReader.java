package eddy.form.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.imports.ImportMapping.Blank;
import eddy.form.internal.compile.ValueIssues;

/** Turns rows of a file into values of a form, cell by cell. For one thread. */
final class RowReader {

    private final TableFile file;
    private final CompiledForm form;
    private final ImportMapping mapping;
    private final CellReader cells;
    private final Subtables subtables;
    private final Map<Integer, FieldModel> fields = new TreeMap<>();
    private final Map<String, Long> blanks = new LinkedHashMap<>();

    RowReader(TableFile file, CompiledForm form, ImportMapping mapping, CellReader cells, Subtables subtables) {
        this.file = file;
        this.form = form;
        this.mapping = mapping;
        this.cells = cells;
        this.subtables = subtables;
        mapping.columns().forEach((column, key) -> form.field(key).ifPresent(field -> fields.put(column, field)));
    }

    /** A row understood: its values, or why not, or that it is to be left out. */
    record Read(long row, ObjectNode values, boolean skip, boolean stop, List<CellError> errors) {
        boolean good() {
            return !skip && errors.isEmpty();
        }

        /** How many rows of sub-tables the record has. */
        int subtableRows() {
            return values.valueStream()
                    .filter(v -> v.isArray() && v.path(0).isObject())
                    .mapToInt(JsonNode::size)
                    .sum();
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
                var value = cells.value(field, text);
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
                    "",
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
        var ofRows = subtables.read(values);
        if (!ofRows.isEmpty() && !skip) {
            errors.addAll(ofRows);
            errors.add(refused(row.number(), values));
        }
        return new Read(row.number(), values, skip, stop, errors);
    }

    /** A row that an import has behind it: its record's rows are spoken for. */
    void pass(SourceRow row) {
        if (!subtables.isEmpty()) {
            read(row);
        }
    }

    /** What is said about a whole row's values, placed on the cells of the row and of the record's rows on other sheets. */
    List<CellError> located(long row, ObjectNode values, List<Issue> issues) {
        var errors = new ArrayList<CellError>();
        boolean ofRows = false;
        for (Issue issue : issues) {
            var there = subtables.located(values, issue);
            ofRows |= there.isPresent();
            errors.add(there.orElseGet(() -> located(row, values, issue)));
        }
        if (ofRows) {
            errors.add(refused(row, values));
        }
        return errors;
    }

    private CellError refused(long row, ObjectNode values) {
        var key = form.uniqueKey().map(FieldModel::key).orElse("");
        return located(row, values, Issue.error("import.rows.bad", "/" + key));
    }

    CellError located(long row, ObjectNode values, Issue issue) {
        var key = issue.place().replaceFirst("^/", "").replaceFirst("/.*$", "");
        int column = mapping.columns().entrySet().stream()
                .filter(e -> e.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
        var header = column < 0 ? "" : file.header().get(column);
        return new CellError("", row, column, header, key, values.path(key).asText(), issue);
    }

    private CellError error(SourceRow row, int column, String field, String text, Issue issue) {
        return new CellError("", row.number(), column, file.header().get(column), field, CellError.shown(text), issue);
    }

    /** Whether cells may name records of the form that rows before them make. */
    boolean asksItself() {
        var asked = Stream.concat(
                fields.values().stream(),
                form.fields().stream()
                        .filter(f -> mapping.rows().contains(f.key()))
                        .flatMap(f -> f.columns().stream()));
        return asked.anyMatch(f -> f.linkTo().filter(form.key()::equals).isPresent());
    }

    /** Rows of other sheets that no row read so far is the record of. */
    Subtables subtables() {
        return subtables;
    }
}
