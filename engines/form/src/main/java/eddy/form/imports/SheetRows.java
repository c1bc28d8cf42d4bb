package eddy.form.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;

/** The rows of one sub-table on their way from their sheet into the records of the first. For one thread. */
final class SheetRows implements Closeable {

    /** Of one sheet. */
    static final long MAX_ROWS = 1_000_000;

    static final String STRAY = "import.rows.unknown";

    /** More than any record may have, so that its form refuses what is too much. */
    private static final int MOST = 501;

    private final RowSheet sheet;
    private final FieldModel field;
    private final CellReader cells;
    private final RowIndex index;

    /** @param cells for the columns of {@code field} */
    SheetRows(RowSheet sheet, FieldModel field, CellReader cells, Path folder) throws IOException {
        this.sheet = sheet;
        this.field = field;
        this.cells = cells;
        index = new RowIndex(folder);
    }

    /** @param keys the key of a record by the text of a cell; a row whose record has none belongs to nobody */
    SheetRows load(TableFile file, Function<String, Optional<String>> keys) throws IOException {
        long limit = Math.min(MAX_ROWS, file.limits().rows());
        try (var rows = file.rows(sheet)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (index.size() >= limit) {
                    throw new IssueException(
                            Issue.error("import.sheet.many", "", "sheet", sheet.name(), "limit", limit));
                }
                index.add(keys.apply(row.get().cell(0)).orElse(""), row.get());
            }
        }
        index.complete();
        return this;
    }

    /** Gives {@code values} the record's rows, if the sheet has any; answers which of their cells have errors. */
    List<CellError> read(String key, ObjectNode values) {
        var errors = new ArrayList<CellError>();
        var claimed = index.claim(key, MOST);
        if (!claimed.isEmpty()) {
            var list = JsonNodeFactory.instance.arrayNode();
            filled(claimed).forEach(row -> list.add(read(row, errors)));
            values.set(field.key(), list);
        }
        return errors;
    }

    private ObjectNode read(SourceRow row, List<CellError> errors) {
        var values = JsonNodeFactory.instance.objectNode();
        sheet.columns().forEach((index, key) -> {
            var text = row.cell(index);
            if (!text.isEmpty()) {
                var value = cells.value(column(key), text);
                value.value().ifPresent(v -> values.set(key, v));
                value.issues().forEach(i -> errors.add(error(row, index, text, i)));
            }
        });
        return values;
    }

    private FieldModel column(String key) {
        return field.columns().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<SourceRow> filled(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> sheet.columns().keySet().stream()
                        .anyMatch(i -> !row.cell(i).isEmpty()))
                .toList();
    }

    /** What the form says of a row of the record, in its place on the sheet; empty when it is not about one of these rows. */
    Optional<CellError> located(String key, Issue issue) {
        var place = issue.place().split("/");
        if (place.length < 3 || !place[1].equals(field.key()) || !place[2].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        return filled(index.claim(key, MOST)).stream()
                .skip(Integer.parseInt(place[2]))
                .findFirst()
                .map(row -> {
                    int column = place.length < 4 ? -1 : index(place[3]);
                    return error(row, column, column < 0 ? "" : row.cell(column), issue);
                });
    }

    private int index(String column) {
        return sheet.columns().entrySet().stream()
                .filter(e -> e.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    /** How many rows no record of the file has asked for. */
    long strays() {
        return index.unclaimed();
    }

    List<CellError> strays(int most) {
        var errors = new ArrayList<CellError>();
        index.unclaimed(most, row -> {
            var key = CellError.shown(row.cell(0));
            errors.add(error(row, 0, key, Issue.error(STRAY, "", "value", key)));
        });
        return errors;
    }

    private CellError error(SourceRow row, int column, String text, Issue issue) {
        var header = column < 0 ? "" : sheet.header().get(column);
        return new CellError(sheet.name(), row.number(), column, header, field.key(), CellError.shown(text), issue);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
