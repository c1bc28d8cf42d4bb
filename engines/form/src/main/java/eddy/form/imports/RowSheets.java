package eddy.form.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** Finds the sheets of a workbook that hold rows of a form's sub-tables, by their names and headings as an export writes them. */
final class RowSheets {

    /** An export cuts longer names. */
    private static final int CUT = 25;

    private final TableFile file;
    private final CompiledForm form;
    private final List<FieldModel> subtables;
    private final Set<String> taken = new HashSet<>();

    RowSheets(TableFile file, CompiledForm form) {
        this.file = file;
        this.form = form;
        subtables = form.fields().stream().filter(RowSheets::isSheet).toList();
    }

    /** Whether the field's values come on a sheet of their own: those of a list stand in a cell. */
    static boolean isSheet(FieldModel field) {
        return field.type().ofRows() && field.listed().isEmpty();
    }

    List<RowSheet> find() {
        var sheets = new ArrayList<RowSheet>();
        if (!file.isXlsx() || subtables.isEmpty()) {
            return sheets;
        }
        try {
            var names = XlsxRows.sheets(file.path());
            for (int i = 1; i < names.size(); i++) {
                sheets.add(sheet(i, names.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private RowSheet sheet(int index, String name) throws IOException {
        for (FieldModel field : subtables) {
            if (isNamed(name, field) && !taken.contains(field.key())) {
                var header = header(index);
                var sheet = columns(index, name, header, field);
                if (namesRecords(header) && !sheet.columns().isEmpty()) {
                    taken.add(field.key());
                    return sheet;
                }
            }
        }
        return new RowSheet(index, name, List.of(), Optional.empty(), Map.of(), List.of());
    }

    private List<String> header(int index) throws IOException {
        try (var rows = new XlsxRows(file.path(), file.limits(), index)) {
            return rows.next()
                    .map(r -> r.cells().stream().map(String::strip).toList())
                    .orElse(List.of());
        }
    }

    private RowSheet columns(int index, String name, List<String> header, FieldModel field) {
        var columns = new LinkedHashMap<Integer, String>();
        var unknown = new ArrayList<String>();
        for (int i = 1; i < header.size(); i++) {
            var heading = header.get(i);
            var column = field.columns().stream()
                    .filter(c -> isCalled(heading, c) && !columns.containsValue(c.key()))
                    .findFirst();
            if (column.isEmpty() && !heading.isEmpty()) {
                unknown.add(heading);
            } else if (column.isPresent() && !column.get().type().computed()) {
                columns.put(i, column.get().key());
            }
        }
        return new RowSheet(index, name, header, Optional.of(field.key()), columns, unknown);
    }

    private boolean namesRecords(List<String> header) {
        return !header.isEmpty()
                && form.uniqueKey().filter(k -> isCalled(header.get(0), k)).isPresent();
    }

    private static boolean isCalled(String heading, FieldModel field) {
        var called = NameLikeness.normal(heading);
        return !called.isEmpty() && names(field).anyMatch(called::equals);
    }

    /** A sheet whose name was taken, or too long, has a number behind it, or less of the name. */
    private static boolean isNamed(String sheet, FieldModel field) {
        var name = NameLikeness.normal(sheet);
        var bare = NameLikeness.normal(sheet.replaceFirst(" \\d+$", ""));
        return names(field)
                .anyMatch(n -> n.equals(name) || n.equals(bare) || sheet.length() >= CUT && n.startsWith(bare));
    }

    private static Stream<String> names(FieldModel field) {
        return Stream.concat(Stream.of(field.key()), field.label().texts().values().stream())
                .map(NameLikeness::normal)
                .filter(n -> !n.isEmpty());
    }
}
