package eddy.form.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.internal.store.BatchUpsert;

/** All rows of sub-tables that an import takes from further sheets of its workbook. For one thread. */
final class Subtables implements Closeable {

    private final CompiledForm form;
    private final List<SheetRows> sheets = new ArrayList<>();

    private Subtables(CompiledForm form) {
        this.form = form;
    }

    /** Reads the sheets once. */
    static Subtables open(
            TableFile file, CompiledForm form, ImportMapping mapping, ImportContext context, RecordStore store)
            throws IOException {
        var all = new Subtables(form);
        boolean complete = false;
        try {
            for (RowSheet sheet : mapping.rows().isEmpty() ? List.<RowSheet>of() : RowSheet.of(file, form)) {
                if (sheet.field().filter(mapping.rows()::contains).isPresent()) {
                    all.load(file, sheet, context, store);
                }
            }
            complete = true;
            return all;
        } finally {
            if (!complete) {
                all.close();
            }
        }
    }

    private void load(TableFile file, RowSheet sheet, ImportContext context, RecordStore store) throws IOException {
        var field = form.field(sheet.field().orElseThrow()).orElseThrow();
        var keyField = form.uniqueKey().orElseThrow();
        var keyCells = new CellReader(List.of(keyField), context, store);
        var rows = new SheetRows(
                sheet,
                field,
                new CellReader(field.columns(), context, store),
                file.path().toAbsolutePath().getParent());
        sheets.add(rows);
        rows.load(file, text -> {
            var value = text.isEmpty()
                    ? Optional.<com.fasterxml.jackson.databind.JsonNode>empty()
                    : keyCells.value(keyField, text).value();
            return value.flatMap(v -> key(JsonNodeFactory.instance.objectNode().set(keyField.key(), v)));
        });
    }

    private Optional<String> key(ObjectNode values) {
        return BatchUpsert.key(form, values);
    }

    boolean isEmpty() {
        return sheets.isEmpty();
    }

    /** Gives the record its rows; answers which of their cells have errors. */
    List<CellError> read(ObjectNode values) {
        var errors = new ArrayList<CellError>();
        if (!sheets.isEmpty()) {
            key(values).ifPresent(key -> sheets.forEach(s -> errors.addAll(s.read(key, values))));
        }
        return errors;
    }

    Optional<CellError> located(ObjectNode values, Issue issue) {
        return sheets.isEmpty()
                ? Optional.empty()
                : key(values).flatMap(key -> sheets.stream()
                        .flatMap(s -> s.located(key, issue).stream())
                        .findFirst());
    }

    /** How many rows no record of the file has asked for. */
    long strays() {
        return sheets.stream().mapToLong(SheetRows::strays).sum();
    }

    /** The first of those rows. */
    List<CellError> strays(int most) {
        return sheets.stream().flatMap(s -> s.strays(most).stream()).limit(most).toList();
    }

    @Override
    public void close() throws IOException {
        for (SheetRows sheet : sheets) {
            sheet.close();
        }
    }
}
